import { describe, expect, it } from "vitest";
import { explainGate } from "../src/reports/explain/explain.ts";
import { renderMarkdown } from "../src/reports/markdown.ts";
import { renderText } from "../src/reports/text.ts";
import { randomStream, uniformAt } from "../src/stats/random.ts";
import { runGate } from "./run-gate.ts";

type Record = Awaited<ReturnType<typeof runGate>>["record"];

interface Drawn {
  readonly score: number;
  readonly label: number;
  readonly day: number;
}

/** Rows of a model whose scores are the probabilities; `harder` pulls both towards one half, where it errs more. */
const drawn = (rows: number, seed: number, harder = 0): readonly Drawn[] =>
  Array.from({ length: rows }, (_, row) => {
    const stream = randomStream(seed, row);
    const far = 0.05 + 0.9 * uniformAt(stream, 0);
    const score = Number((far + harder * (0.5 - far)).toFixed(6));
    return { score, label: Number(uniformAt(stream, 1) < score), day: row };
  });

const never = (): boolean => false;

const file = (rows: readonly Drawn[], isLabelled: (row: Drawn) => boolean = () => true): string => {
  const lines = rows.map((row) => [row.day, row.score, isLabelled(row) ? row.label : "", row.day].join(","));
  return `${["id,score,label,day", ...lines].join("\n")}\n`;
};

const config = (gates: string, more = ""): string => `version: 1
task: binary
reference: reference.csv
candidate: candidate.csv
pairing: none
columns: { label: label, score: score, timestamp: day }
gates:
${gates}${more}`;

const verdictOn = ({ verdicts }: Record, gate: string): Record["verdicts"][number] | undefined =>
  verdicts.find((verdict) => verdict.gate === gate);

const estimating = `  - { estimated: roc_auc, max_drop: 0.05 }
  - { estimated: accuracy, min: 60% }
  - { estimated: label_shift }
`;

const run = async (gates: string, reference: string, candidate: string, more = ""): Promise<Record> => {
  const files = { "model-gate.yml": config(gates, more), "reference.csv": reference, "candidate.csv": candidate };
  return (await runGate(files)).record;
};

const history = file(drawn(3000, 1));

