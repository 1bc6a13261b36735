import { describe, expect, it } from "vitest";
import type { AuditRecord, AuditVerdict } from "../src/audit/v1.ts";
import { renderMarkdown } from "../src/reports/markdown.ts";
import { renderText } from "../src/reports/text.ts";
import { runGate } from "./run-gate.ts";

interface Timed {
  readonly latency: number | string;
  readonly memory?: number | string;
  readonly block?: string;
  readonly host?: string;
}

/** 600 rows between 50 and 150 ms, in ten blocks of which each is a little slower than the one before. */
function timed(change: (row: Timed, index: number) => Timed = (row) => row): readonly Timed[] {
  return Array.from({ length: 600 }, (_, index) => {
    const block = Math.floor(index / 60);
    const latency = Math.round(10 * (50 + ((index * 37) % 101)) * (1 + block / 50)) / 10;
    return change({ latency, memory: 900 + ((index * 53) % 97), block: `b${block}`, host: "ci-1" }, index);
  });
}

function table(rows: readonly Timed[]): string {
  const lines = rows.map(({ latency, memory, block, host }, id) =>
    [id, id % 2, id % 10 === 3 ? 1 - (id % 2) : id % 2, latency, memory, block, host].join(","),
  );
  return `${["id,label,prediction,latency,memory,block,host", ...lines].join("\n")}\n`;
}

interface Setting {
  readonly reference?: readonly Timed[];
  readonly candidate?: readonly Timed[];
  readonly columns?: string;
  readonly policy?: string;
}

async function judged(gate: string, setting: Setting = {}): Promise<AuditRecord> {
  const { reference = timed(), candidate = timed(), columns = "", policy = "{}" } = setting;
  const config = `version: 1
task: binary
reference: reference.csv
candidate: candidate.csv
columns: { id: id, label: label, prediction: prediction, latency_ms: latency${columns} }
policy: ${policy}
gates:
  - { ${gate} }
`;
  const files = { "model-gate.yml": config, "reference.csv": table(reference), "candidate.csv": table(candidate) };
  return (await runGate(files)).record;
}

async function verdict(gate: string, setting: Setting = {}): Promise<AuditVerdict> {
  const record = await judged(gate, setting);
  expect(record.error?.message).toBeUndefined();
  const [found] = record.verdicts.filter(({ kind }) => kind === "metric");
  if (found === undefined) throw new Error("the gate on the metric was not judged");
  return found;
}

const plain = (text: string | null | undefined): string => text?.replaceAll(/[\u00a0\u202f]/gu, " ") ?? "";
const slower = (by: number): readonly Timed[] =>
  timed((row) => ({ ...row, latency: Math.round(10 * Number(row.latency) * by) / 10 }));
/** So many rows time out. */
const late = (rows: number): readonly Timed[] =>
  timed((row, index) => ({ ...row, latency: index % Math.floor(600 / rows) === 0 ? 900 : row.latency }));

/** Wilson's intervals by statsmodels: 30 of 600 0.0352 … 0.0705, none of 600 0 … 0.0064. */
describe("a promise of a service level", () => {
  const gate = "metric: latency, share_over: 0.3s, max: 1%";

  it("fails where more rows are slower than the budget, beyond chance", async () => {
    const { outcome, sentence, title } = await verdict(gate, { candidate: late(30) });
    expect([outcome, plain(title)]).toEqual(["fail", "Share of rows over 300 ms"]);
    expect(plain(sentence)).toBe(
      "share of rows over 300 ms is 5.00 % (95 % interval 3.52 … 7.05); above the maximum of 1 %, proven.",
    );
  });

  it("is proven by few rows of which none is slower", async () => {
    const { outcome, state, sentence } = await verdict(gate);
    expect([outcome, state]).toEqual(["pass", "proven-ok"]);
    expect(plain(sentence)).toContain("is 0.00 % (95 % interval 0.00 … 0.64); the maximum of 1 % is kept, proven.");
  });

  it("limits the change of the share as that of any proportion", async () => {
    const { outcome, sentence } = await verdict("metric: latency, share_over: 300, max_increase: 1%", {
      candidate: late(30),
    });
    expect(outcome).toBe("fail");
    expect(plain(sentence)).toContain("rose from 0.00 % to 5.00 % (+5.0 pp");
  });
});

