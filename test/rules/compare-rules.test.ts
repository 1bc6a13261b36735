import { describe, expect, it } from "vitest";
import { compareRules } from "../../src/rules/compare-rules.ts";
import type { RuleChange } from "../../src/rules/rule-change.ts";
import { load } from "../config/loading.ts";

/** The config of the base branch; each case puts one text in the place of another. */
const base = `version: 1
task: binary
pinned: last.csv
reference: reference.csv
candidate: candidate.csv
labels: {uri: "https://data.example/labels.csv?token=abc", headers: {Authorization: LABELS_AUTH}}
columns: {id: id, label: label, prediction: prediction, score: score, latency_ms: ms}
pairing: {min_join_rate: 99%, max_duplicates: 0, max_label_disagreement: 0}
sample: 50%
policy:
  mode: balanced
  confidence: 0.95
  on_inconclusive: warn
  on_missing_reference: warn
  min_samples: 30
  max_invalid_rate: 1%
  min_label_coverage: 50%
  cross_machine: fail
gates:
  - {metric: accuracy, min: 90%, max_drop: 1%}
  - {metric: f1, max_drop: {absolute: 2%, relative: 5%}, slices: [region, device]}
  - {metric: f1, average: macro, max_drop: 1%, slices: []}
  - {metric: recall, max_drop: 1%, pinned: {max_drop: 3%}}
  - {metric: latency_p95, max: 300ms, max_increase: {relative: 10%}, fail_if: all_exceeded}
  - {metric: roc_auc, name: ranks, min_gain: 1%, max_gain: 10%, mode: strict, per_slice: {region=EU: {min_gain: 2%}}}
  - {metric: mean, column: cost, direction: lower_is_better, max: 5, severity: warn}
  - {drift: psi, max: 0.2, fail_above: 0.25, columns: [age, income]}
  - {drift: auto, columns: "*"}
  - {check: null_rate, columns: [age, income], max: 5%}
  - {check: new_categories, columns: [region], values: [EU, US]}
  - {check: row_count, min: 100, max_change: 10%}
  - {check: range, columns: [age], min: 0, max: 120}
  - {check: range, columns: [income], tolerance: 1%}
  - {check: increasing, columns: [ts], strictly: true}
slices:
  - by: region
  - by: device
    max_values: 20
  - name: adults
    where: age >= 18
discover: {severity: error, columns: [age, region], max_level: 2}
`;

async function changes(...edits: readonly (readonly [string, string])[]): Promise<readonly RuleChange[]> {
  const head = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, base);
  const [before, after] = [await load(base), await load(head)];
  return compareRules(before.config, after.config, { enforced: "base", change: "this pull request" });
}

const told = (all: readonly RuleChange[]): readonly string[] =>
  all.map(({ direction, path }) => `${direction} ${path}`);