describe("a candidate without any label", () => {
  it("passes where the same model meets rows of the same kind, and says what that rests on", async () => {
    const record = await run(estimating, history, file(drawn(2000, 2), never));
    expect(record.decision).toMatchObject({
      outcome: "pass",
      sentence: "Passed: all 3 checks hold, by estimate alone; no label has confirmed them.",
    });
    const [performance] = record.estimates?.performance ?? [];
    expect(performance).toMatchObject({ calibrated_on: "reference", labelled_rows: 3000, rows: 2000, left_out: 0 });
    expect(record.comparison?.unlabelled).toEqual({ reference: 0, candidate: 2000 });
    expect(renderMarkdown(record)).toContain("no concept drift");
    expect(renderText(record, { color: false, width: 120, verbose: false })).toContain("Estimated without labels");
  });

  it("is explained by what an estimate rests on, and never by what would prove it", async () => {
    const blocking = "  - { estimated: roc_auc, max_drop: 0.05, severity: error }\n  - { estimated: label_shift }\n";
    const record = await run(blocking, history, file(drawn(2000, 2), never));
    const told = (gate: string): string =>
      explainGate(record, { gate, slice: undefined, as: "text", width: 100_000 }).replaceAll("\u00a0", " ");
    const auc = told("estimated roc_auc");
    expect(auc).toContain("The intervals hold both errors of an estimate");
    expect(auc).toContain("By the bounds alone it would be proven; an estimate never is, so it is likely-ok.");
    expect(auc).toContain("its family, the blocking estimates.");
    expect(auc).not.toMatch(/DeLong|Settled with/u);
    const shift = told("estimated label_shift");
    expect(shift).toMatch(/The limit: ≤ 10 %\n +· Labels that are of another class: 1\.56 %/u);
    expect(shift).toContain("Within the limit, as far as can be seen");
  });

  it("is estimated near what labels show, with more doubt than NannyML has", async () => {
    const record = await run("  - { estimated: roc_auc, max_drop: 0.05 }\n", history, file(drawn(2000, 2), never));
    const auc = record.estimates?.performance[0]?.metrics[0];
    expect(auc?.candidate).toBeCloseTo(auc?.realised ?? Number.NaN, 1);
    expect(auc?.standard_error).toBeGreaterThan(auc?.sampling_error ?? Number.NaN);
  });

  it("warns where the rows are harder, and never calls it proven", async () => {
    const record = await run(estimating, history, file(drawn(2000, 2, 0.7), never));
    expect(record.decision.outcome).toBe("warn");
    const verdict = verdictOn(record, "estimated roc_auc");
    expect(verdict).toMatchObject({ kind: "estimated", outcome: "fail", counts_as: "warn", state: "likely-harm" });
    expect(verdict?.sentence).toMatch(
      /^estimated roc_auc fell from 0\.8\d+ to 0\.\d+ \(.+\); more than the allowed drop of 0\.05, beyond chance\. It is estimated without labels/u,
    );
    expect(verdict?.advice).toContain("concept drift");
  });

  it("blocks where the config says so", async () => {
    const gate = "  - { estimated: accuracy, min: 70%, severity: error }\n";
    const record = await run(gate, history, file(drawn(2000, 2, 0.7), never));
    expect(record.decision.outcome).toBe("fail");
    expect(record.decision.sentence).toMatch(
      /^Blocked: estimated accuracy is 5\d\.\d+\s%, below the minimum of 70\s%\.$/u,
    );
  });

  it("may lack the column altogether", async () => {
    const bare = drawn(500, 2).map(({ score, day }) => `${score},${day}`);
    const record = await run(estimating, history, `score,day\n${bare.join("\n")}\n`);
    expect(record.error).toBeNull();
    expect(record.decision.outcome).toBe("pass");
  });

  it("is refused where a gate on a metric needs them", async () => {
    const record = await run("  - { metric: accuracy, min: 60% }\n", history, file(drawn(500, 2), never));
    expect(record.error).toMatchObject({ code: "E208" });
  });

  it("is watched for drift, but not of its label", async () => {
    const record = await run("  - { drift: auto }\n", history, file(drawn(500, 2), never));
    expect(record.verdicts.flatMap(({ column }) => column ?? [])).toEqual(["score"]);
    expect(record.drift.find(({ column }) => column === "label")?.notes).toEqual([
      "The candidate has no labels: their drift cannot be measured.",
    ]);
    expect(record.decision.outcome).toBe("pass");
  });

  it("refuses a label column that no file has", async () => {
    const record = await run(
      "  - { drift: auto }\n",
      history.replace("label", "y"),
      file(drawn(500, 2)).replace("label", "y"),
    );
    expect(record.error).toMatchObject({ code: "E205" });
  });
});

describe("a label shift", () => {
  const positives = drawn(4000, 3).filter(({ label, day }) => label === 1 || day % 3 === 0);

  it("is told with its classes and fails beyond its limit", async () => {
    const record = await run("  - { estimated: label_shift }\n", history, file(positives, never));
    expect(verdictOn(record, "estimated label_shift")).toMatchObject({ outcome: "fail", counts_as: "warn" });
    const shift = record.estimates?.label_shift;
    const truth = positives.filter(({ label }) => label === 1).length / positives.length;
    expect(shift?.classes[1]?.candidate).toBeCloseTo(truth, 1);
    expect(shift?.condition_number).toBeGreaterThan(1);
    expect(renderMarkdown(record)).toContain("condition number 2.2");
    // The table has the number and its limit, as it has those of metrics.
    expect(renderMarkdown(record)).toMatch(
      /\| ⚠️\sLabel shift, estimated \| \d\d\.\d+\s% \| worse than allowed \| ≤ 10\s% \|/u,
    );
    expect(renderText(record, { color: false, width: 200, verbose: false }).replaceAll(/\s+/gu, " ")).toContain(
      "of its labels are of another class than in the reference",
    );
  });

  it("is not the cause where no mix of the classes explains the predictions", async () => {
    const sure = drawn(2000, 3).map((row) => ({ ...row, score: row.day % 25 === 0 ? 0.4 : 0.9 }));
    const record = await run("  - { estimated: label_shift }\n", history, file(sure, never));
    expect(verdictOn(record, "estimated label_shift")).toMatchObject({ outcome: "fail", counts_as: "warn" });
    expect(verdictOn(record, "estimated label_shift")?.sentence).toMatch(
      /^estimated label_shift: no mix of the classes explains the candidate's predictions \((?:fewer than none|more than all) of its labels would have to be "[01]"\); the rows of a class no longer look as they did\./u,
    );
  });

  it("is not measured by predictions that tell nothing", async () => {
    const constant = drawn(1000, 1).map((row) => ({ ...row, score: 0.7 }));
    const record = await run("  - { estimated: label_shift }\n", file(constant), file(constant, never));
    expect(verdictOn(record, "estimated label_shift")?.sentence).toBe(
      "estimated label_shift could not be judged: the predictions tell too little of the labels: the smallest singular value of the reference's confusion matrix is 0.0, where 0.05 is needed.",
    );
    expect(record.decision.outcome).toBe("fail");
  });
});

