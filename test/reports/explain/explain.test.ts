import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type AuditLimit, type AuditRecord, auditSchema } from "../../../src/audit/v1.ts";
import { GateError } from "../../../src/errors.ts";
import { explainGate } from "../../../src/reports/explain/explain.ts";
import { actingInMarkdown, commandsIn, invisible } from "../../security/inertness.ts";
import { audits } from "../audits.ts";
import { limit, measurement, record, verdict } from "../records.ts";

const earlier = "fixtures/audits/earlier";

function told(path: string): AuditRecord {
  return auditSchema.parse(JSON.parse(readFileSync(join(earlier, path), "utf8")));
}

/** Records that a real run wrote: all their limits have bounds. */
const real = readdirSync(earlier, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .toSorted();

function explained(audit: AuditRecord, gate: string, slice?: string): string {
  // On one line, since what is looked for may be wrapped; thin spaces and minus signs as in source code.
  return explainGate(audit, { gate, slice, as: "text", width: 100_000 }).replaceAll("\u00a0", " ");
}

function named(name: string): AuditRecord {
  const found = audits()[name];
  if (found === undefined) throw new Error(`no record ${name}`);
  return found;
}

/** The numbers behind a label, in the unit of the record, with the half of the last digit that is shown. */
function numbersOf(text: string, label: string): readonly { readonly value: number; readonly half: number }[] {
  return [...text.matchAll(new RegExp(`${label}: ([+−]?[\\d\u202f.]+)(?: (pp|ms))?`, "gu"))].map(
    ([, digits = "", unit]) => {
      const plain = digits.replaceAll("\u202f", "").replace("−", "-");
      const scale = unit === "pp" ? 100 : 1;
      const decimals = plain.split(".")[1]?.length ?? 0;
      return { value: Number(plain) / scale, half: (0.5 * 10 ** -decimals) / scale };
    },
  );
}

const bounds = [
  ["Lower bound of the harm", ({ lower }: AuditLimit) => lower],
  ["Upper bound of the harm", ({ upper }: AuditLimit) => upper],
] as const;

describe("the numbers of an explanation", () => {
  it.each(real)("of %s are those of the record: every bound of every limit", (path) => {
    const audit = told(path);
    let seen = 0;
    for (const one of audit.verdicts.filter(({ kind }) => kind === "metric")) {
      const text = explained(audit, one.gate, one.slice ?? "all rows");
      for (const [label, boundOf] of bounds) {
        const expected = one.limits.flatMap((given) => boundOf(given) ?? []);
        const found = numbersOf(text, label);
        expect(found).toHaveLength(expected.length);
        for (const [index, { value, half }] of found.entries()) {
          seen += 1;
          expect(Math.abs(value - (expected[index] ?? Number.NaN))).toBeLessThanOrEqual(half * 1.000001);
        }
      }
    }
    if (audit.error === null) expect(seen).toBeGreaterThan(0);
  });

  it("show on which side of the margin each bound lies", () => {
    const accuracy = measurement({
      metric: "accuracy",
      title: "Accuracy",
      reference: 0.95,
      candidate: 0.93,
      half: 0.01,
    });
    const close = limit({
      kind: "max_drop",
      limit: 0.01,
      harm: 0.02,
      lower: 0.010_004,
      upper: 0.03,
      state: "proven-harm",
      exceeded: "yes",
    });
    const audit = record("x", {
      measurements: [accuracy],
      verdicts: [verdict(accuracy, { outcome: "fail", limits: [close], sentence: "x" })],
    });
    expect(explained(audit, "accuracy")).toContain(
      "Even the lower bound, +1.0004 pp, is beyond the margin of 1 pp: more harm than is allowed, proven.",
    );
  });
});

describe("an explanation", () => {
  it("tells what was compared, the values, the change with its method, the limit, the state and what it counts as", () => {
    const text = explained(told("accddfd/waived.json"), "accuracy");
    for (const expected of [
      "all rows: waived (worse, proven)",
      '569 rows, each judged by both models: the files are joined by "id".',
      "Reference: 95.43 % (95 % interval 93.39 … 96.86)",
      "The interval is Tango's, for the difference of two shares of the same rows",
      "The limit: drop ≤ 1 pp",
      "reference − candidate = 95.43 % − 91.04 % = +4.4 pp",
      "State: proven-harm",
      "balanced (`policy.mode`) makes fail of proven-harm",
      "Counts as: warn: it is told, and does not block",
      "waived through 2027-01-31 by ana (#123): known dip of the new features, retraining is planned.",
      "In the place of the limit, while it is waived: 5 pp",
      "docs/how-verdicts-are-reached.md",
    ])
      expect(text).toContain(expected);
  });

  it("spells out what a relative limit comes to, and that its reference is uncertain too", () => {
    const text = explained(told("4a13bc7/worse-classifier.json"), "roc_auc");
    expect(text).toContain("1 % of the reference's 0.988 comes to 0.0099");
    expect(text).toContain("The margin is a part of the reference, which is itself uncertain.");
  });

  it("reads the mode that the gate sets for itself, by its place in the config", () => {
    const text = explained(told("49aad48/strict-and-calibration.json"), "recall");
    expect(text).toContain("strict (the gate's own `mode`) makes ");
    expect(explained(told("49aad48/strict-and-calibration.json"), "ece")).toContain("balanced (`policy.mode`) makes ");
  });

  it("says of an error that chance has a part in what is left to judge", () => {
    expect(explained(told("49aad48/strict-and-calibration.json"), "ece")).toContain(
      "Only what is beyond that is judged, so the change below need not be the difference of the two values.",
    );
  });

  it("tells the tests of the family, and what the adjustment made of the p-value", () => {
    const text = explained(told("4a13bc7/worse-classifier.json"), "accuracy", "all rows");
    expect(text).toContain("its family, the blocking gates on the whole data: 3 tests. It stays beyond chance.");
  });

  it.each([
    ["no reference", "4a13bc7/no-reference.json", "mae", "`policy.on_missing_reference`: warn."],
    ["latency", "c87f382/drift-and-latency.json", "latency_p95", "all must be exceeded (`fail_if: all_exceeded`)"],
    [
      "drift",
      "c87f382/drift-and-latency.json",
      "drift auto",
      "By chance alone, in 95 of 100 pairs of samples of this size",
    ],
    ["a check", "c87f382/drift-and-latency.json", "null_rate[mean_radius]", "0 of 569 (0 %)"],
    ["the pairing", "c87f382/drift-and-latency.json", "join_rate", "Without a partner in the other file: 0 → 0"],
  ])("explains %s", (_what, path, gate, expected) => {
    expect(explained(told(path), gate)).toContain(expected);
  });

  it("shows all slices of a gate, the gravest first, and explains that one in full", () => {
    const audit = told("4a13bc7/worse-classifier.json");
    const text = explained(audit, "accuracy");
    expect(text).toMatch(/All 4 verdicts of this gate\n +· all rows: worse, proven; 95.43 % → 91.04 %/u);
    expect(text.match(/^The verdict$/gmu)).toHaveLength(1);
    expect(explained(audit, "accuracy", "size_group=small")).toContain(
      "Slice: size_group=small, of which there are 189",
    );
  });

  it("tells of the pinned reference nothing that is known of the other reference only", () => {
    const text = explained(named("pinned-budget"), "accuracy", "all rows, against the pinned reference");
    expect(text).toContain(
      "What was compared\n  · Entered the metric: 2\u202f000\n  It is held against the pinned reference",
    );
  });

  it("finds a gate by its metric where none has the name", () => {
    expect(explained(told("c87f382/drift-and-latency.json"), "null_rate")).toContain("null_rate[mean_radius]");
  });

  it.each([
    [
      "a gate",
      { gate: "acuracy", slice: undefined },
      '"acuracy" is no gate in this record. Did you mean "accuracy"? There are: ',
    ],
    ["a slice", { gate: "accuracy", slice: "size_group=smal" }, 'Did you mean "size_group=small"?'],
  ])("refuses %s that is not there, and names those that are", (_what, { gate, slice }, expected) => {
    const ask = (): string => explained(told("4a13bc7/worse-classifier.json"), gate, slice);
    expect(ask).toThrow(GateError);
    expect(ask).toThrow(expected);
  });

  it("says of a run that ended in an error that nothing was judged", () => {
    const text = explained(named("error"), "accuracy");
    expect(text).toMatch(/^Nothing was judged\n\nError E205\n/u);
    expect(text).toContain("Name the column of scores in columns.score.");
    expect(text.match(/is missing/gu)).toHaveLength(1);
  });

  it("says of a run that was held back that it failed", () => {
    expect(explained(named("held-back"), "accuracy")).toContain("The run failed and does not block: 1 of the last ");
  });

  it("never calls a verdict passed that only the policy lets pass", () => {
    const accuracy = measurement({
      metric: "accuracy",
      title: "Accuracy",
      reference: 0.95,
      candidate: 0.93,
      half: 0.05,
    });
    const undecided = verdict(accuracy, { outcome: "inconclusive", counts_as: "pass", sentence: "x" });
    expect(explained(record("x", { measurements: [accuracy], verdicts: [undecided] }), "accuracy")).toContain(
      "Counts as: pass, by policy; it is not shown as passed",
    );
  });
});

const states: readonly (readonly [AuditLimit["state"], Partial<AuditLimit>, string])[] = [
  [
    "proven-ok",
    { harm: -0.01, lower: -0.02, upper: 0.005 },
    "Even the upper bound, +0.50 pp, keeps to the margin of 1 pp",
  ],
  ["likely-ok", { harm: 0.005, lower: -0.01, upper: 0.02 }, "but the upper bound, +2.00 pp, does not"],
  ["noise", { harm: 0.02, lower: -0.01, upper: 0.05 }, "but the lower bound, −1.0 pp, is not above zero"],
  [
    "noise",
    { harm: 0.02, lower: 0.001, upper: 0.05, p_value: 0.03, p_adjusted: 0.09 },
    "but among so many tests it is not beyond chance (see the p-values)",
  ],
  ["likely-harm", { harm: 0.02, lower: 0.005, upper: 0.04 }, "but the lower bound, +0.50 pp, is not beyond the margin"],
  [
    "proven-harm",
    { harm: 0.03, lower: 0.02, upper: 0.04 },
    "Even the lower bound, +2.0 pp, is beyond the margin of 1 pp",
  ],
  // The uncertainty of the reference decides, which these bounds do not have.
  ["likely-harm", { harm: 0.03, lower: 0.02, upper: 0.04 }, "By the bounds of the harm less the margin"],
  ["undefined", {}, "Nothing could be held against it."],
];

describe("the state of a limit", () => {
  it.each(states)("%s is told by its bounds", (state, parts, expected) => {
    const accuracy = measurement({
      metric: "accuracy",
      title: "Accuracy",
      reference: 0.95,
      candidate: 0.93,
      half: 0.01,
    });
    const limits = [limit({ kind: "max_drop", limit: 0.01, state, ...parts })];
    const audit = record("x", { measurements: [accuracy], verdicts: [verdict(accuracy, { limits, sentence: "x" })] });
    expect(explained(audit, "accuracy")).toContain(expected);
  });

  it.each([
    ["min", "higher", "limit − candidate = 94 % − 93.00 %"],
    ["max", "higher", "candidate − limit = 93.00 % − 94 %"],
    ["max_drop", "higher", "reference − candidate = 95.00 % − 93.00 %"],
    ["max_increase", "lower", "candidate − reference = 93.00 % − 95.00 %"],
    ["max_gain", "higher", "candidate − reference = 93.00 % − 95.00 %"],
    ["max_increase", "zero", "distance of the candidate from zero − that of the reference ="],
  ] as const)("of %s on a metric that is better %s has the harm %s", (kind, better, expected) => {
    const measured = measurement({
      metric: "accuracy",
      title: "Accuracy",
      better,
      reference: 0.95,
      candidate: 0.93,
      half: 0.01,
    });
    const limits = [limit({ kind, limit: 0.94, harm: 0.01, lower: 0, upper: 0.02, state: "likely-ok" })];
    const audit = record("x", { measurements: [measured], verdicts: [verdict(measured, { limits, sentence: "x" })] });
    expect(explained(audit, "accuracy")).toContain(expected);
  });
});

describe("every gate of every record", () => {
  it.each(Object.entries(audits()))(
    "of %s can be explained, as inert text and Markdown without a gap",
    (_name, audit) => {
      for (const { gate, slice, column } of audit.verdicts) {
        const ask = { gate, slice: slice ?? column ?? undefined };
        const text = explainGate(audit, { ...ask, as: "text" });
        const markdown = explainGate(audit, { ...ask, as: "md" });
        expect([...commandsIn(text), ...invisible(text), ...actingInMarkdown(markdown)]).toEqual([]);
        expect(`${text}${markdown}`).not.toMatch(/\bNaN\b|\[object|(?<!State: |of |is )\bundefined\b/u);
        expect(text.endsWith(".\n")).toBe(true);
      }
    },
  );
});
