import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { previousOf } from "../../src/history/previous-of.ts";
import { sinceLines } from "../../src/reports/markdown-since.ts";
import { paintOf } from "../../src/reports/paint.ts";
import { sinceOf, type SinceOutline } from "../../src/reports/since.ts";
import { sinceSection } from "../../src/reports/text-since.ts";
import { limit } from "./records.ts";
import { accuracy, run } from "./runs.ts";

/** What the second run tells of the first. */
function since(then: AuditRecord, now: AuditRecord): SinceOutline {
  const told = sinceOf({ ...now, previous: previousOf(then) });
  if (told === undefined) throw new Error("nothing is told");
  return told;
}

const failing = run([accuracy({ value: 0.861, outcome: "fail" })]);
const passing = run([accuracy({ value: 0.912 })]);

describe("since the last run", () => {
  it("is nothing where none is known", () => {
    expect(sinceOf(passing)).toBeUndefined();
  });

  it("what failed and passes now is fixed, with both values", () => {
    expect(since(failing, passing)).toEqual({
      head: "4be1a09",
      sentence: "1 fixed.",
      gone: [],
      failing: [],
      changed: [],
      still: [],
      fixed: ["Accuracy: failed, now passed; 86.10\u00a0% (−4.90\u00a0pp) then, 91.20\u00a0% (+0.20\u00a0pp) now"],
    });
  });

  it("what was just beyond its limit does not read as if it had been on it", () => {
    const limits = [limit({ kind: "min", limit: 0.85 })];
    const [then, now] = [accuracy({ value: 0.84996, outcome: "fail" }), { ...accuracy({ value: 0.861 }), limits }];
    expect(since(run([then]), run([now])).fixed).toEqual([
      "Accuracy: failed, now passed; 84.996\u00a0% then, 86.100\u00a0% now",
    ]);
    const close = accuracy({ value: 0.904996, outcome: "fail" });
    expect(since(run([close]), passing).fixed).toEqual([
      "Accuracy: failed, now passed; 90.50\u00a0% (−0.5004\u00a0pp) then, 91.20\u00a0% (+0.2000\u00a0pp) now",
    ]);
  });

  it("what passed and fails now is a new failure; how it stood is told, not its value, which is not kept", () => {
    expect(since(passing, failing)).toMatchObject({
      sentence: "1 new failure.",
      failing: ["Accuracy: nothing against it then, now failed"],
    });
  });

  it("what fails as before is still failing, and no news", () => {
    const worse = run([accuracy({ value: 0.85, outcome: "fail" })]);
    expect(since(failing, worse)).toMatchObject({
      sentence: "no verdict has changed, 1 still failing.",
      still: ["Accuracy: still failing; 86.10\u00a0% (−4.9\u00a0pp) then, 85.00\u00a0% (−6.0\u00a0pp) now"],
    });
  });

  it.each([
    ["waived", accuracy({ value: 0.861, waived: true })],
    ["undecided", accuracy({ value: 0.861, outcome: "inconclusive" })],
    ["warned", accuracy({ value: 0.861, outcome: "fail", severity: "warn" })],
  ])("a failure that is now %s is not fixed", (word, verdict) => {
    expect(since(failing, run([verdict]))).toMatchObject({
      sentence: "1 less bad but not passing.",
      changed: [`Accuracy: failed, now ${word}`],
      fixed: [],
    });
  });

  it("what passes by a policy alone is not fixed, and no news in the next run", () => {
    const lenient = run([{ ...accuracy({ value: 0.9 }), state: "noise" }]);
    expect(since(failing, lenient)).toMatchObject({
      changed: [expect.stringContaining("failed, now noted")],
      fixed: [],
    });
    expect(since(lenient, lenient).sentence).toBe("no verdict has changed.");
    expect(since(lenient, passing).sentence).toBe("1 fixed.");
  });

  it("what passed and is undecided now is worse", () => {
    expect(since(passing, run([accuracy({ value: 0.9, outcome: "inconclusive" })]))).toMatchObject({
      sentence: "1 worse.",
      changed: ["Accuracy: nothing against it then, now undecided"],
    });
  });

  it("a verdict that is no longer there is gone and not fixed, also where it passed", () => {
    const slice = accuracy({ value: 0.8, outcome: "fail", slice: "region=EU" });
    const recall = { ...accuracy({ value: 0.9 }), gate: "recall" };
    expect(since(run([slice, recall]), passing)).toMatchObject({
      sentence: "2 no longer judged.",
      gone: ["recall: passed then, no longer judged", "accuracy, region=EU: failed then, no longer judged"],
      fixed: [],
    });
  });

  it("what passes by a looser limit, or against another reference, is told as such", () => {
    const config = { path: "model-gate.yml", sha256: "f".repeat(64), effective: { max_drop: 0.1 }, origins: {} };
    const [reference, ...others] = passing.inputs;
    if (reference === undefined) throw new Error("no reference");
    const inputs = [{ ...reference, sha256: "0".repeat(64) }, ...others];
    expect(since(failing, { ...passing, config }).sentence).toBe("the config changed too; 1 fixed.");
    expect(since(failing, { ...passing, inputs }).sentence).toBe("the reference changed too; 1 fixed.");
    expect(since(failing, { ...passing, config, inputs }).sentence).toBe(
      "the config and the reference changed too; 1 fixed.",
    );
    const { judged_by: _, ...earlier } = previousOf(failing);
    expect(sinceOf({ ...passing, config, previous: earlier })?.sentence).toBe("1 fixed.");
  });

  it("after an error there is nothing to compare with", () => {
    const error = run([], { outcome: "error" });
    expect(since(error, passing)).toMatchObject({
      sentence: "that run ended in an error, so there is nothing to compare with.",
      fixed: [],
    });
  });

  it("an error fixes nothing", () => {
    expect(since(failing, run([], { outcome: "error" }))).toMatchObject({
      sentence: "nothing was judged this time, and what became of the 1 that failed then is not known.",
      gone: [],
      fixed: [],
    });
  });

  it("where not all had room, a failure is not called new", () => {
    const previous = { ...previousOf(passing), left_out: 3 };
    expect(sinceOf({ ...failing, previous })).toMatchObject({
      sentence: "1 of which it is not known how it stood.",
      failing: [],
    });
  });
});

