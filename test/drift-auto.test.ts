import { describe, expect, it } from "vitest";
import type { RunResult } from "../src/main.ts";
import { runGate } from "./run-gate.ts";

const rows = (count: number, cell: (row: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, row) => cell(row));

/** Runs `drift: auto` over one column of the reference and the candidate. */
async function compare(
  reference: readonly string[],
  candidate: readonly string[],
  { kind, gate = "{ drift: auto }" }: { readonly kind?: string; readonly gate?: string } = {},
): Promise<RunResult> {
  const csv = (cells: readonly string[]): string =>
    ["label,prediction,x", ...cells.map((cell, row) => `${row % 2},${row % 2},${cell}`)].join("\n");
  const kinds = kind === undefined ? "" : `, kinds: {x: ${kind}}`;
  return runGate({
    "reference.csv": csv(reference),
    "candidate.csv": csv(candidate),
    "model-gate.yml": `version: 1
task: binary
pairing: none
reference: reference.csv
candidate: candidate.csv
columns: {label: label, prediction: prediction, features: "*"${kinds}}
gates:
  - ${gate}
`,
  });
}

/** Kind of the column, outcome and sentence of its verdict. */
function said({ record }: RunResult): {
  readonly kind: unknown;
  readonly outcome: unknown;
  readonly sentence: unknown;
} {
  const verdict = record.verdicts.find(({ column }) => column === "x");
  return {
    kind: record.drift.find(({ column }) => column === "x")?.kind,
    outcome: verdict?.outcome,
    sentence: verdict?.sentence.replaceAll("\u00a0", " "),
  };
}

