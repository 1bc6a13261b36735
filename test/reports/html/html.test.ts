import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { mostVerdicts } from "../../../src/reports/html/gates-section.ts";
import { renderHtml } from "../../../src/reports/html/html.ts";
import { script } from "../../../src/reports/html/script.ts";
import { stylesheet } from "../../../src/reports/html/stylesheet.ts";
import { commandsIn } from "../../security/inertness.ts";
import { audits, crowded, hostileTexts } from "../audits.ts";
import { elementsOf, meantElements, unmeant } from "./elements.ts";

const known: Readonly<Record<string, AuditRecord>> = { ...audits(), crowded: crowded() };
const records = Object.entries(known);

function named(name: string): AuditRecord {
  const record = known[name];
  if (record === undefined) throw new Error(`no record ${name}`);
  return record;
}

describe.each(records)("the page of %s", (_name, record) => {
  const page = renderHtml(record);
  const elements = elementsOf(page);

  it("holds the elements that we mean, and none that acts", () => {
    expect([...new Set(elements.map(({ name }) => name))].filter((name) => !meantElements.has(name))).toEqual([]);
    expect(elements.flatMap(unmeant)).toEqual([]);
    expect(elements.filter(({ name }) => name === "script" || name === "style")).toHaveLength(2);
    expect(commandsIn(page)).toEqual([]);
  });

  it("has every id once, and points to none that is not there", () => {
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const used = elements.flatMap(({ attributes }) => [
      ...(attributes["aria-labelledby"]?.split(" ") ?? []),
      ...(attributes["href"]?.startsWith("#") === true ? [attributes["href"].slice(1)] : []),
    ]);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("is headed by the verdict, green only if it passed", () => {
    const [header] = elements.filter(({ name }) => name === "header");
    const { outcome } = record.decision;
    const isGreen = outcome === "pass" && record.error === null && record.verdicts.length > 0;
    expect(header?.attributes["class"] === "pass").toBe(isGreen);
    expect(/<title>Passed: /u.test(page)).toBe(isGreen);
  });

  it("is the same for the same record", () => {
    expect(renderHtml(structuredClone(record))).toBe(page);
  });
});

describe("the page", () => {
  it("is well-formed XML for every record", async () => {
    const xml = records.map(([name, record]) => ({ fileName: `${name}.xml`, contents: renderHtml(record) }));
    const { errors } = await validateXML({ xml, normalization: "format", maxMemoryPages: 4096 });
    expect(errors).toEqual([]);
  });

  it("allows its own style and script by their digests, and nothing else", () => {
    const page = renderHtml(named("pass"));
    const inside = (element: string): string =>
      new RegExp(`<${element}>(.*?)</${element}>`, "su").exec(page)?.[1] ?? "";
    const digest = (text: string): string => createHash("sha256").update(text).digest("base64");
    expect([inside("style"), inside("script")]).toEqual([stylesheet(), script]);
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest(inside("style"))}'; script-src 'sha256-${digest(inside("script"))}'; img-src 'none'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style>"));
  });

  it("lets no text of a record make an element", () => {
    // But for code and names, which are what text may be set as, and the whole of a long name over its place in a plot.
    const count = (record: AuditRecord): string =>
      elementsOf(renderHtml(record))
        .flatMap(({ name }) => (["code", "bdi", "title"].includes(name) ? [] : [name]))
        .join(" ");
    const plain = withNames(named("fail-binary"), "x");
    fc.assert(
      fc.property(
        fc.constantFrom(...hostileTexts, "</script>", "</style>", "]]>", '" onclick="x', "'><svg/onload=x>"),
        (text) => {
          expect(count(withNames(named("fail-binary"), text))).toBe(count(plain));
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    ["pass", "Passed"],
    ["warn", "Passed with warnings"],
    ["fail-binary", "Blocked"],
    ["error", "Not judged"],
    ["unreadable-rules", "Not judged"],
    ["held-back", "Failed, does not block yet"],
    ["waived", "Passed with 1 waived failure"],
  ])("of %s is headed “%s”", (name, word) => {
    expect(renderHtml(named(name))).toContain(` ${word}</span></h1>`.replace("  ", " "));
  });

  it.each([
    ["pass", "All 3 checks hold, each proven."],
    ["fail-binary", "roc_auc fell from 0.993"],
    ["drift-auto", "age has drifted"],
    ["error", "candidate.csv: column"],
  ])("of %s leads with the sentence, and a name in it stays as it is", (name, lead) => {
    expect(renderHtml(named(name))).toContain(`<p class="lead">${lead}`);
  });

  it("says of a record in which nothing was judged that nothing was", () => {
    const { decision } = named("pass");
    const empty: AuditRecord = { ...named("pass"), verdicts: [], decision: { ...decision, sentence: "Passed." } };
    expect(renderHtml(empty)).toContain("Nothing was judged</span></h1>");
  });

  it("tells what to do about each failure, and once for those with the same cure", () => {
    const page = renderHtml(named("california-housing"));
    expect(page.match(/Check where the candidate&#39;s data come from/gu)).toHaveLength(1);
    expect(page).toContain("Longitude has drifted");
  });

  it.each([
    ["loosened-rules", "gates.accuracy.max_drop is raised"],
    ["stale-reference", "The reference is stale"],
    ["hostile-waivers", "malformed"],
  ])("tells of %s among what to look at, not only below", (name, text) => {
    const page = renderHtml(named(name));
    const section = /<section id="to-do">.*?<\/section>/su.exec(page)?.[0] ?? "";
    expect(section).toContain(name === "hostile-waivers" ? "@acme/admins" : text);
  });

  it("says in its head by whose rules and against which reference it judged, where that is not as usual", () => {
    const head = (name: string): string => /<header.*?<\/header>/su.exec(renderHtml(named(name)))?.[0] ?? "";
    expect(head("own-rules")).toContain("judged by its own rules");
    expect(head("auto-reference")).toContain("<strong>Reference:</strong>");
    expect(head("pass")).not.toContain("<strong>");
  });

  it("shows all verdicts up to a limit, the gravest first, and says how many there are", () => {
    const page = renderHtml(named("crowded"));
    const groups = elementsOf(page).flatMap(({ attributes }) => attributes["data-group"] ?? []);
    expect(groups.slice(0, 150)).toEqual(Array.from({ length: 150 }, () => "failed"));
    expect(groups.filter((group) => group === "passed").length).toBeGreaterThanOrEqual(mostVerdicts - 150);
    expect(page).toContain(
      "Shown are 1\u202f000 of 6\u202f000 verdicts, the gravest first; the rest is in <code>audit.json</code>.",
    );
  });

  it("of 200 gates on 30 slices stays under 1.5 MB, and leaves the record out", () => {
    const page = renderHtml(named("crowded"));
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
    expect(page).toContain("The record is in <code>audit.json</code>, beside this page");
  });

  it("holds the record itself, folded, where there is room for it", () => {
    const page = renderHtml(named("pass"));
    const text = /<pre tabindex="0">(.*?)<\/pre>/su.exec(page)?.[1] ?? "";
    const plain = text.replace(/&#(\d+);/gu, (_match, code: string) => String.fromCodePoint(Number(code)));
    expect(JSON.parse(plain)).toEqual(named("pass"));
  });

  it("stays under 300 KB for every record of the tests but the crowded one", () => {
    for (const [name, record] of records) {
      if (name !== "crowded") expect(Buffer.byteLength(renderHtml(record)), name).toBeLessThan(300_000);
    }
  });

  it("of 50 columns with their plots stays under 300 KB", () => {
    const page = renderHtml(withColumns(named("binary-plots"), 50));
    expect(elementsOf(page).filter(({ name }) => name === "figure").length).toBeGreaterThan(55);
    expect(Buffer.byteLength(page)).toBeLessThan(300_000);
  });

  it("is not green where only the policy lets it pass", () => {
    const passed = named("pass");
    const sentence = "Passed by policy: 0 of 1 checks hold, 1 not judged.";
    const verdicts = passed.verdicts.map((verdict) => ({ ...verdict, state: "undefined" as const }));
    const page = renderHtml({ ...passed, verdicts, decision: { ...passed.decision, sentence } });
    expect(page).not.toContain('data-group="passed"');
    expect(page).toContain('data-group="passed by policy"');
    expect(page).toContain('<section id="to-do">');
    expect(page).toContain('<header class="warn">');
    expect(page).toContain("Passed by policy</span></h1>");
    expect(page).toContain("0 of 1 checks hold, 1 not judged.");
  });

  it("prints all rows, whatever was left out on the screen", () => {
    expect(stylesheet()).toMatch(/@media print\{.*\btr\[hidden\]\{display:table-row\}/su);
  });

  it("draws no more than a hundred columns, for a record may name any number", () => {
    const page = renderHtml(withColumns(named("binary-plots"), 130));
    expect(page.split('<svg viewBox="0 0 220 ')).toHaveLength(101);
  });

  it("renders a record of the first version, which knew less", () => {
    const {
      changed_rows: _a,
      checks: _b,
      rules: _c,
      waivers: _d,
      findings: _e,
      plots: _f,
      ...old
    } = named("fail-binary");
    expect(renderHtml(old)).toContain("Blocked</span></h1>");
  });
});

/** The record with so many columns watched for drift, each like one that it has. */
function withColumns(record: AuditRecord, count: number): AuditRecord {
  const names = Array.from({ length: count }, (_none, at) => `customer_attribute_${at}`);
  const like = <Row>(rows: readonly Row[], at: number): Row => {
    const row = rows[at % rows.length];
    if (row === undefined) throw new Error("the record has no such rows");
    return row;
  };
  const plots = record.plots ?? [];
  const columns = plots.filter((plot) => plot.kind === "column" || plot.kind === "categories");
  const drifted = record.verdicts.filter(({ kind }) => kind === "drift");
  return {
    ...record,
    drift: names.map((column, at) => ({ ...like(record.drift, at), column })),
    verdicts: [
      ...record.verdicts.filter(({ kind }) => kind !== "drift"),
      ...names.map((column, at) => ({ ...like(drifted, at), column })),
    ],
    plots: [
      ...plots.filter((plot) => plot.kind !== "column" && plot.kind !== "categories"),
      ...names.map((column, at) => ({ ...like(columns, at), column })),
    ],
  };
}

/** The record with this text in the place of every name and sentence. */
function withNames(record: AuditRecord, text: string): AuditRecord {
  return {
    ...record,
    name: text,
    slices: record.slices.map((slice) => ({ ...slice, name: text })),
    measurements: record.measurements.map((one) => ({ ...one, title: text, slice: one.slice && text })),
    verdicts: record.verdicts.map((one) => ({
      ...one,
      title: text,
      sentence: text,
      slice: one.slice && text,
      advice: one.advice && text,
    })),
    warnings: [{ code: text, message: text }],
    inputs: record.inputs.map((input) => ({ ...input, uri: text, format: text })),
  };
}
