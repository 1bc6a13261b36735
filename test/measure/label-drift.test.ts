import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { runGate } from "../run-gate.ts";

const file = (labelOf: (row: number) => string): string =>
  `id,label,score\n${Array.from({ length: 400 }, (_, row) => `${row},${labelOf(row)},0.${(row * 37) % 101}`).join("\n")}\n`;

const half = (row: number): string => String(row % 2);

async function judged(gate: string, before: (row: number) => string, after: (row: number) => string) {
  const { record } = await runGate({
    "model-gate.yml": `version: 1
task: binary
pairing: none
reference: reference.csv
candidate: candidate.csv
columns: { id: id, label: label, score: score }
gates:
  - ${gate}
`,
    "reference.csv": file(before),
    "candidate.csv": file(after),
  });
  expect(record.error).toBeNull();
  return record;
}

const ofLabel = ({ verdicts }: AuditRecord): readonly string[] =>
  verdicts.filter(({ column }) => column === "label").map(({ outcome, sentence }) => `${outcome}: ${sentence}`);

describe("drift of the label", () => {
  it.each([
    ["candidate", half, () => ""],
    ["reference", () => "", half],
  ] as const)("is left out, and says so, where the %s has no label", async (side, before, after) => {
    for (const gate of ["{ drift: auto }", "{ drift: psi }", "{ drift: auto, compat: evidently }"]) {
      const record = await judged(gate, before, after);
      expect(ofLabel(record), gate).toEqual([]);
      const label = record.drift.find(({ column }) => column === "label");
      expect(label?.notes, gate).toEqual([`The ${side} has no labels: their drift cannot be measured.`]);
    }
  });

  it("is not measured, and no pass, where it is asked for by name and a side has no label", async () => {
    expect(ofLabel(await judged("{ drift: psi, columns: [label] }", half, () => ""))).toEqual([
      "fail: psi of label could not be judged: The candidate has no labels: their drift cannot be measured.",
    ]);
  });

  it("is that of the rows with a label where some are still to come", async () => {
    const record = await judged("{ drift: auto }", half, (row) => (row < 100 ? half(row) : ""));
    expect(ofLabel(record)).toEqual([
      "pass: label is stable: the shares of its values have shifted by a PSI of 0 (psi 0, 0 beyond chance, limit 0.1).",
    ]);
    const label = record.drift.find(({ column }) => column === "label");
    expect(label?.candidate).toMatchObject({ rows: 400, missing: 300 });
    expect(label?.notes).toEqual([
      "Only rows with a label are compared: 400 of 400 of the reference, 100 of 400 of the candidate.",
    ]);
  });

  it("is found among the rows with a label", async () => {
    const [sentence] = ofLabel(
      await judged("{ drift: auto }", half, (row) => (row < 200 ? String(Number(row % 8 > 0)) : "")),
    );
    expect(sentence).toMatch(/^fail: label has drifted: /u);
  });

  it("counts the labels that are missing where that is what is asked", async () => {
    const record = await judged("{ drift: missing_rate, columns: [label] }", half, (row) =>
      row < 100 ? half(row) : "",
    );
    expect(ofLabel(record)).toEqual([
      "fail: label has drifted: missing_rate of label is 0.75 (chance alone gives up to 0.0563); the limit is 0.01.",
    ]);
  });

  it("is judged by name too where the labels stand in a file of their own", async () => {
    const without = (first: number): string =>
      `id,score\n${Array.from({ length: 400 }, (_, row) => `${first + row},0.${(row * 37) % 101}`).join("\n")}\n`;
    const labels = Array.from({ length: 800 }, (_, id) => `${id},${id < 400 ? half(id) : Number(id % 8 > 0)}`);
    const { record } = await runGate({
      "model-gate.yml": `version: 1
task: binary
pairing: none
reference: reference.csv
candidate: candidate.csv
labels: labels.csv
columns: { id: id, label: label, score: score }
gates:
  - { drift: tvd, columns: [label] }
`,
      "reference.csv": without(0),
      "candidate.csv": without(400),
      "labels.csv": `id,label\n${labels.join("\n")}\n`,
    });
    expect(record.error).toBeNull();
    expect(ofLabel(record)).toEqual([
      "fail: label has drifted: tvd of label is 0.375 (chance alone gives up to 0.0642); the limit is 0.1.",
    ]);
  });
});
