import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figuresSchema, type Agreement, type Cost, type Figures } from "../../bench/figures.ts";
import { growthChart } from "../../bench/growth-chart.ts";
import { resultsPage } from "../../bench/results-page.ts";

const run: Cost = { wall: 2, user: 1.5, system: 0.25, peak: 250e6, others: 0 };
const agreement: Agreement = {
  metric: "f1",
  tool: "pandas",
  against: "ours",
  values: 4,
  largest: 2e-16,
  allowed: 1e-11,
};

function figures(overrides: Partial<Figures["sizes"][number]> = {}): Figures {
  return {
    machine: { processor: "Some CPU", cores: 2, memory: 16e9, system: "Linux" },
    versions: { Node: "24.21.0" },
    sizes: [
      {
        rows: 10_000,
        bytes: 2e6,
        tools: [
          { tool: "ours", runs: [run, { ...run, wall: 1 }, { ...run, wall: 4 }] },
          {
            tool: "pandas",
            runs: [
              { ...run, wall: 6 },
              { ...run, wall: 5 },
              { ...run, wall: 8 },
            ],
          },
        ],
        agreements: [agreement],
        ...overrides,
      },
    ],
  };
}

describe("the page of results", () => {
  it("has medians, and ratios of runs in the same round", () => {
    const row = /^\| pandas.*$/mu.exec(plain(resultsPage(figures())))?.[0];
    expect(row).toBe(
      "| pandas, scikit-learn, scipy | 3 | 6.00 s (5.00 s … 8.00 s) | 3.0 × (2.0 × … 5.0 ×) | 1.75 s | 250 MB |",
    );
  });

  it("names the tools that were left out", () => {
    expect(resultsPage(figures())).toContain("DuckDB was left out. Evidently was left out.");
  });

  it("says that the machine was shared", () => {
    const busy = { tool: "ours", runs: [{ ...run, others: 1.5 }] };
    expect(resultsPage(figures({ tools: [busy] }))).toContain("other work kept 1.5 (1.5 … 1.5) of its cores busy");
    expect(resultsPage(figures())).toContain("next to nothing else to do");
  });

  it("has what other files with the same rows took", () => {
    const forms = [{ form: "csv", bytes: 3e6, runs: [{ ...run, wall: 3 }] }];
    const row = /^\| CSV.*$/mu.exec(plain(resultsPage(figures({ forms }))))?.[0];
    expect(row).toBe("| CSV | 3 MB | 1 | 3.00 s (3.00 s … 3.00 s) | 1.5 × | 1.75 s | 250 MB |");
  });

  it("does not say that numbers agree when one does not", () => {
    expect(resultsPage(figures())).toContain("All agree within what is allowed.");
    const apart = resultsPage(figures({ agreements: [agreement, { ...agreement, largest: 0.25 }] }));
    expect(apart).toContain("**These do not agree: f1 of pandas, scikit-learn, scipy.**");
    expect(apart).not.toContain("All agree");
  });

  it("does not say that numbers agree when none was compared", () => {
    expect(resultsPage(figures({ agreements: [] }))).toContain("**Nothing was compared.**");
  });

  it("rounds differences up", () => {
    const page = resultsPage(figures({ agreements: [{ ...agreement, largest: 2.1e-16 }] }));
    expect(page).toContain("| `f1` | 1e-11 | 3e-16 (4) |");
  });

  it("and the chart are those that the committed figures give", () => {
    const committed = figuresSchema.parse(JSON.parse(readFileSync("bench/results.json", "utf8")));
    expect(readFileSync("bench/results.md", "utf8")).toBe(resultsPage(committed));
    expect(readFileSync("bench/growth.svg", "utf8")).toBe(growthChart(committed));
  });
});

describe("the chart of growth", () => {
  it("tells those who cannot see it every time and peak", () => {
    expect(plain(growthChart(figures()))).toContain("pandas, scikit-learn, scipy, 10 000 rows: 6.00 s, 250 MB.");
  });

  it("draws a tool only where it was run", () => {
    const drawn = growthChart(figures());
    expect(drawn.match(/<title>DuckDB, /gu)).toBeNull();
    expect(drawn.match(/<title>model-gate, /gu)).toHaveLength(2);
    expect(drawn).not.toContain("NaN");
  });
});

/** With plain spaces. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/gu, " ");
}