describe("drift: auto over a whole run", () => {
  it("finds a constant that moves", async () => {
    const found = said(
      await compare(
        rows(200, () => "3"),
        rows(200, () => "4"),
      ),
    );
    expect(found).toMatchObject({ kind: "numeric", outcome: "fail" });
    expect(found.sentence).toContain("out_of_range 100 %");
  });

  it("lets a constant stay one, and says that it is one", async () => {
    const result = await compare(
      rows(200, () => "3"),
      rows(200, () => "3"),
    );
    expect(said(result)).toMatchObject({ kind: "numeric", outcome: "pass" });
    expect(result.record.drift.find(({ column }) => column === "x")?.notes).toContain("The reference is constant.");
  });

  it("finds that all values are gone, and that they come up", async () => {
    expect(
      said(
        await compare(
          rows(200, String),
          rows(200, () => ""),
        ),
      ).sentence,
    ).toContain("x has drifted: 100 pp more of its rows have no value, 0 % → 100 % (missing_rate 100 %");
    expect(
      said(
        await compare(
          rows(200, () => ""),
          rows(200, String),
        ),
      ),
    ).toMatchObject({ kind: "numeric", outcome: "fail" });
  });

  it("names a column that is empty in both files instead of leaving it out", async () => {
    expect(
      said(
        await compare(
          rows(200, () => ""),
          rows(200, () => ""),
        ),
      ),
    ).toEqual({
      kind: "empty",
      outcome: "pass",
      sentence:
        "x has no value in either file: as many of its rows as before have no value, 100 % (missing_rate 0 %, by chance up to 0 %, limit 1 %).",
    });
  });

  it("cannot tell anything from two rows", async () => {
    const found = said(
      await compare(
        rows(2, () => "1"),
        rows(2, () => "2"),
      ),
    );
    expect(found.outcome).toBe("inconclusive");
  });

  it("counts NaN and infinities as rows without a value", async () => {
    const found = said(
      await compare(
        rows(500, String),
        rows(500, (row) => (row % 10 === 0 ? "NaN" : row % 10 === 1 ? "inf" : String(row))),
      ),
    );
    expect(found.outcome).toBe("fail");
    expect(found.sentence).toContain("20 pp more of its rows have no value, 0 % → 20 %");
  });

  it("refuses numbers in one file and words in the other, and takes them as told", async () => {
    const files = [
      rows(50, (row) => String(row % 3)),
      rows(50, (row) => (row === 20 ? "n/a?" : String(row % 3))),
    ] as const;
    expect((await compare(...files)).record.error?.message).toContain('line 22: "n/a?"');
    expect(said(await compare(...files, { kind: "categorical" })).kind).toBe("categorical");
    expect((await compare(...files, { kind: "numeric" })).record.error?.message).toBe(
      'candidate.csv, line 22, column "x": "n/a?" is not a number, but columns.kinds says that the column is numeric.',
    );
  });

  it("takes 1 and 0 for true and false where it is told that they are categories", async () => {
    const files = [rows(400, (row) => String(row % 2 === 0)), rows(400, (row) => String(row % 2))] as const;
    expect((await compare(...files)).exitCode).toBe(3);
    expect(said(await compare(...files, { kind: "categorical" }))).toMatchObject({
      kind: "categorical",
      outcome: "pass",
    });
  });

  it("does not compare times, which pass, but that they are missing", async () => {
    const day = (year: number) => (row: number) => `${year}-01-${String(1 + (row % 28)).padStart(2, "0")}`;
    expect(said(await compare(rows(300, day(2024)), rows(300, day(2026))))).toMatchObject({
      kind: "timestamp",
      outcome: "pass",
      sentence:
        "x holds times, of which only the missing ones are compared: as many of its rows as before have no value, 0 % " +
        "(missing_rate 0 %, by chance up to 0 %, limit 1 %).",
    });
    const half = rows(300, (row) => (row % 2 === 0 ? "" : day(2026)(row)));
    expect(said(await compare(rows(300, day(2024)), half)).outcome).toBe("fail");
  });

  it("does not take ids that every file gives anew for drift", async () => {
    const ids = (from: number) => rows(500, (row) => `id-${((from + row) * 7919) % 1_000_003}`);
    expect(said(await compare(ids(0), ids(100_000)))).toMatchObject({ kind: "text", outcome: "pass" });
  });

  it("finds comments that are written in another language", async () => {
    const words = ["late", "early", "parcel", "broken", "kind", "driver", "again", "never", "box", "👍"];
    const worte = ["spät", "früh", "Paket", "kaputt", "nett", "Fahrer", "wieder", "nie", "Kiste", "👎"];
    const comment = (from: readonly string[]) => (row: number) =>
      [row, row * 3, row * 7 + 1, Math.floor(row / 10)].map((at) => from[at % 10]).join(" ");
    const found = said(await compare(rows(400, comment(words)), rows(400, comment(worte)), { kind: "text" }));
    expect(found).toMatchObject({ kind: "text", outcome: "fail" });
    expect(found.sentence).toContain("do not occur in the reference");
    expect(said(await compare(rows(400, comment(words)), rows(400, comment(words)), { kind: "text" })).outcome).toBe(
      "pass",
    );
  });

  it("copes with 100,000 different values, as text and as categories", async () => {
    const names = rows(100_000, (row) => `n${row}`);
    expect(said(await compare(names, names)).kind).toBe("text");
    expect(said(await compare(names, names, { kind: "categorical" })).kind).toBe("categorical");
  });

  it("blocks by fail_above, and lists the parts in the record", async () => {
    const result = await compare(
      rows(500, String),
      rows(500, (row) => String(row + 200)),
      {
        gate: "{ drift: auto, columns: [x], fail_above: {wasserstein: 0.25} }",
      },
    );
    expect(result.exitCode).toBe(1);
    expect(result.record.verdicts.at(-1)?.limits.find(({ method }) => method === "wasserstein")).toMatchObject({
      limit: 0.1,
      fail_above: 0.25,
      exceeded: "yes",
      is_real: true,
    });
    expect(result.record.drift.find(({ column }) => column === "x")?.outside).toEqual({ below: 0, above: 200 });
  });

  it("measures the recommended set when no gate asks for drift", async () => {
    const { record } = await compare(rows(60, String), rows(60, String), { gate: "{ metric: accuracy, min: 0.5 }" });
    expect(record.drift.find(({ column }) => column === "x")?.methods.map(({ method }) => method)).toContain(
      "wasserstein",
    );
  });

  it("measures what a gate names and nothing else", async () => {
    const { record } = await compare(rows(60, String), rows(60, String), { gate: "{ drift: ks }" });
    expect(record.drift.map(({ column, methods }) => [column, methods.map(({ method }) => method)])).toEqual([
      ["x", ["ks"]],
      ["prediction", []],
      ["label", []],
    ]);
  });
});

it("a kind of a column that no file has is an error, not overlooked", async () => {
  const result = await runGate({
    "reference.csv": "y,p\n0,1\n1,1",
    "candidate.csv": "y,p\n0,1\n1,1",
    "model-gate.yml": `version: 1
task: binary
pairing: none
reference: reference.csv
candidate: candidate.csv
columns: {label: y, prediction: p, features: "*", kinds: {zpi: categorical}}
gates:
  - { drift: auto }
`,
  });
  expect(result.record.error?.code).toBe("E205");
  expect(result.record.error?.message).toContain("zpi");
});
