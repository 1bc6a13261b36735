import { describe, expect, it } from "vitest";
import { runGate } from "./run-gate.ts";

const config = `version: 1
task: multilabel
reference: reference.csv
candidate: candidate.csv
columns: { id: id, label: tags, prediction: predicted }
gates:
  - { metric: f1, average: samples, max_drop: 2% }
  - { metric: subset_accuracy, max_drop: 5% }
`;

const TAGS = ["news|sport", "sport", "[]", "news", "music|news|sport"];

/** Two hundred rows; the model is right but where `mistake` says otherwise. */
function tagged(mistake: (row: number) => string | undefined): string {
  const lines = Array.from({ length: 200 }, (_, row) => {
    const tags = TAGS[row % TAGS.length] ?? "";
    return `${row},${tags},${mistake(row) ?? tags}`;
  });
  return `id,tags,predicted\n${lines.join("\n")}\n`;
}

const steady = tagged((row) => (row % 10 === 3 ? "music" : undefined));

describe("a multilabel task", () => {
  it("passes a model that predicts as before", async () => {
    const result = await runGate({ "model-gate.yml": config, "reference.csv": steady, "candidate.csv": steady });
    expect([result.exitCode, result.record.comparison?.classes]).toEqual([0, ["music", "news", "sport"]]);
  });

  it("fails a model that forgets a tag", async () => {
    const forgetful = tagged((row) => (row % 5 === 0 ? "news" : row % 10 === 3 ? "music" : undefined));
    const result = await runGate({ "model-gate.yml": config, "reference.csv": steady, "candidate.csv": forgetful });
    expect([result.exitCode, result.record.decision.sentence]).toEqual([
      1,
      expect.stringContaining("F1 score (samples) fell"),
    ]);
  });

  it("never passes where predictions are missing", async () => {
    const holes = tagged((row) => (row % 10 === 3 ? "" : undefined));
    const result = await runGate({ "model-gate.yml": config, "reference.csv": steady, "candidate.csv": holes });
    expect([result.exitCode, result.record.comparison?.invalid.candidate]).toEqual([1, 20]);
  });
});

describe("indicator columns of a multilabel task", () => {
  const names = ["music", "news", "sport"];
  const mapped = (part: string): string => `{ ${names.map((name) => `${name}: ${part}_${name}`).join(", ")} }`;
  const indicators = config.replace(
    "label: tags, prediction: predicted",
    `label: ${mapped("y")}, prediction: ${mapped("p")}`,
  );

  /** The same file with a column of 0 and 1 for each tag. */
  function asIndicators(text: string): string {
    const header = ["id", ...names.map((name) => `y_${name}`), ...names.map((name) => `p_${name}`)];
    const flags = (cell = ""): readonly string[] =>
      names.map((name) => (cell === "" ? "" : String(Number(cell.split("|").includes(name)))));
    const lines = text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [id = "", tags, predicted] = line.split(",");
        return [id, ...flags(tags), ...flags(predicted)].join();
      });
    return `${[header.join(), ...lines].join("\n")}\n`;
  }

  it("are measured as the same sets in text are", async () => {
    const forgetful = tagged((row) => (row % 5 === 0 ? "news" : row % 10 === 3 ? "music" : undefined));
    const text = await runGate({ "model-gate.yml": config, "reference.csv": steady, "candidate.csv": forgetful });
    const flags = await runGate({
      "model-gate.yml": indicators,
      "reference.csv": asIndicators(steady),
      "candidate.csv": asIndicators(forgetful),
    });
    expect(flags.exitCode).toBe(1);
    expect(flags.record.measurements).toEqual(text.record.measurements);
    expect(flags.record.changed_rows).toEqual(text.record.changed_rows);
    expect(flags.record.changed_rows?.rows[0]).toMatchObject({
      id: ["0"],
      label: "news|sport",
      reference: { prediction: "news|sport" },
      candidate: { prediction: "news" },
    });
  });

  it("are watched for drift one by one", async () => {
    const result = await runGate({
      "model-gate.yml": `${indicators}  - { drift: tvd }\n`,
      "reference.csv": asIndicators(steady),
      "candidate.csv": asIndicators(tagged((row) => (row % 2 === 0 ? "sport" : undefined))),
    });
    const effects = result.record.drift.map(({ column, role, kind }) => [column, role, kind]);
    expect(effects).toEqual([
      ...names.map((name) => [`p_${name}`, "prediction", "categorical"]),
      ...names.map((name) => [`y_${name}`, "label", "categorical"]),
    ]);
  });

  it("are refused by file, line, column and value where they are neither 0 nor 1", async () => {
    const result = await runGate({
      "model-gate.yml": indicators,
      "reference.csv": asIndicators(steady),
      "candidate.csv": asIndicators(steady).replace("\n1,0,0,1", "\n1,0,0,2"),
    });
    expect([result.exitCode, result.record.error?.code, result.record.error?.message]).toEqual([
      3,
      "E206",
      'candidate.csv, line 3, column "y_sport": 2 is neither 0 nor 1 (nor false or true), which say whether the row carries the class.',
    ]);
  });
});

describe("labels of a file of their own", () => {
  const [, ...rows] = steady.trimEnd().split("\n");
  const predicted = (lines: readonly string[]): string =>
    `id,predicted\n${lines
      .map((line) =>
        line
          .split(",")
          .filter((_, place) => place !== 1)
          .join(),
      )
      .join("\n")}\n`;
  const unpaired = (label: string, labels: string): ReturnType<typeof runGate> =>
    runGate({
      "model-gate.yml": `${config
        .replace("label: tags", `label: ${label}`)
        .replace("task:", "pairing: none\nlabels: labels.csv\ntask:")}  - { drift: tvd }\n`,
      "reference.csv": predicted(rows.slice(0, 100)),
      // Two of the five sets: news with sport, and sport.
      "candidate.csv": predicted(rows.slice(100).filter((_, row) => row % 5 < 2)),
      "labels.csv": labels,
    });
  const distances = ({ record }: Awaited<ReturnType<typeof runGate>>): readonly unknown[] =>
    record.drift
      .filter(({ role }) => role === "label")
      .map(({ column, methods }) => [column, methods.find(({ method }) => method === "tvd")?.value?.toFixed(9)]);

  it("are watched for drift as whole sets, where the two files hold different rows", async () => {
    expect(distances(await unpaired("tags", steady))).toEqual([["tags", "0.600000000"]]);
  });

  it("are watched class by class where they are indicators", async () => {
    const flags = rows.map((line) => {
      const [id, tags = ""] = line.split(",");
      return [id, Number(tags.includes("news")), Number(tags.includes("sport")), Number(tags.includes("music"))].join();
    });
    const result = await unpaired(
      "{ news: is_news, sport: is_sport, music: is_music }",
      `id,is_news,is_sport,is_music\n${flags.join("\n")}\n`,
    );
    // Of five sets three hold news, three sport and one music; of the candidate's two one, two and none.
    expect(distances(result)).toEqual([
      ["is_news", "0.100000000"],
      ["is_sport", "0.400000000"],
      ["is_music", "0.200000000"],
    ]);
  });
});
