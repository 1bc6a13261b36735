import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { withDeliveries } from "../../src/audit/seal.ts";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { differenceMarkdown } from "../../src/reports/difference-markdown.ts";
import { differenceText } from "../../src/reports/difference-text.ts";
import { differenceOf } from "../../src/reports/difference.ts";
import { paintOf } from "../../src/reports/paint.ts";
import { audits } from "./audits.ts";
import { accuracy, run } from "./runs.ts";

const page = { paint: paintOf(false), width: 100, verbose: false };

const failing = run([accuracy({ value: 0.861, outcome: "fail" }), accuracy({ value: 0.9, slice: "region=EU" })]);
const passing = run([accuracy({ value: 0.912 })]);

describe("two records", () => {
  it("are the same where only the deliveries differ", () => {
    const posted = withDeliveries(passing, [{ channel: "comment", state: "delivered", detail: "created", url: null }]);
    const difference = differenceOf(passing, posted);
    expect(difference).toMatchObject({ isSame: true, sentence: "The same record.", verdicts: [], numbers: [] });
    expect(differenceText(difference, page)).toMatch(/^The same record\.\n {2}Both: 0193a7f0/);
  });

  it("are not the same where one was changed and kept its digest", () => {
    const changed = { ...passing, seed: 7 };
    expect(differenceOf(passing, changed)).toMatchObject({
      isSame: false,
      sentence: "Both runs passed: no verdict has changed.",
      circumstances: [{ label: "Seed", before: "1", now: "7" }],
      unchanged: 1,
    });
  });

  it("tell first of a verdict that is gone, then of what is fixed", () => {
    const difference = differenceOf(failing, passing);
    expect(difference.sentence).toBe("The first run failed, the second passed: 1 no longer judged, 1 fixed.");
    expect(difference.verdicts).toEqual([
      {
        became: "gone",
        gate: "accuracy",
        slice: "region=EU",
        column: null,
        against: null,
        subject: "Accuracy, region=EU",
        before: "passed",
        now: "no longer judged",
        numbers: "",
      },
      {
        became: "fixed",
        gate: "accuracy",
        slice: null,
        column: null,
        against: null,
        subject: "Accuracy",
        before: "failed",
        now: "passed",
        numbers: "86.10\u00a0% (−4.90\u00a0pp) then, 91.20\u00a0% (+0.20\u00a0pp) now",
      },
    ]);
  });

  it("tell that what is fixed was judged by another config, or against another reference", () => {
    const config = { path: "model-gate.yml", sha256: "f".repeat(64), effective: { mode: "lenient" }, origins: {} };
    const inputs = passing.inputs.map((input) => ({ ...input, sha256: "0".repeat(64) }));
    const first = run([accuracy({ value: 0.861, outcome: "fail" })]);
    const ends = "The first run failed, the second passed: 1 fixed";
    expect(differenceOf(first, { ...passing, config }).sentence).toBe(`${ends}; the config changed too.`);
    expect(differenceOf(first, { ...passing, config, inputs }).sentence).toBe(
      `${ends}; the config and the reference changed too.`,
    );
  });

  it("tell that they are given the wrong way round", () => {
    const earlier = { ...passing, created_at: "2026-11-20T17:00:00.000Z" };
    expect(differenceOf(failing, earlier).sentence).toMatch(
      /^The first of these runs is the later one\. The first run/u,
    );
  });

  it("tell of a failure that the first did not judge", () => {
    expect(differenceOf(passing, failing)).toMatchObject({
      sentence: "The first run passed, the second failed: 1 new failure, 1 judged for the first time.",
      verdicts: [
        { became: "failing", before: "passed", now: "failed" },
        { became: "new", before: "not judged then", now: "passed" },
      ],
    });
  });

  it("cannot be compared by verdicts where one of them judged nothing", () => {
    const error = run([], { outcome: "error" });
    expect(differenceOf(failing, error)).toMatchObject({
      sentence:
        "The first run failed, the second ended in an error: the second has judged nothing, so no verdict can be compared.",
      verdicts: [],
    });
    expect(differenceOf(error, passing).sentence).toContain("the first has judged nothing");
    expect(differenceOf(error, { ...error, seed: 2 }).sentence).toBe(
      "Both runs ended in an error: neither has judged anything.",
    );
  });

  it("of two gates are said to be that", () => {
    const other = { ...passing, name: "churn" };
    expect(differenceOf(passing, other)).toMatchObject({
      sentence: "These are runs of two different gates. Both runs passed: no verdict has changed.",
      circumstances: [{ label: "Gate", before: "fraud-model", now: "churn" }],
    });
  });

  it("tell what they went by where it differs", () => {
    const [reference, candidate] = passing.inputs;
    const inputs = [reference, candidate && { ...candidate, sha256: "f".repeat(64) }].filter(
      (one) => one !== undefined,
    );
    const now = {
      ...passing,
      inputs,
      tool: { ...passing.tool, version: "0.2.0" },
      policy: passing.policy && { ...passing.policy, mode: "strict" },
      config: passing.config && { ...passing.config, sha256: "a".repeat(64) },
    };
    expect(differenceOf(passing, now).circumstances).toEqual([
      {
        label: "Config",
        before: "model-gate.yml, sha256 eeeeeeeeeeee",
        now: "model-gate.yml, sha256 aaaaaaaaaaaa",
      },
      { label: "policy.mode", before: "balanced", now: "strict" },
      {
        label: "Candidate",
        before: "predictions/candidate.parquet, 2\u202f000 rows, sha256 bbbbbbbbbbbb",
        now: "predictions/candidate.parquet, 2\u202f000 rows, sha256 ffffffffffff",
      },
      { label: "model-gate", before: "0.1.0", now: "0.2.0" },
    ]);
  });

  it("tell limits that are others, once for all slices of a gate", () => {
    const loosened = (record: AuditRecord): AuditRecord => ({
      ...record,
      verdicts: record.verdicts.map((verdict) => ({
        ...verdict,
        severity: "warn",
        limits: verdict.limits.map((limit) => ({ ...limit, limit: 0.02 })),
      })),
    });
    expect(differenceOf(failing, loosened(failing))).toMatchObject({
      sentence: "Both runs failed: no verdict has changed, 1 still failing; 1 gate goes by other limits.",
      limits: [
        {
          gate: "accuracy",
          subject: "accuracy",
          before: "drop\u00a0≤\u00a00.5\u00a0pp",
          now: "drop\u00a0≤\u00a02\u00a0pp, as a warning",
          verdicts: 2,
        },
      ],
    });
    const [limit] = differenceOf(passing, loosened(run([accuracy({ value: 0.912, slice: "a" })]))).limits;
    expect(limit).toBeUndefined();
  });

  it("tell the numbers that moved, those of all rows first, with intervals", () => {
    const now = run([accuracy({ value: 0.88, slice: "region=EU" }), accuracy({ value: 0.861, outcome: "fail" })]);
    expect(differenceOf(failing, now).numbers).toEqual([
      {
        measurement: "accuracy@region=EU",
        side: "candidate",
        subject: "Accuracy, region=EU",
        slice: "region=EU",
        before: { value: 0.9, text: "90.00\u00a0%", interval: "89.00\u00a0…\u00a091.00" },
        now: { value: 0.88, text: "88.00\u00a0%", interval: "87.00\u00a0…\u00a089.00" },
        moved: "−2.0\u00a0pp",
      },
    ]);
  });
});