describe("labels that have come for a part of the rows", () => {
  const gate = "  - { metric: accuracy, max_drop: 0.2 }\n";

  it("are counted and shown where they are like the rest", async () => {
    const record = await run(
      gate,
      history,
      file(drawn(2000, 2), ({ day }) => day % 20 === 0),
    );
    expect(record.label_coverage).toMatchObject({ rows: 2000, labelled: 100, only_class: null });
    expect(verdictOn(record, "label_coverage")).toMatchObject({ outcome: "pass" });
    expect(record.warnings).toContainEqual({
      code: "label-coverage",
      message:
        "5\u00a0% of the candidate's rows have a label (100 of 2\u202f000); by score, prediction and timestamp they do not differ from the rest beyond chance.",
    });
    expect(renderMarkdown(record)).toContain("100 of 2\u202f000");
  });

  it("are a warning where they are not like the rest", async () => {
    const early = file(drawn(2000, 2), ({ day, score }) => day < 1200 && score > 0.4);
    const record = await run(gate, history, early);
    const verdict = verdictOn(record, "label_coverage");
    expect(record.decision.outcome).not.toBe("pass");
    expect(verdict).toMatchObject({ outcome: "warn", counts_as: "warn" });
    expect(verdict?.sentence).toContain("they are not like the rest: their score is distributed differently, 0.6");
    expect(verdict?.sentence).toContain("they are older");
    expect(verdict?.sentence).toContain(
      "a reference with all its labels is compared with a part of the candidate's rows",
    );
  });

  it("are a warning where they are all of one class", async () => {
    const record = await run(
      gate,
      history,
      file(drawn(2000, 2), ({ label }) => label === 1),
    );
    expect(verdictOn(record, "label_coverage")?.sentence).toContain('All of them are of class "1".');
    expect(record.decision.outcome).not.toBe("pass");
  });

  it("say in the headline how many there are and in what they differ", async () => {
    const early = file(drawn(2000, 2), ({ day, score }) => day < 1200 && score > 0.4);
    const { decision } = await run(gate, history, early);
    expect(decision.sentence).toMatch(
      /^Passed with warnings: only 3\d\.\d\s% of the candidate's rows have a label, whose score, prediction and timestamp are not like those of the rest\./u,
    );
  });

  it("may be fewer than the policy allows where no gate reads them, as there may be none", async () => {
    const allowed = "policy: { min_label_coverage: 50% }\n";
    for (const every of [4, 2000, Infinity]) {
      const some = file(drawn(2000, 2), ({ day }) => (day + 1000) % every === 0);
      const record = await run("  - { estimated: roc_auc, max_drop: 0.05 }\n", history, some, allowed);
      expect(record.decision.outcome, `one label of ${every}`).toBe("pass");
    }
  });

  it("fail where they are fewer than the policy allows", async () => {
    const some = file(drawn(2000, 2), ({ day }) => day % 4 === 0);
    const record = await run(gate, history, some, "policy: { min_label_coverage: 50% }\n");
    expect(record.decision.outcome).toBe("fail");
    expect(verdictOn(record, "label_coverage")?.sentence).toBe(
      "25\u00a0% of the candidate's rows have a label (500 of 2\u202f000); at least 50\u00a0% must.",
    );
  });

  it("leave the comparison as it is where all have one", async () => {
    const record = await run(gate, history, file(drawn(2000, 2)));
    expect(record.label_coverage).toBeUndefined();
    expect(verdictOn(record, "label_coverage")).toBeUndefined();
  });

  it("calibrate a new model of its own, joined by id", async () => {
    const joined = config("  - { estimated: accuracy, max_drop: 0.05 }\n")
      .replace("pairing: none\n", "")
      .replace("columns: { ", "columns: { id: id, ");
    const isLabelled = ({ day }: Drawn): boolean => day % 2 === 0;
    const { record } = await runGate({
      "model-gate.yml": joined,
      "reference.csv": file(drawn(1000, 2), isLabelled),
      "candidate.csv": file(drawn(1000, 2), isLabelled),
    });
    expect(record.estimates?.performance[0]).toMatchObject({
      calibrated_on: "candidate",
      labelled_rows: 500,
      rows: 1000,
    });
    expect(verdictOn(record, "estimated accuracy")).toMatchObject({ outcome: "pass" });
  });
});