describe("the rules of a change against those of the base branch", () => {
  it("are the same where only comments, order and form differ", async () => {
    const [accuracy, labels] = ["  - {metric: accuracy, min: 90%, max_drop: 1%}\n", "columns: [age, income], max: 5%"];
    const rewritten = await changes(
      [accuracy, ""],
      ["slices:\n  - by: region", `${accuracy}# our slices\nslices:\n  - by: [region]`.replace("[region]", "region")],
      [labels, "columns: [income, age], max: 0.05"],
      ["max: 300ms", "max: 0.3s"],
    );
    expect(rewritten).toEqual([]);
  });

  it.each([
    // how many rows are judged
    ["sample: 50%", "sample: 10%", ["loosened sample"]],
    ["sample: 50%", "sample: 0.6", ["tightened sample"]],
    ["sample: 50%\n", "", ["tightened sample"]],
    // limits on metrics
    ["min: 90%", "min: 80%", ["loosened gates.accuracy.min"]],
    ["min: 90%", "min: 95%", ["tightened gates.accuracy.min"]],
    ["min: 90%, ", "", ["loosened gates.accuracy.min"]],
    [
      "{metric: accuracy, min: 90%, max_drop: 1%}",
      "{metric: accuracy, min: 90%, max_drop: 5%}",
      ["loosened gates.accuracy.max_drop"],
    ],
    [
      "{metric: accuracy, min: 90%, max_drop: 1%}",
      "{metric: accuracy, min: 90%, max_drop: 0}",
      ["tightened gates.accuracy.max_drop"],
    ],
    [
      "{metric: accuracy, min: 90%, max_drop: 1%}",
      "{metric: accuracy, min: 90%}",
      ["loosened gates.accuracy.max_drop"],
    ],
    ["{metric: accuracy, min: 90%,", "{metric: accuracy, min: 90%, max: 99%,", ["tightened gates.accuracy.max"]],
    [
      "min: 90%, max_drop: 1%",
      "min: 90%, max_drop: {relative: 1%}",
      ["loosened gates.accuracy.max_drop", "tightened gates.accuracy.max_drop.relative"],
    ],
    ["absolute: 2%, relative: 5%", "absolute: 2%, relative: 7%", ["loosened gates.f1.max_drop.relative"]],
    ["absolute: 2%, relative: 5%", "absolute: 2%", ["loosened gates.f1.max_drop.relative"]],
    ["absolute: 2%, relative: 5%", "absolute: 1%, relative: 5%", ["tightened gates.f1.max_drop"]],
    ["min_gain: 1%, ", "min_gain: 0.5%, ", ["loosened gates.ranks.min_gain"]],
    ["max_gain: 10%", "max_gain: 20%", ["loosened gates.ranks.max_gain"]],
    ["max: 300ms", "max: 1s", ["loosened gates.latency_p95.max"]],
    [
      "max_increase: {relative: 10%}",
      "max_increase: {relative: 20%}",
      ["loosened gates.latency_p95.max_increase.relative"],
    ],
    // where all limits must be exceeded, one more of them lets more pass
    ["max: 300ms, ", "max: 300ms, min_gain: 1ms, ", ["loosened gates.latency_p95.min_gain"]],
    ["max: 300ms, ", "", ["tightened gates.latency_p95.max"]],
    [", fail_if: all_exceeded", "", ["tightened gates.latency_p95.fail_if"]],
    ["min: 90%, max_drop: 1%", "min: 90%, max_drop: 1%, fail_if: all_exceeded", ["loosened gates.accuracy.fail_if"]],
    [
      "min: 90%, max_drop: 1%",
      "min: 90%, max_drop: 1%, max: 99%, fail_if: all_exceeded",
      ["loosened gates.accuracy.fail_if", "changed gates.accuracy.max"],
    ],
    // limits on slices
    ["region=EU: {min_gain: 2%}", "region=EU: {min_gain: 0.5%}", ["loosened gates.ranks.per_slice.region=EU.min_gain"]],
    [", per_slice: {region=EU: {min_gain: 2%}}", "", ["loosened gates.ranks.per_slice.region=EU.min_gain"]],
    [
      "{metric: accuracy, min: 90%, max_drop: 1%}",
      "{metric: accuracy, min: 90%, max_drop: 1%, per_slice: {region=US: {max_drop: 3%}}}",
      ["loosened gates.accuracy.per_slice.region=US.max_drop"],
    ],
    [
      "{metric: accuracy, min: 90%, max_drop: 1%}",
      "{metric: accuracy, min: 90%, max_drop: 1%, per_slice: {region=US: {max_drop: 0.5%}}}",
      ["tightened gates.accuracy.per_slice.region=US.max_drop"],
    ],
    [
      "{metric: accuracy, min: 90%, max_drop: 1%}",
      "{metric: accuracy, min: 90%, max_drop: 1%, per_slice: {region=US: {max_drop: 1%}}}",
      ["changed gates.accuracy"],
    ],
    [
      "average: macro, max_drop: 1%, slices: []",
      "average: macro, max_drop: 1%, slices: [], per_slice: {region=EU: {max_drop: 9%}}",
      ["tightened gates.f1[macro].per_slice.region=EU.max_drop"],
    ],
    ["slices: [region, device]", "slices: [region]", ["loosened gates.f1.slices"]],
    ["slices: [region, device]", 'slices: "*"', ["tightened gates.f1.slices"]],
    ["slices: [region, device]", "slices: [region, adults]", ["changed gates.f1.slices"]],
    // the budget since the pinned reference
    ["slices: [region, device]}", "slices: [region, device], pinned: off}", ["loosened gates.f1.pinned"]],
    ["slices: [region, device]}", "slices: [region, device], pinned: {max_drop: 9%}}", ["changed gates.f1.pinned"]],
    ["pinned: {max_drop: 3%}", "pinned: {max_drop: 9%}", ["loosened gates.recall.pinned.max_drop"]],
    [
      "pinned: {max_drop: 3%}",
      "pinned: {min_gain: 3%}",
      ["loosened gates.recall.pinned.max_drop", "changed gates.recall.pinned.min_gain"],
    ],
    [", pinned: {max_drop: 3%}", "", ["changed gates.recall.pinned"]],
    // what else a gate says
    ["mode: strict, per_slice", "mode: lenient, per_slice", ["loosened gates.ranks.mode"]],
    ["mode: strict, per_slice", "per_slice", ["loosened gates.ranks.mode"]],
    ["{metric: accuracy, min: 90%,", "{metric: accuracy, mode: point, min: 90%,", ["loosened gates.accuracy.mode"]],
    ["{metric: accuracy, min: 90%,", "{metric: accuracy, mode: strict, min: 90%,", ["tightened gates.accuracy.mode"]],
    ["max: 5, severity: warn", "max: 5, severity: info", ["loosened gates.mean[column=cost].severity"]],
    ["max: 5, severity: warn", "max: 5, severity: off", ["loosened gates.mean[column=cost].severity"]],
    ["max: 5, severity: warn", "max: 5", ["tightened gates.mean[column=cost].severity"]],
    ["{metric: accuracy, min: 90%,", "{metric: accuracy, family: alone, min: 90%,", ["changed gates.accuracy.family"]],
    ["name: ranks, ", "", ["loosened gates.ranks", "tightened gates.roc_auc"]],
    ["name: ranks", "name: order", ["loosened gates.ranks", "tightened gates.order"]],
    ["metric: roc_auc, name: ranks", "metric: average_precision, name: ranks", ["changed gates.ranks.metric"]],
    ["average: macro", "average: weighted", ["loosened gates.f1[macro]", "tightened gates.f1[weighted]"]],
    ["  - {metric: accuracy, min: 90%, max_drop: 1%}\n", "", ["loosened gates.accuracy"]],
    [
      "  - {metric: accuracy,",
      "  - {metric: precision, min: 50%}\n  - {metric: accuracy,",
      ["tightened gates.precision"],
    ],
    [
      "direction: lower_is_better",
      "direction: higher_is_better",
      ["loosened gates.mean[column=cost]", "tightened gates.mean[column=cost]"],
    ],
    // drift
    [
      "max: 0.2, fail_above: 0.25",
      "max: 0.3, fail_above: 0.3",
      ["loosened gates.psi.max", "loosened gates.psi.fail_above"],
    ],
    ["max: 0.2, fail_above: 0.25", "max: 0.2", ["loosened gates.psi.fail_above"]],
    ["max: 0.2, fail_above: 0.25", "fail_above: 0.25", ["changed gates.psi.max"]],
    ["fail_above: 0.25, columns: [age, income]", "fail_above: 0.25, columns: [age]", ["loosened gates.psi.columns"]],
    ["fail_above: 0.25, columns: [age, income]", 'fail_above: 0.25, columns: "*"', ["tightened gates.psi.columns"]],
    [
      '{drift: auto, columns: "*"}',
      '{drift: auto, columns: "*", drift_share: 50%}',
      ["loosened gates.auto.drift_share"],
    ],
    ['{drift: auto, columns: "*"}', '{drift: auto, columns: "*", max: {psi: 0.3}}', ["changed gates.auto.max"]],
    ['{drift: auto, columns: "*"}', '{drift: auto, columns: "*", severity: off}', ["loosened gates.auto.severity"]],
    ["drift: psi, max", "drift: hellinger, max", ["loosened gates.psi", "tightened gates.hellinger"]],
    // checks
    [
      "columns: [age, income], max: 5%",
      "columns: [age, income], max: 50%",
      ["loosened gates.null_rate[age,income].max"],
    ],
    ["columns: [age, income], max: 5%", "columns: [age], max: 5%", ["loosened gates.null_rate[age].columns"]],
    ["values: [EU, US]", "values: [EU, US, XX]", ["loosened gates.new_categories[region].values"]],
    ["values: [EU, US]", "values: [EU]", ["tightened gates.new_categories[region].values"]],
    ["values: [EU, US]", "values: [EU, XX]", ["changed gates.new_categories[region].values"]],
    [
      "min: 100, max_change: 10%",
      "min: 10, max_change: 20%",
      ["loosened gates.row_count.min", "loosened gates.row_count.max_change"],
    ],
    ["min: 0, max: 120", "min: -5, max: 90", ["loosened gates.range[age].min", "tightened gates.range[age].max"]],
    ["tolerance: 1%", "tolerance: 20%", ["loosened gates.range[income].tolerance"]],
    ["strictly: true", "strictly: false", ["loosened gates.increasing[ts].strictly"]],
    // the policy and the pairing
    ["mode: balanced", "mode: lenient", ["loosened policy.mode"]],
    ["mode: balanced", "mode: point", ["loosened policy.mode"]],
    ["mode: balanced", "mode: strict", ["tightened policy.mode"]],
    ["confidence: 0.95", "confidence: 0.9", ["loosened policy.confidence"]],
    ["confidence: 0.95", "confidence: 0.99", ["changed policy.confidence"]],
    ["on_inconclusive: warn", "on_inconclusive: pass", ["loosened policy.on_inconclusive"]],
    ["on_inconclusive: warn", "on_inconclusive: fail", ["tightened policy.on_inconclusive"]],
    ["on_missing_reference: warn", "on_missing_reference: pass", ["loosened policy.on_missing_reference"]],
    ["min_samples: 30", "min_samples: 3000", ["loosened policy.min_samples"]],
    ["min_samples: 30", "min_samples: 2", ["changed policy.min_samples"]],
    ["max_invalid_rate: 1%", "max_invalid_rate: 90%", ["loosened policy.max_invalid_rate"]],
    ["min_label_coverage: 50%", "min_label_coverage: 5%", ["loosened policy.min_label_coverage"]],
    ["cross_machine: fail", "cross_machine: warn", ["loosened policy.cross_machine"]],
    ["cross_machine: fail", "cross_machine: fail\n  same_machine: false", ["loosened policy.same_machine"]],
    ["cross_machine: fail", "cross_machine: fail\n  report_rows: none", ["changed policy.report_rows"]],
    [
      "cross_machine: fail",
      "cross_machine: fail\n  proportion_interval: clopper-pearson",
      ["changed policy.proportion_interval"],
    ],
    ["cross_machine: fail", 'cross_machine: fail\n  waive_label: "skip the gate"', ["loosened policy.waive_label"]],
    ["min_join_rate: 99%", "min_join_rate: 10%", ["loosened pairing.min_join_rate"]],
    ["max_duplicates: 0", "max_duplicates: 100", ["loosened pairing.max_duplicates"]],
    ["max_label_disagreement: 0", "max_label_disagreement: 9", ["loosened pairing.max_label_disagreement"]],
    [
      "pairing: {min_join_rate: 99%, max_duplicates: 0, max_label_disagreement: 0}",
      "pairing: none",
      ["loosened pairing"],
    ],
    // slices
    ["  - name: adults\n    where: age >= 18\n", "", ["loosened slices.adults"]],
    ["  - by: region\n", "  - by: region\n  - by: country\n", ["tightened slices.country"]],
    ["max_values: 20", "max_values: 30", ["changed slices.device.max_values"]],
    ["where: age >= 18", "where: age >= 99", ["changed slices.adults.where"]],
    ["discover: {severity: error, columns: [age, region], max_level: 2}\n", "", ["loosened discover"]],
    ["discover: {severity: error", "discover: {severity: warn", ["loosened discover.severity"]],
    ["columns: [age, region], max_level", "columns: [age], max_level", ["loosened discover.columns"]],
    ["max_level: 2", "max_level: 1", ["loosened discover.max_level"]],
    // what is judged at all
    ["candidate: candidate.csv", "candidate: better.csv", ["changed candidate.uri"]],
    ["reference: reference.csv", "reference: weak.csv", ["changed reference.uri"]],
    ["reference: reference.csv\n", "", ["changed reference"]],
    ["?token=abc", "?token=other", ["changed labels.uri"]],
    ["LABELS_AUTH", "OTHER_SECRET", ["changed labels.headers.Authorization"]],
    ["label: label", "label: easy_label", ["changed columns.label"]],
    ["score: score,", "score: score, weight: w,", ["changed columns.weight"]],
    ["version: 1", "version: 1\nname: other", ["changed name"]],
    ["pinned: last.csv", "pinned: newer.csv", ["changed pinned.uri"]],
    ["version: 1", "version: 1\nschedule: {fail_after: 2 of 3}", ["loosened schedule"]],
  ] as const)("%s → %s", async (from, to, expected) => {
    expect(told(await changes([from, to]))).toEqual(expected);
  });

  it("puts what is loosened first, then what can be either, then what is tightened", async () => {
    const all = await changes(
      ["min: 90%", "min: 99%"],
      ["candidate: candidate.csv", "candidate: c.csv"],
      ["max: 300ms", "max: 400ms"],
    );
    expect(told(all)).toEqual([
      "loosened gates.latency_p95.max",
      "changed candidate.uri",
      "tightened gates.accuracy.min",
    ]);
  });

  it("follows policy.mode for a gate that had no mode of its own", async () => {
    expect(told(await changes(["mode: strict, per_slice", "mode: balanced, per_slice"]))).toEqual([
      "loosened gates.ranks.mode",
    ]);
    expect(
      told(
        await changes(
          ["mode: balanced\n", "mode: lenient\n"],
          ["{metric: accuracy,", "{metric: accuracy, mode: lenient,"],
        ),
      ),
    ).toEqual(["loosened gates.accuracy.mode", "loosened policy.mode"]);
  });
});