describe("their difference as text", () => {
  it("has the whole story for a terminal", () => {
    expect(differenceText(differenceOf(failing, passing), page)).toBe(`\
The first run failed, the second passed: 1 no longer judged, 1 fixed.
  1: 0193a7f0-5c1e-7bd2-9a44-3f1c8a6b2e10 of 2026-11-20T18:00:00.000Z: As it ended.
  2: 0193a7f0-5c1e-7bd2-9a44-3f1c8a6b2e10 of 2026-11-20T18:00:00.000Z: As it ended.

No longer judged
  ✗ Accuracy, region=EU: passed then

Verdicts that changed
  ✓ Accuracy: failed, now passed; 86.10\u00a0% (−4.90\u00a0pp) then, 91.20\u00a0% (+0.20\u00a0pp) now

Numbers that moved
  · Accuracy: 86.10\u00a0% (85.10\u00a0…\u00a087.10), now 91.20\u00a0% (90.20\u00a0…\u00a092.20): +5.1\u00a0pp
`);
  });

  it("has tables in Markdown", () => {
    expect(differenceMarkdown(differenceOf(failing, passing))).toContain(`\
| Verdict on | First | Second | Value |
| :- | :- | :- | :- |
| Accuracy | failed | passed | 86.10\u00a0% (−4.90\u00a0pp) then, 91.20\u00a0% (+0.20\u00a0pp) now |
`);
  });

  it("tells of any two records without a fault", () => {
    for (const difference of pairs()) {
      const texts = [differenceText(difference, page), differenceMarkdown(difference)];
      for (const text of texts) {
        expect(text.endsWith("\n")).toBe(true);
        expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
      }
    }
  });

  it("acts on nobody, whatever the names in them", () => {
    for (const difference of pairs()) {
      const text = differenceText(difference, page);
      expect(["\u001b", "\u202e", "##["].filter((one) => text.includes(one))).toEqual([]);
      expect(text).not.toMatch(/^::/mu);
      const html = micromark(differenceMarkdown(difference), {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      });
      expect(html.replaceAll(/<code>.*?<\/code>/gs, "")).not.toMatch(
        /<!--|<script|<img|<h2|href|@acme|evil\.example|##\[|^::/mu,
      );
    }
  });
});

/** Each record of the tests beside the one after it, which may be hostile. */
function pairs() {
  const records = Object.values(audits());
  return records.map((before, at) => differenceOf(before, records[(at + 1) % records.length] ?? before));
}