describe("a gate on latency with a relative and an absolute limit", () => {
  const gate = "metric: latency_p95, max_increase: { relative: 10%, absolute: 25ms }, fail_if: all_exceeded";

  it("lets an increase pass that exceeds one of them, and says so", async () => {
    const { outcome, sentence } = await verdict(gate, { candidate: slower(1.14) });
    expect(outcome).toBe("pass");
    expect(plain(sentence)).toMatch(
      /the allowed increase of 25 ms is kept, .*; it fails only where both limits are exceeded\.$/,
    );
  });

  it("fails where both are exceeded", async () => {
    const { outcome, sentence, limits } = await verdict(gate, { candidate: slower(1.3) });
    expect([outcome, limits.map(({ exceeded }) => exceeded)]).toEqual(["fail", ["yes", "yes"]]);
    expect(plain(sentence)).toMatch(/both limits are exceeded\.$/);
  });
});

describe("interleaved blocks", () => {
  const columns = ", block: block";
  const gate = "metric: latency_p95, max_increase: { relative: 10% }";

  it("are what is counted", async () => {
    const record = await judged(gate, { columns, candidate: slower(1.2) });
    expect(record.measurements[0]?.blocks).toEqual({ common: 10, only_in_reference: 0, only_in_candidate: 0 });
    const sentence = plain(record.verdicts.find(({ kind }) => kind === "metric")?.sentence);
    expect(sentence).toMatch(
      /over 10 blocks, ratio 1\.200\); more than the allowed increase of 10 % of the reference, proven/,
    );
  });

  it("say how many more would settle an open question", async () => {
    const candidate = timed((row, index) => ({
      ...row,
      latency: Number(row.latency) * (Math.floor(index / 60) % 2 === 0 ? 1.6 : 0.85),
    }));
    const { outcome, advice } = await verdict(gate, { columns, candidate });
    expect(outcome).toBe("inconclusive");
    expect(plain(advice)).toMatch(/^Evaluate on about \d+ blocks to settle it/);
  });

  it("of one file alone are named, not dropped in silence", async () => {
    const renamed = timed((row) => (row.block === "b9" ? { ...row, block: "c9" } : row));
    const record = await judged(gate, { columns, candidate: renamed });
    expect(record.warnings.map(({ message }) => message)).toEqual([
      "1 block is only in the reference and left out where blocks are compared: b9 (60 rows).",
      "1 block is only in the candidate and left out where blocks are compared: c9 (60 rows).",
    ]);
    expect(plain(record.verdicts.find(({ kind }) => kind === "metric")?.sentence)).toContain(
      "over 9 blocks, 2 more in one file only",
    );
  });

  it.each([
    ["one block", () => "b1", "1 block is too few; 5 are needed in both files"],
    ["four blocks", (index: number) => `b${index % 4}`, "4 blocks are too few; 5 are needed in both files"],
    [
      "a block of few rows",
      (index: number) => (index < 12 ? "first" : `b${index % 6}`),
      "block first has 12 rows, too few for Latency p95; each block needs 20 on either side",
    ],
  ])("are refused where there is %s", async (_, block, text) => {
    const rows = timed((row, index) => ({ ...row, block: block(index) }));
    const { outcome, state, reason, sentence } = await verdict(gate, { columns, reference: rows, candidate: rows });
    expect([outcome, state, reason?.code]).toEqual(["inconclusive", "undefined", "too-few-blocks"]);
    expect(sentence).toBe(`latency_p95 is not judged: ${text}.`);
  });

  it("of the candidate alone are not passed over by a limit on its value", async () => {
    const candidate = timed((row) => (row.block === "b9" ? { ...row, block: "c9", latency: 5000 } : row));
    const { outcome, reason } = await verdict("metric: latency_p95, max: 300ms", { columns, candidate });
    expect([outcome, reason?.code]).toEqual(["inconclusive", "too-few-blocks"]);
    expect(reason?.text).toBe(
      "a limit on the value is one on all blocks, of which some have no partner (only in the reference: b9; only in the candidate: c9)",
    );
  });

  it("must be named in every row", async () => {
    const candidate = timed((row, index) => (index === 7 ? { ...row, block: "" } : row));
    const { error } = await judged(gate, { columns, candidate });
    expect(error?.message).toMatch(/candidate\.csv, line 9, column "block": no value/);
  });
});

