import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isIntact } from "../src/audit/seal.ts";
import { auditSchema, type AuditRecord } from "../src/audit/v1.ts";
import { main, type RunRequest } from "../src/main.ts";
import { plainPlatform } from "../src/platforms/plain.ts";
import type { Channel } from "../src/platforms/platform.ts";
import { reports as allReports } from "../src/reports/index.ts";
import { config, csv, rows, runGate, type Files } from "./run-gate.ts";

const good: Files = { "model-gate.yml": config(), "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };
/** Every third row is predicted wrong: a drop that no one can miss. */
const worse: Files = {
  ...good,
  "candidate.csv": csv(rows((row, index) => (index % 3 === 0 ? { ...row, prediction: 1 - Number(row.label) } : row))),
};

const logLine = z.looseObject({ event: z.string(), level: z.string(), seq: z.int() });

const requestIn = (workspace: string): RunRequest => ({
  config: undefined,
  workspace,
  outDirectory: join(workspace, "model-gate-out"),
  inputs: [],
  now: () => new Date("2026-01-01T00:00:00Z"),
  newId: () => "id",
  environment: {},
});
const directoryOf = (files: readonly string[]): string => dirname(files[0] ?? "");
const read = (directory: string, name: string): string => readFileSync(join(directory, name), "utf8");

describe("the record", () => {
  it("is written, valid and intact", async () => {
    const { files, exitCode } = await runGate(worse);
    const record = auditSchema.parse(JSON.parse(read(directoryOf(files), "audit.json")));
    expect(exitCode).toBe(1);
    expect(isIntact(record)).toBe(true);
    expect(record.inputs.map(({ role, rows: count, sha256 }) => [role, count, sha256.length])).toEqual([
      ["reference", 200, 64],
      ["candidate", 200, 64],
    ]);
    expect(record.inputs[1]?.columns).toEqual([
      { name: "id", kind: "number" },
      { name: "label", kind: "number" },
      { name: "prediction", kind: "number" },
      { name: "score", kind: "number" },
      // Nothing asks for it.
      { name: "region", kind: null },
    ]);
  });

  it("is the same to the byte for the same inputs, config and version", async () => {
    const [first, second] = [await runGate(worse), await runGate(worse)];
    expect(read(directoryOf(first.files), "audit.json")).toBe(read(directoryOf(second.files), "audit.json"));
    expect(read(directoryOf(first.files), "report.md")).toBe(read(directoryOf(second.files), "report.md"));
  });

  it("does not depend on the order of rows", async () => {
    const shuffled = {
      ...worse,
      "candidate.csv": csv(
        rows((row, index) => (index % 3 === 0 ? { ...row, prediction: 1 - Number(row.label) } : row)).toReversed(),
      ),
    };
    const [first, second] = [await runGate(worse), await runGate(shuffled)];
    expect(second.record.measurements).toEqual(first.record.measurements);
    expect(second.record.verdicts).toEqual(first.record.verdicts);
  });

  it("says where each value of the config comes from", async () => {
    const { record } = await runGate(good, [{ key: "policy.mode", value: "strict", origin: "option --mode" }]);
    expect(record.config?.origins).toMatchObject({
      "policy.mode": "option --mode",
      task: "model-gate.yml:2:7",
      "policy.confidence": "default",
    });
    expect(record.policy?.mode).toBe("strict");
  });

  it("is written for a run that could not judge, with what was known by then", async () => {
    const { record, files } = await runGate({ ...good, "candidate.csv": "" });
    const written = auditSchema.parse(JSON.parse(read(directoryOf(files), "audit.json")));
    expect(written).toEqual(record);
    expect(record).toMatchObject({
      decision: { outcome: "error", exit_code: 3 },
      error: { code: "E204" },
      verdicts: [],
    });
    expect(record.inputs.map(({ role }) => role)).toEqual(["reference"]);
  });

  it("holds neither rows nor predictions when the policy keeps them back", async () => {
    const marked = {
      ...worse,
      "model-gate.yml": config("policy: { report_rows: none }\n"),
      "candidate.csv": csv(rows((row, index) => ({ ...row, score: index === 0 ? 0.123456789 : row.score }))),
    };
    const { files } = await runGate(marked);
    expect(read(directoryOf(files), "audit.json")).not.toContain("0.123456789");
  });
});

describe("the rows that changed", () => {
  const withRows = (reportRows: string): Files => ({
    ...worse,
    "model-gate.yml": config(`policy: { report_rows: ${reportRows} }\n`),
  });
  const names = (files: readonly string[]): readonly string[] => files.map((file) => basename(file));

  it("are in the record, twenty regressed at most, and only counted beyond", async () => {
    const { record, files } = await runGate(worse);
    // Every third of 200 rows is predicted wrong; 7 of these 67 were wrong before.
    expect(record.changed_rows).toMatchObject({
      loss: "log_loss",
      counts: [
        { kind: "regressed", rows: 60 },
        { kind: "fixed", rows: 0 },
        { kind: "both-wrong", rows: 0 },
      ],
    });
    expect(record.changed_rows?.rows).toHaveLength(20);
    expect(names(files)).toEqual(["audit.json", "audit.jsonl", "report.md", "report.html"]);
  });

  it("are all in flips.csv on request", async () => {
    const { files } = await runGate(withRows("all"));
    expect(names(files)).toEqual(["audit.json", "audit.jsonl", "report.md", "report.html", "flips.csv"]);
    const lines = read(directoryOf(files), "flips.csv").trimEnd().split("\n");
    expect(lines[0]).toBe(
      "id,kind,label,reference_prediction,candidate_prediction,reference_score,candidate_score,loss_difference",
    );
    expect(lines).toHaveLength(1 + 60);
  });

  it("are not left over from an earlier run", async () => {
    const { files } = await runGate(withRows("all"));
    const workspace = dirname(directoryOf(files));
    writeFileSync(join(workspace, "model-gate.yml"), withRows("none")["model-gate.yml"] ?? "");
    const again = await main(
      requestIn(workspace),
      plainPlatform(() => undefined),
    );
    expect(again.record.changed_rows?.rows).toEqual([]);
    expect(existsSync(join(workspace, "model-gate-out", "flips.csv"))).toBe(false);
  });
});

describe("warnings", () => {
  it("name the columns that only one file has", async () => {
    const files = {
      ...good,
      "model-gate.yml": config().replace("score: score }", 'score: score, features: "*" }'),
      "candidate.csv": csv(rows()).replace("region", "area"),
    };
    const { record } = await runGate(files);
    expect(record.warnings).toEqual([
      { code: "unwatched-column", message: 'Column "region" is only in reference.csv: it is not watched for drift.' },
      { code: "unwatched-column", message: 'Column "area" is only in candidate.csv: it is not watched for drift.' },
    ]);
  });

  it("say where the files disagree on the slice of a row", async () => {
    const files = {
      ...good,
      "model-gate.yml": config("slices:\n  - by: region\n"),
      "candidate.csv": csv(rows((row, index) => (index === 0 ? { ...row, region: "south" } : row))),
    };
    const { record } = await runGate(files);
    expect(record.warnings.map(({ code }) => code)).toContain("slice");
  });
});

describe("the log", () => {
  it("has one event a line, from the config to the decision", async () => {
    const { files } = await runGate(good);
    const events = read(directoryOf(files), "audit.jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => logLine.parse(JSON.parse(line)));
    const told = events.filter(({ level }) => level !== "debug");
    expect(told.map((event) => event.event)).toEqual(["config", "read", "read", "align", "decide"]);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  });
});

describe("reports", () => {
  it("are the ones that are asked for; of an earlier run none is left", async () => {
    const { files } = await runGate(good);
    const directory = directoryOf(files);
    const reports = allReports.filter(({ name }) => name === "junit" || name === "sarif");
    const again = await main(
      { ...requestIn(dirname(directory)), reports },
      plainPlatform(() => undefined),
    );
    expect(again.files.map((file) => basename(file))).toEqual([
      "audit.json",
      "audit.jsonl",
      "junit.xml",
      "results.sarif",
    ]);
    expect(readdirSync(directory).toSorted()).toEqual(again.files.map((file) => basename(file)).toSorted());
    const last = await main(
      { ...requestIn(dirname(directory)), reports: [] },
      plainPlatform(() => undefined),
    );
    expect(readdirSync(directory).toSorted()).toEqual(["audit.json", "audit.jsonl"]);
    expect(last.exitCode).toBe(0);
  });

  it("that cannot be made change no verdict, and are told", async () => {
    const render = (): string => {
      throw new Error("a fault");
    };
    const { files } = await runGate(good);
    const reports = [{ name: "broken", description: "", files: [{ name: "broken.txt", render }] }] as const;
    const request = { ...requestIn(dirname(directoryOf(files))), reports };
    const { exitCode, record } = await main(
      request,
      plainPlatform(() => undefined),
    );
    expect([exitCode, record.decision.outcome]).toEqual([0, "pass"]);
    const onDisk = auditSchema.parse(JSON.parse(read(directoryOf(files), "audit.json")));
    expect(onDisk.deliveries).toMatchObject([{ channel: "report broken", state: "refused" }]);
    expect(isIntact(onDisk)).toBe(true);
    expect(read(directoryOf(files), "audit.jsonl")).toContain("a fault");
  });
});

describe("delivery", () => {
  const deliverBy = async (
    files: Files,
    channels: readonly Channel[],
  ): Promise<{ code: number; record: AuditRecord }> => {
    const { files: written } = await runGate(files);
    const workspace = dirname(directoryOf(written));
    const { exitCode, record } = await main(requestIn(workspace), { ...plainPlatform(() => undefined), channels });
    return { code: exitCode, record };
  };

  it("never changes the verdict, whatever is thrown", async () => {
    const thrown: readonly unknown[] = [new Error("no network"), "a text", undefined, Object.create(null)];
    const channels = thrown.map((what, index): Channel => ({
      name: `channel ${index}`,
      deliver: () => Promise.reject(what),
    }));
    const { code, record } = await deliverBy(good, channels);
    expect(code).toBe(0);
    expect(record.deliveries.map(({ state }) => state)).toEqual(["refused", "refused", "refused", "refused"]);
    expect(record.deliveries[0]?.detail).toBe("no network");
    expect(isIntact(record)).toBe(true);
  });

  it("comes after the files, and each channel sees what was delivered before", async () => {
    const seen: string[] = [];
    const channel = (name: string): Channel => ({
      name,
      deliver: (report, done) => {
        seen.push(
          `${name}: ${done.map((delivery) => delivery.channel).join()} ${auditSchema.parse(JSON.parse(readFileSync(report.files[0] ?? "", "utf8"))).decision.outcome}`,
        );
        return Promise.resolve({ channel: name, state: "delivered", detail: "done", url: null });
      },
    });
    await deliverBy(worse, [channel("first"), channel("second")]);
    expect(seen).toEqual(["first:  fail", "second: first fail"]);
  });
});

describe("a missing reference", () => {
  const alone = (more: string): Files => ({
    "model-gate.yml": config(more, "  - { metric: accuracy, min: 0.5, max_drop: 0.01 }\n  - { drift: psi }\n").replace(
      "reference: reference.csv\n",
      "",
    ),
    "candidate.csv": csv(rows()),
  });

  it("blocks, warns or passes as the policy says, and absolute limits are judged", async () => {
    expect((await runGate(alone(""))).record.decision.outcome).toBe("fail");
    expect((await runGate(alone("policy: { on_missing_reference: warn }\n"))).record.decision.outcome).toBe("warn");
    const passed = await runGate(alone("policy: { on_missing_reference: pass }\n"));
    expect(passed.record.decision.outcome).toBe("pass");
    expect(passed.record.comparison?.pairing).toBe("no-reference");
  });
});

describe("labels in a file of their own", () => {
  const labels = `id,label\n${rows()
    .map(({ id, label }) => `${id},${label}`)
    .join("\n")}\n`;
  const bare = (table: string): string =>
    table
      .split("\n")
      .map((line) => line.split(",").toSpliced(1, 1).join(","))
      .join("\n");

  it("are joined by id", async () => {
    const files = {
      "model-gate.yml": config("labels: labels.csv\n"),
      "reference.csv": bare(csv(rows())),
      "candidate.csv": bare(csv(rows())),
      "labels.csv": labels,
    };
    const { record } = await runGate(files);
    expect(record.decision.outcome).toBe("pass");
    expect(record.measurements.find(({ id }) => id === "accuracy")?.candidate?.value).toBe(0.9);
    expect(record.inputs.map(({ role }) => role)).toEqual(["reference", "candidate", "labels"]);
  });
});
