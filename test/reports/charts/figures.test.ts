import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { AuditPlot, AuditRecord } from "../../../src/audit/v1.ts";
import { plotSchema } from "../../../src/audit/v1-plots.ts";
import { figuresOf } from "../../../src/reports/charts/figures.ts";
import type { Figure } from "../../../src/reports/figure.ts";
import { audits, crowded, hostileTexts } from "../audits.ts";
import { elementsOf } from "../html/elements.ts";
import { allPlots, plotsAudits } from "../plots-audits.ts";
import { drift, record } from "../records.ts";

const records = Object.entries({ ...audits(), crowded: crowded() });
const withPlots = (plots: readonly AuditPlot[], parts: Partial<AuditRecord> = {}): AuditRecord => ({
  ...record("Passed.", {}),
  ...parts,
  plots: [...plots],
});
const figures = (plots: readonly AuditPlot[]): readonly Figure[] => figuresOf(withPlots(plots), {});
const textsOf = ({ title, summary, svg, table }: Figure): string =>
  [title, summary, svg, ...table.head, ...table.rows.flat()].join("\n");

const elements = new Set(["svg", "title", "desc", "g", "path", "rect", "circle", "text", "tspan"]);

describe("the figures of a record", () => {
  it("are well-formed XML of a few plain elements, without styles, colours, links and scripts", async () => {
    const all = records.flatMap(([name, one]) =>
      figuresOf(one, {}).map(({ id, svg }) => ({ fileName: `${name}-${id}.xml`, contents: svg })),
    );
    const { errors } = await validateXML({ xml: all, normalization: "format", maxMemoryPages: 4096 });
    expect(errors).toEqual([]);
    for (const { contents } of all) {
      for (const { name, attributes } of elementsOf(contents)) {
        expect(elements).toContain(name);
        expect(Object.keys(attributes).filter((key) => /^(?:on|style|href|fill$|stroke$)/u.test(key))).toEqual([]);
      }
    }
  });

  it("have ids that are theirs alone, and name and describe themselves", () => {
    for (const [, one] of records) {
      const drawn = figuresOf(one, {});
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
      for (const { id, title, summary, svg } of drawn) {
        expect(id).toMatch(/^[a-z0-9-]+$/u);
        expect([title, summary].every((text) => text.length > 0)).toBe(true);
        expect(svg).toContain(`role="img" aria-labelledby="${id}-t ${id}-d"`);
      }
    }
  });

  it("are the same for the same record", () => {
    for (const [, one] of records) expect(figuresOf(structuredClone(one), {})).toEqual(figuresOf(one, {}));
  });

  it("hold no number that is none", () => {
    for (const [, one] of records) {
      for (const figure of figuresOf(one, {})) expect(textsOf(figure)).not.toMatch(/NaN|Infinity|undefined|null/u);
    }
  });

  it("stand in the order in which they are read", () => {
    const [binary] = Object.values(plotsAudits());
    const sections = figuresOf(binary ?? withPlots([]), {}).map(({ section }) => section);
    expect([...new Set(sections)]).toEqual(["verdict", "quality", "slices", "latency", "drift", "trend"]);
    const order = ["verdict", "quality", "slices", "latency", "drift", "trend"];
    expect(sections).toEqual(sections.toSorted((first, second) => order.indexOf(first) - order.indexOf(second)));
  });

  it("have rows as wide as their heads", () => {
    for (const [, one] of records) {
      for (const { table } of figuresOf(one, {})) {
        expect(table.rows.filter((row) => row.length !== table.head.length)).toEqual([]);
      }
    }
  });

  it("are none of a record in which nothing was measured, and of one of an older version", () => {
    expect(figuresOf(audits()["error"] ?? withPlots([]), {})).toEqual([]);
    expect(figuresOf({ ...record("Passed.", {}) }, {})).toEqual([]);
  });
});

describe("every kind of plot", () => {
  it("is drawn", () => {
    const kinds = new Set(allPlots().map(({ kind }) => kind));
    expect(kinds.size).toBe(plotSchema.options.length);
    for (const plot of allPlots()) expect(figures([plot]).length, plot.kind).toBeGreaterThan(0);
  });

  it("is drawn of the candidate alone where there is no reference", () => {
    for (const plot of allPlots()) {
      if (plot.kind === "column" || plot.kind === "categories") continue;
      const [figure] = figures([alone(plot)]);
      expect(figure?.svg, plot.kind).not.toMatch(/class="ref/u);
      expect(
        figure?.table.head.some((head) => head.includes("reference")),
        plot.kind,
      ).toBe(false);
      expect(figure?.table.rows.flat(), plot.kind).not.toContain("reference");
    }
  });

  it("keeps hostile names inert", () => {
    for (const name of [...hostileTexts, "</svg><script>alert(1)</script>", "\u0000\ufffe\ud800", '" onload="x']) {
      for (const plot of allPlots()) {
        for (const { svg } of figures([named(plot, name)])) {
          const odd = elementsOf(svg).filter((element) => !elements.has(element.name));
          expect(odd).toEqual([]);
          expect(svg).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u);
        }
      }
    }
  });
});

