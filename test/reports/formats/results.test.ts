import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../../src/audit/v1.ts";
import { standingOf } from "../../../src/reports/verdict-words.ts";
import { renderJunit } from "../../../src/reports/formats/junit.ts";
import { openFirst } from "../../../src/reports/formats/result-standing.ts";
import { resultsOf } from "../../../src/reports/formats/results.ts";
import { audits, crowded } from "../audits.ts";
import { measurement, record, verdict } from "../records.ts";

const everyAudit = Object.entries({ ...audits(), crowded: crowded() });

describe.each(everyAudit)("the results of %s", (_name, audit) => {
  const results = resultsOf(audit, {});

  it("call passed what passed, and nothing else", () => {
    const passed = audit.verdicts.filter((one) => standingOf(one) === "pass");
    expect(results.filter(({ standing }) => standing === "pass").map(({ verdict: one }) => one)).toEqual(passed);
  });

  it("block where the run blocks, and only there", () => {
    const blocks = results.some(({ standing }) => standing === "error" || standing === "failure");
    expect(blocks).toBe(["fail", "error"].includes(audit.decision.outcome) || audit.verdicts.length === 0);
  });

  it("have names and fingerprints of their own", () => {
    expect(new Set(results.map(({ name }) => name)).size).toBe(results.length);
    expect(new Set(results.map(({ fingerprint }) => fingerprint)).size).toBe(results.length);
  });
});

describe("the results", () => {
  it("have not passed by a number that has no limit: it is shown, not judged, and in no list of issues", () => {
    const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.9 });
    const shown = verdict(accuracy, { severity: "info", state: "likely-ok", sentence: "It is shown, not judged." });
    const audit = record("Passed.", { measurements: [accuracy], verdicts: [shown] });
    const results = resultsOf(audit, {});
    expect(results.map(({ standing }) => standing)).toEqual(["shown"]);
    expect(openFirst(results)).toEqual([]);
    expect(renderJunit(audit, {})).toContain('<skipped message="It is shown, not judged." type="shown">');
  });

  it("say with the numbers what every report says", () => {
    const [first] = resultsOf(named("fail-binary"), {}).filter(({ rule }) => rule === "roc_auc");
    expect(first).toMatchObject({
      name: "roc_auc",
      group: "metrics",
      standing: "failure",
      word: "worse, proven",
      place: { file: "model-gate.yml", line: 14, column: 5 },
    });
    expect(first?.numbers.replaceAll("\u00a0", " ")).toMatch(
      /^0\.993 → 0\.972; −0\.021 \(95 % interval −0\.028 … −0\.015\); limit: drop ≤ 0\.01$/u,
    );
  });

  it("stand at the top of the config where a gate is of the base branch, and say where it is", () => {
    const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.9 });
    const position = { file: "model-gate.yml@main", line: 14, column: 5 };
    const [result] = resultsOf(
      record("Blocked.", {
        measurements: [accuracy],
        verdicts: [verdict(accuracy, { outcome: "fail", sentence: "It fell.", position })],
        rules: {
          config_from: "base",
          reason: "base-branch",
          sentence: "The base's.",
          base: { ref: "main", sha: "0".repeat(40) },
          changes: [],
          preview: null,
        },
      }),
      {},
    );
    expect(result?.place).toEqual({ file: "model-gate.yml", line: 1, column: undefined });
    expect(result?.message).toBe("It fell. (model-gate.yml@main:14)");
  });

  it.each([
    ["models/fraud", "models/fraud/model-gate.yml"],
    ["./", "model-gate.yml"],
    ["../elsewhere", "model-gate.yml"],
  ])("of a run in the folder %s stand in %s", (folder, file) => {
    expect(resultsOf(named("fail-binary"), { folder })[1]?.place.file).toBe(file);
    expect(resultsOf(record("Nothing."), { folder })[0]?.place.file).toBe(file);
  });

  it("hold back each failure of a run that was held back", () => {
    expect(resultsOf(named("held-back"), {}).map(({ standing }) => standing)).toEqual(["held-back"]);
  });
});

function named(name: string): AuditRecord {
  const audit = audits()[name];
  if (audit === undefined) throw new Error(`no audit ${name}`);
  return audit;
}