describe("models on different machines", () => {
  const columns = ", machine: host";
  const elsewhere = (by: number): readonly Timed[] => slower(by).map((row) => ({ ...row, host: "ci-2" }));
  const gate = "metric: latency_p95, max_increase: { relative: 10% }";

  it("do not block by a change of latency, and say why", async () => {
    const record = await judged(gate, { columns, candidate: elsewhere(1.5) });
    const found = record.verdicts.find(({ kind }) => kind === "metric");
    expect(record.decision.outcome).toBe("warn");
    expect(record.comparison?.machines).toEqual({ reference: ["ci-1"], candidate: ["ci-2"] });
    expect(found).toMatchObject({ outcome: "warn", counts_as: "warn", reason: { code: "different-machines" } });
    expect(plain(found?.sentence)).toContain(
      "this only warns, because reference and candidate ran on different machines (ci-1; ci-2), where two identical builds " +
        "differ by more than 10 % in up to 47 % of the pairs",
    );
    expect(found?.limits[0]?.exceeded).toBe("yes");
  });

  it.each([
    ["the policy says so", { columns, candidate: elsewhere(1.5), policy: "{ cross_machine: fail }" }, "fail"],
    ["the config says that they differ", { candidate: slower(1.5), policy: "{ same_machine: false }" }, "warn"],
    ["the machines are the same", { columns, candidate: slower(1.5) }, "fail"],
    [
      "the rows speak against the config",
      { columns, candidate: elsewhere(1.5), policy: "{ same_machine: true }" },
      "warn",
    ],
    [
      "an undecided change must not pass",
      { columns, candidate: elsewhere(1.12), policy: "{ on_inconclusive: fail }" },
      "warn",
    ],
  ])("count as it is where %s", async (_, setting, outcome) => {
    expect((await verdict(gate, setting)).counts_as).toBe(outcome);
  });

  it("are told in every report", async () => {
    const record = await judged(gate, { columns, candidate: elsewhere(1.5) });
    const terminal = plain(renderText(record, { color: false, width: 120, verbose: true })).replaceAll(/\s+/gu, " ");
    const markdown = plain(renderMarkdown(record));
    for (const report of [terminal, markdown]) {
      expect(report).toContain("other machine");
      expect(report).toContain("two identical builds differ by more than 10 % in up to 47 % of the pairs");
    }
    expect(terminal).toContain("Machines reference ci-1; candidate ci-2");
    expect(markdown).toContain("- **Machines:** reference `ci-1`; candidate `ci-2`");
  });

  it("block by a limit on the value all the same", async () => {
    const { counts_as: counts } = await verdict("metric: latency_p95, max: 150ms", {
      columns,
      candidate: elsewhere(1.5),
    });
    expect(counts).toBe("fail");
  });

  it("and what could not be measured is no change of the machine", async () => {
    const candidate = timed((row, index) => ({ ...row, host: "ci-2", latency: index < 9 ? "" : row.latency }));
    expect(await verdict(gate, { columns, candidate })).toMatchObject({
      counts_as: "fail",
      reason: { code: "missing-values" },
    });
  });

  it("may be, where nobody says", async () => {
    const { outcome, advice } = await verdict(gate, { candidate: slower(1.5) });
    expect(outcome).toBe("fail");
    expect(advice).toContain("Nothing says whether these rows come from one machine");
  });
});