describe("what cannot be estimated", () => {
  const gate = "  - { estimated: accuracy, min: 60% }\n";
  const sentence = async (reference: string, candidate: string): Promise<string | undefined> =>
    verdictOn(await run(gate, reference, candidate), "estimated accuracy")?.sentence;
  const fresh = file(drawn(500, 2), never);

  it("says that the reference has no labels", async () => {
    expect(await sentence(file(drawn(500, 1), never), fresh)).toBe(
      "estimated accuracy could not be judged: the reference has no labelled rows with scores to calibrate on.",
    );
  });

  it("says that its rows are too few", async () => {
    expect(await sentence(file(drawn(12, 1)), fresh)).toBe(
      "estimated accuracy is not judged: 12 labelled rows of the reference are too few to calibrate on; 100 are needed.",
    );
  });

  it("says that its labels are of one class", async () => {
    expect(await sentence(file(drawn(1000, 1).filter(({ label }) => label === 1)), fresh)).toMatch(
      /^estimated accuracy could not be judged: all \d+ labelled rows of the reference are of one class, so that they do not show what a score is worth\.$/u,
    );
  });

  it("names the cell with a score that is no probability", async () => {
    const record = await run(gate, history, fresh.replace(/^(0,)[\d.]+/mu, "$11.7"));
    expect(record.error?.message).toContain("1.7 is not a probability between 0 and 1");
  });

  it("leaves out rows without a score and counts them", async () => {
    const record = await run(
      gate,
      history,
      fresh.replaceAll(/^(\d*0,)[\d.]+/gmu, "$1"),
      "policy: { max_invalid_rate: 20% }\n",
    );
    expect(record.estimates?.performance[0]).toMatchObject({ rows: 450, left_out: 50 });
  });

  it("estimates scores that are all equal as a ranking that tells nothing", async () => {
    const constant = drawn(500, 2).map((row) => ({ ...row, score: 0.7 }));
    const record = await run("  - { estimated: roc_auc, max_drop: 0.05 }\n", history, file(constant, never));
    expect(verdictOn(record, "estimated roc_auc")).toMatchObject({ outcome: "fail" });
    expect(record.estimates?.performance[0]?.metrics[0]?.candidate).toBeCloseTo(0.5, 6);
  });

  it("divides probabilities of classes that do not add up to 1 by their sum, and says so", async () => {
    const three = (rows: readonly Drawn[], scale: number, isLabelled: boolean): string => {
      const lines = rows.map(({ score, label }, row) => {
        const [a, b] = [score * 0.9, (1 - score) * 0.9];
        const truth = row % 10 === 0 ? "c" : label === 1 ? "a" : "b";
        return [a * scale, b * scale, 0.1 * scale, isLabelled ? truth : ""].join(",");
      });
      return `${["a,b,c,label", ...lines].join("\n")}\n`;
    };
    const gates = "  - { estimated: accuracy, min: 30% }\n";
    const { record } = await runGate({
      "model-gate.yml": config(gates)
        .replace("binary", "multiclass")
        .replace("score: score, timestamp: day", "score: { a: a, b: b, c: c }"),
      "reference.csv": three(drawn(1500, 1), 1, true),
      "candidate.csv": three(drawn(800, 2), 0.8, false),
    });
    expect(verdictOn(record, "estimated accuracy")).toMatchObject({ outcome: "pass" });
    expect(record.estimates?.performance[0]?.rescaled).toBe(800);
    expect(renderMarkdown(record)).toContain("800 rows have probabilities that do not add up to 1");
  });

  it("does not depend on the order of the rows", async () => {
    const forwards = await run(estimating, file(drawn(400, 1)), file(drawn(300, 2), never));
    const backwards = await run(estimating, file(drawn(400, 1).toReversed()), file(drawn(300, 2).toReversed(), never));
    const numbers = ({ estimates }: Record): readonly (number | null)[] =>
      (estimates?.performance ?? []).flatMap(({ metrics }) => metrics.map((one) => one.standard_error));
    for (const [place, value] of numbers(forwards).entries())
      expect(numbers(backwards)[place]).toBeCloseTo(value ?? Number.NaN, 9);
  });
});