/** Without what is known of the reference. */
function alone(plot: Exclude<AuditPlot, { kind: "column" | "categories" }>): AuditPlot {
  if (plot.kind === "latency") {
    return { ...plot, reference: null, percentiles: { ...plot.percentiles, reference: null } };
  }
  if (plot.kind === "precision-recall") {
    return { ...plot, reference: null, base_rate: { ...plot.base_rate, reference: null } };
  }
  return { ...plot, reference: null };
}

/** With the name in the place of every name. */
function named(plot: AuditPlot, name: string): AuditPlot {
  if ("target" in plot) return { ...plot, target: name };
  if ("title" in plot) return { ...plot, title: name };
  if ("classes" in plot) return { ...plot, classes: plot.classes.map(() => name) };
  if ("categories" in plot) return { ...plot, column: name, categories: plot.categories.map(() => name) };
  return "column" in plot ? { ...plot, column: name } : plot;
}

describe("plots of whatever numbers", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 1, -1, 1e308, -1e308, 5e-324),
  );
  const numbers = fc.array(number, { maxLength: 8 });
  const binned = fc.record({ counts: numbers, below: number, above: number, missing: number });
  const curve = fc.record({ x: numbers, y: numbers });
  const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...hostileTexts));
  const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
  const sides = <T>(side: fc.Arbitrary<T>): { reference: fc.Arbitrary<T | null>; candidate: fc.Arbitrary<T> } => ({
    reference: nullable(side),
    candidate: side,
  });
  const is = <K extends string>(kind: K): fc.Arbitrary<K> => fc.constant(kind);
  const calibration = fc.record({ rows: number, predicted: number, observed: number, lower: number, upper: number });
  const byClass = fc.record({ positive: numbers, negative: numbers });
  const band = fc.record({ rows: number, p10: nullable(number), p50: nullable(number), p90: nullable(number) });
  const kind = fc.constantFrom("numeric" as const, "timestamp" as const);
  const counted = fc.record({ counts: numbers, other: number, missing: number });
  const plot: fc.Arbitrary<AuditPlot> = fc.oneof(
    fc.record({ kind: is("roc"), target: text, ...sides(curve) }),
    fc.record({
      kind: is("precision-recall"),
      target: text,
      base_rate: fc.record(sides(number)),
      ...sides(curve),
    }),
    fc.record({ kind: is("reliability"), target: nullable(text), ...sides(fc.array(calibration)) }),
    fc.record({ kind: is("score-histogram"), target: text, edges: numbers, ...sides(byClass) }),
    fc.record({
      kind: is("confusion"),
      classes: fc.array(text, { maxLength: 30 }),
      folded: fc.nat(),
      ...sides(fc.array(numbers)),
    }),
    fc.record({ kind: is("residual-histogram"), edges: numbers, ...sides(binned) }),
    fc.record({ kind: is("residual-bands"), edges: numbers, ...sides(fc.array(band)) }),
    fc.record({ kind: is("values"), title: text, edges: numbers, ...sides(binned) }),
    fc.record({
      kind: is("latency"),
      edges: numbers,
      ...sides(binned),
      percentiles: fc.record({ probabilities: numbers, ...sides(numbers) }),
    }),
    fc.record({
      kind: is("column"),
      column: text,
      column_kind: kind,
      edges: numbers,
      reference: binned,
      candidate: binned,
    }),
    fc.record({
      kind: is("categories"),
      column: text,
      categories: fc.array(text),
      reference: counted,
      candidate: counted,
    }),
  );

  it("are drawn without a number that is none, and well-formed", () => {
    fc.assert(
      fc.property(plot, (one) => {
        for (const figure of figures([one])) {
          expect(figure.svg).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)/u);
          expect(elementsOf(figure.svg).filter(({ name }) => !elements.has(name))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("the size of the figures", () => {
  it("of a drifted column is at most 2.2 kB with its table", () => {
    for (const figure of figures(allPlots()).filter(({ section }) => section === "drift")) {
      expect(figure.svg.length + figure.table.rows.flat().join("<td></td>").length).toBeLessThan(2200);
    }
  });

  it("of a hundred columns and a matrix of 13 classes is a small part of a page", () => {
    const [numeric] = allPlots().filter(({ kind }) => kind === "column");
    const [matrix] = allPlots().filter((one) => one.kind === "confusion");
    if (numeric?.kind !== "column" || matrix === undefined) throw new Error("no such plot");
    const names = Array.from({ length: 100 }, (_, at) => `column_${at}`);
    const classes = names.slice(0, 13);
    const plots = [
      ...names.map((column) => ({ ...numeric, column })),
      {
        ...matrix,
        classes,
        reference: classes.map((_, label) => classes.map((__, at) => (label === at ? 90 : 1 + at))),
        candidate: classes.map((_, label) => classes.map((__, at) => (label === at ? 80 : 3 + label))),
      },
    ];
    const drawn = figuresOf(withPlots(plots, { drift: names.map((name) => drift(name, { psi: 0.1 })) }), {});
    const sizes = drawn.map(({ svg }) => svg.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(160_000);
    expect(sizes[0]).toBeLessThan(14_000);
  });

  it("of thousands of verdicts is that of a few dozen", () => {
    const drawn = figuresOf(crowded(), {});
    const count = drawn.reduce((sum, { svg }) => sum + elementsOf(svg).length, 0);
    expect(count).toBeLessThan(1500);
  });
});