describe("a column with a unit", () => {
  const memory = "column: memory, unit: MiB, direction: lower_is_better";
  const more = timed((row) => ({ ...row, memory: Number(row.memory) + 100 }));

  it("has limits and numbers in units that are easy to read", async () => {
    const record = await judged(`metric: mean, ${memory}, max: 1GiB, max_increase: 50 MiB`, { candidate: more });
    const found = record.verdicts.find(({ kind }) => kind === "metric");
    expect(record.measurements[0]).toMatchObject({ unit: "MiB", title: "Mean of memory" });
    expect(plain(found?.sentence)).toBe(
      "mean of memory is 1.02 GiB (95 % interval 1.02 … 1.03); above the maximum of 1 GiB, proven.",
    );
    expect(found?.limits.map(({ kind, limit }) => [kind, limit])).toEqual([
      ["max", 1024],
      ["max_increase", 50],
    ]);
  });

  it("has a share of rows above a value", async () => {
    const gate = `metric: rate, ${memory}, share_over: 1GiB, max: 5%`;
    expect(await verdict(gate)).toMatchObject({ outcome: "pass" });
    const { outcome, title } = await verdict(gate, { candidate: more });
    expect([outcome, plain(title)]).toEqual(["fail", "Share of rows with memory over 1 GiB"]);
  });

  it("depends on the machine", async () => {
    const candidate = more.map((row) => ({ ...row, host: "ci-2" }));
    const gate = `metric: mean, ${memory}, max_increase: 50MiB`;
    expect(await verdict(gate, { columns: ", machine: host", candidate })).toMatchObject({ counts_as: "warn" });
    const unitless = gate.replace("unit: MiB, ", "").replace("50MiB", "50");
    expect(await verdict(unitless, { columns: ", machine: host", candidate })).toMatchObject({ counts_as: "fail" });
  });
});

describe("the columns of block and machine", () => {
  it("are no features that could drift", async () => {
    const { drift } = await judged("metric: latency_p95, max: 300ms", {
      columns: ', block: block, machine: host, features: "*"',
    });
    expect(drift.filter(({ role }) => role === "feature").map(({ column }) => column)).toEqual(["memory"]);
  });
});

describe("a latency in another unit", () => {
  it("is read as milliseconds", async () => {
    const inSeconds = (rows: readonly Timed[]): readonly Timed[] =>
      rows.map((row) => ({ ...row, latency: Number(row.latency) / 1000 }));
    const gate = "metric: latency_p95, max: 0.16s";
    const setting = { columns: ", latency_unit: s", reference: inSeconds(timed()), candidate: inSeconds(slower(1.2)) };
    expect((await verdict(gate, setting)).sentence).toBe((await verdict(gate, { candidate: slower(1.2) })).sentence);
  });
});

describe("hostile columns", () => {
  it.each([
    [
      "a negative latency",
      timed((row, index) => (index === 4 ? { ...row, latency: -3 } : row)),
      'candidate.csv, line 6, column "latency": -3 is no time in milliseconds, which is finite and 0 or more.',
    ],
    [
      "an infinite latency",
      timed((row, index) => (index === 4 ? { ...row, latency: "inf" } : row)),
      'candidate.csv, line 6, column "latency"',
    ],
    [
      "text in the column of the latency",
      timed((row, index) => (index === 4 ? { ...row, latency: "fast" } : row)),
      'candidate.csv, line 6, column "latency": "fast"',
    ],
    [
      "a latency of 0 in every row",
      timed((row) => ({ ...row, latency: 0 })),
      'candidate.csv: column "latency" is 0 in each of the 600 rows, so nothing was timed.',
    ],
    [
      "a unit in the column itself",
      timed((row, index) => (index === 4 ? { ...row, memory: "912MiB" } : row)),
      'candidate.csv, line 6, column "memory": "912MiB"',
    ],
  ])("are refused: %s", async (_, candidate, text) => {
    const gate = "metric: mean, column: memory, unit: MiB, direction: lower_is_better, max: 2GiB";
    const { error, decision } = await judged(gate, { candidate });
    expect(decision.outcome).toBe("error");
    expect(error?.message).toContain(text);
  });

  it("of a different machine for each row fill neither sentence nor record", async () => {
    const hosts = (name: string): readonly Timed[] =>
      timed((row, index) => ({ ...row, host: `${name}<script>${index}`, latency: Number(row.latency) + (index % 7) }));
    const setting = { columns: ", machine: host", reference: hosts("r"), candidate: hosts("c") };
    const record = await judged("metric: latency_p95, max_increase: 0ms", setting);
    expect(record.comparison?.machines?.candidate).toHaveLength(20);
    expect(plain(record.verdicts.at(-1)?.sentence).length).toBeLessThan(400);
  });

  it("without a latency in some rows never pass", async () => {
    const candidate = timed((row, index) => (index % 100 === 4 ? { ...row, latency: "" } : row));
    const { outcome, sentence } = await verdict("metric: latency, share_over: 300ms, max: 1%", { candidate });
    expect(outcome).toBe("fail");
    expect(plain(sentence)).toContain("6 of the 600 rows (1.00 %) have no latency in one of the files");
  });
});