describe("its lines", () => {
  const hostile = run([accuracy({ value: 0.8, outcome: "fail", slice: "@octocat <img src=x> |" })]);
  const told = since(hostile, passing);

  it("are a headline and a list in Markdown, in which names are inert", () => {
    expect(sinceLines(told)).toBe(
      "**Since the last run** (`4be1a09`): 1 no longer judged.\n\n" +
        "- accuracy, `@octocat` `<img` `src=x>` &#124;&#58; failed then, no longer judged",
    );
    expect(sinceLines(undefined)).toBe("");
  });

  it("are a section in a terminal", () => {
    expect(sinceSection(since(failing, passing), { paint: paintOf(false), width: 100, verbose: false })).toEqual([
      "Since the last run",
      "  4be1a09: 1 fixed.",
      "  · Accuracy: failed, now passed; 86.10\u00a0% (−4.90\u00a0pp) then, 91.20\u00a0% (+0.20\u00a0pp) now",
    ]);
  });

  it("stand folded but for the first, and are at most so many", () => {
    const slices = Array.from({ length: 30 }, (_, at) => accuracy({ value: 0.8, outcome: "fail", slice: `s=${at}` }));
    const text = sinceLines(since(run(slices), passing));
    const [open = "", folds = ""] = text.split("<details><summary>27 more changes</summary>");
    expect(open.match(/^- /gmu)).toHaveLength(3);
    expect(folds.match(/^- /gmu)).toHaveLength(20);
    expect(folds).toContain("… and 7 more in the audit record.");
  });
});
