import { describe, expect, it } from "vitest";
import type { AuditRecord, AuditVerdict } from "../../../src/audit/v1.ts";
import { type PublishCase, whyNotGood, whyNotPublished } from "../../../src/platforms/github/publish-rule.ts";
import { auditRecord } from "./samples.ts";

type Changes = Partial<Omit<PublishCase, "inputs" | "change">> & {
  readonly inputs?: Partial<PublishCase["inputs"]>;
  readonly change?: Partial<PublishCase["change"]>;
};

function why({ inputs, change, ...rest }: Changes): string | undefined {
  return whyNotPublished({
    inputs: { command: "check", publish: "auto", ...inputs },
    change: { kind: "push", baseBranch: "main", defaultBranch: "main", ...change },
    reference: { uri: "auto" },
    outcome: "pass",
    ...rest,
  });
}

describe("a candidate is published", () => {
  it.each<readonly [string, Changes]>([
    ["when it passes on the default branch", {}],
    ["when it passes with warnings", { outcome: "warn" }],
    ["by a nightly run", { change: { kind: "schedule" } }],
    ["by a run by hand", { change: { kind: "manual" } }],
    [
      "by a run whose event does not tell the default branch",
      { change: { kind: "schedule", defaultBranch: undefined } },
    ],
    [
      "on the branch that the config names",
      { change: { baseBranch: "develop" }, reference: { uri: "auto", branch: "develop" } },
    ],
    ["on purpose, whatever the verdict", { inputs: { command: "record" }, outcome: "fail" }],
    ["on purpose, whatever reference the config names", { inputs: { command: "record" }, reference: { uri: "a.csv" } }],
    ["on purpose, even though nothing is published by itself", { inputs: { command: "record", publish: "never" } }],
  ])("%s", (_, about) => {
    expect(why(about)).toBeUndefined();
  });
});

describe("a candidate is not published", () => {
  it.each<readonly [string, Changes, string]>([
    ["when it fails", { outcome: "fail" }, "a candidate that fails becomes no reference"],
    [
      "by a pull request",
      { change: { kind: "pull-request" } },
      "only runs on a branch publish, not those of a change that is not merged",
    ],
    [
      "by a merge group",
      { change: { kind: "merge-group" } },
      "only runs on a branch publish, not those of a change that is not merged",
    ],
    ["by another event", { change: { kind: "other" } }, "only runs on push, schedule or workflow_dispatch publish"],
    [
      "on another branch",
      { change: { baseBranch: "feature" } },
      "only runs on main publish, and this one is on feature",
    ],
    [
      "on the default branch, where the config names another",
      { reference: { uri: "auto", branch: "develop" } },
      "only runs on develop publish, and this one is on main",
    ],
    ["on a tag", { change: { baseBranch: undefined } }, "this run is on no branch"],
    [
      "where the config names a file",
      { reference: { uri: "reference.csv" } },
      "the config does not say `reference: auto`",
    ],
    ["where the config names no reference", { reference: undefined }, "the config does not say `reference: auto`"],
    ["where nobody wants it", { inputs: { publish: "never" } }, "publish: never"],
    ["by another command", { inputs: { command: "self-test" } }, "command: self-test"],
  ])("%s", (_, about, text) => {
    expect(why(about)).toBe(text);
  });
});

describe("the record of a run that publishes", () => {
  const record = (outcome: "pass" | "warn" | "fail", verdict: Partial<AuditVerdict> = {}): AuditRecord => {
    const sample = auditRecord(outcome);
    return { ...sample, verdicts: sample.verdicts.map((one) => ({ ...one, ...verdict })) };
  };
  const waiver = { ceiling: 0.05, owner: "ada", issue: null, expires: null, reason: null };
  const failed = auditRecord("fail");
  const error: AuditRecord = { ...failed, decision: { ...failed.decision, outcome: "error" }, verdicts: [] };

  it.each<readonly [string, AuditRecord, RegExp | undefined]>([
    ["lets a pass be published", record("pass"), undefined],
    ["lets a warning be published", record("warn", { counts_as: "warn" }), undefined],
    ["keeps a failure", record("fail", { counts_as: "fail" }), /^a candidate that fails/],
    ["keeps an error", error, /^a candidate that fails/],
    [
      "keeps a waived failure: it would be forgotten",
      record("warn", { counts_as: "warn", waiver }),
      /^a waived failure becomes no reference/,
    ],
    [
      "keeps a failure that fail_after holds back",
      record("warn", { counts_as: "fail" }),
      /^a failure that `schedule\.fail_after` holds back/,
    ],
  ])("%s", (_, about, text) => {
    if (text === undefined) expect(whyNotGood(about)).toBeUndefined();
    else expect(whyNotGood(about)).toMatch(text);
  });
});