describe("the sentence of a change", () => {
  it.each([
    [
      "min: 90%, max_drop: 1%",
      "min: 90%, max_drop: 5%",
      "gates.accuracy.max_drop is raised from 1 % to 5 % in this pull request; the base branch's 1 % was enforced.",
    ],
    [
      "min: 90%",
      "min: 80%",
      "gates.accuracy.min is lowered from 90 % to 80 % in this pull request; the base branch's 90 % was enforced.",
    ],
    [
      "max: 300ms",
      "max: 1.5s",
      "gates.latency_p95.max is raised from 300 ms to 1.5 s in this pull request; the base branch's 300 ms was enforced.",
    ],
    [
      "min: 90%, ",
      "",
      "gates.accuracy.min (90 %) is removed in this pull request; the base branch has it, and it was enforced.",
    ],
    [
      "absolute: 2%, relative: 5%",
      "absolute: 2%, relative: 50%",
      "gates.f1.max_drop.relative is raised from 5 % to 50 % in this pull request; the base branch's 5 % was enforced.",
    ],
    [
      "slices: [region, device]",
      "slices: [region]",
      "gates.f1.slices is changed from [region, device] to [region] in this pull request; the base branch's [region, device] was enforced.",
    ],
    [
      "sample: 50%",
      "sample: 10%",
      "sample is lowered from 50 % to 10 % in this pull request; the base branch's 50 % was enforced.",
    ],
    [
      "confidence: 0.95",
      "confidence: 0.9",
      "policy.confidence is lowered from 95 % to 90 % in this pull request; the base branch's 95 % was enforced.",
    ],
    [
      "cross_machine: fail",
      'cross_machine: fail\n  waive_label: "skip it"',
      'policy.waive_label is added in this pull request: "skip it"; it counts from the merge on.',
    ],
    [
      "?token=abc",
      "?token=other",
      "labels.uri is changed in this pull request, in a part that is not shown; the base branch's was enforced.",
    ],
    [
      "where: age >= 18",
      "where: age >= 99",
      'slices.adults.where is changed from "age >= 18" to "age >= 99" in this pull request; the base branch\'s "age >= 18" was enforced.',
    ],
  ])("%s → %s", async (from, to, sentence) => {
    const [change] = await changes([from, to]);
    expect(change?.sentence.replaceAll(/[\u00a0\u202f]/gu, " ")).toBe(sentence);
  });

  it("says whose value was enforced where a change is judged by its own rules", async () => {
    const [before, after] = [await load(base), await load(base.replace("min: 90%", "min: 80%"))];
    const [change] = compareRules(before.config, after.config, { enforced: "head", change: "this pull request" });
    expect(change?.sentence.replaceAll("\u00a0", " ")).toBe(
      "gates.accuracy.min is lowered from 90 % to 80 % in this pull request; this pull request's own 80 % was enforced.",
    );
  });

  it("shows no query of a URL, and no line break of a name", async () => {
    const hostile = await changes(
      [
        'labels: {uri: "https://data.example/labels.csv?token=abc", headers: {Authorization: LABELS_AUTH}}',
        'labels: "https://evil.example/x.csv?token=secret"',
      ],
      ["name: adults", 'name: "a\\n::error::b"'],
    );
    const text = JSON.stringify(hostile);
    expect(text).not.toContain("secret");
    expect(text).not.toContain("abc");
    expect(hostile.map(({ sentence }) => sentence).join("")).not.toContain("\n");
  });

  it("knows where a value stands in the change's own config", async () => {
    const [change] = await changes(["min: 90%", "min: 80%"]);
    expect(change?.at).toEqual(["gates", 0, "min"]);
  });
});

describe("a drift gate that decides as another tool does", () => {
  it("has a threshold that is a p-value for some methods, so that a lower one is not told as tighter", async () => {
    const withGate = (max: number): string =>
      base.replace(
        "{drift: psi, max: 0.2, fail_above: 0.25, columns: [age, income]}",
        `{drift: cramer_von_mises, compat: evidently, max: ${max}, columns: [age, income]}`,
      );
    const [before, after] = [await load(withGate(0.05)), await load(withGate(0.001))];
    const found = compareRules(before.config, after.config, { enforced: "base", change: "this pull request" });
    expect(told(found)).toEqual(["changed gates.cramer_von_mises.max"]);
  });
});
