import { countText } from "../number-text.ts";
import type { Compared, Counted, Finding, Found, NotJudged } from "../quality/check.ts";
import { leftOutText } from "../quality/left-out-text.ts";
import { keptByChance, settleOutlying } from "../quality/settle-outlying.ts";
import { counted, named } from "../quality/words.ts";
import { judgeIncreases } from "./check-increase.ts";
import { type CheckContext, checkShell, examplesText } from "./check-context.ts";
import { countsAs } from "./counts-as.ts";
import type { Verdict } from "./verdict.ts";

interface Judged {
  readonly findings: readonly { readonly finding: Finding; readonly verdict: Verdict | undefined }[];
  readonly verdicts: readonly Verdict[];
}

/** One verdict for each finding that does not pass; where all pass, one for them together. */
export function judgeFindings(found: readonly Found[], context: CheckContext): Judged {
  const findings = settleOutlying(found, 1 - context.policy.confidence);
  const increases = judgeIncreases(
    findings.filter((finding) => finding.kind === "compared"),
    context,
  );
  const judged = findings.map((finding) => ({ finding, verdict: verdictOf(finding, increases, context) }));
  const verdicts = judged.flatMap(({ verdict }) => verdict ?? []);
  const standing = verdicts.filter(({ outcome }) => outcome !== "pass");
  if (standing.length > 0) return { findings: judged, verdicts: standing };
  const [first] = verdicts;
  const whole =
    first === undefined
      ? []
      : [verdicts.length === 1 ? withLeftOut(first, findings) : together(verdicts, findings, context)];
  return { findings: judged, verdicts: whole };
}

function verdictOf(
  finding: Finding,
  increases: ReadonlyMap<Compared, Verdict>,
  context: CheckContext,
): Verdict | undefined {
  switch (finding.kind) {
    case "counted":
      return onCounts(finding, context);
    case "compared":
      return increases.get(finding);
    case "not-judged":
      return unjudged(finding, context);
    case "left-out":
      return undefined;
  }
}

/** The file is what it is: a count is proven, whichever way. */
function onCounts({ column, kept, found, limit, rows, offending, of }: Counted, context: CheckContext): Verdict {
  const outcome = kept ? "pass" : "fail";
  return {
    ...checkShell(context, column),
    // One of one, as of an age, is no measure of how bad it is.
    ...(of > 1 && { share: offending / of }),
    outcome,
    countsAs: countsAs(outcome, context.severity, context.policy),
    state: kept ? "proven-ok" : "proven-harm",
    reason: undefined,
    sentence: kept ? `${found}.` : `${found}; ${limit}${examplesText(rows, context)}.`,
    headline: kept ? `${found}.` : `${found}; ${limit}.`,
    advice: kept ? undefined : context.check.advice,
  };
}

/** What could not be judged fails, but for a missing reference, which the policy speaks of. */
function unjudged({ column, code, why }: NotJudged, context: CheckContext): Verdict {
  const outcome = code === "no-reference" ? context.policy.on_missing_reference : "fail";
  const sentence = `${context.name} could not be judged: ${why.replace(/\?$/u, "")}${why.endsWith("?") ? "?" : "."}`;
  return {
    ...checkShell(context, column),
    outcome,
    countsAs: countsAs(outcome, context.severity, context.policy),
    state: "undefined",
    reason: { code, text: why },
    sentence,
    headline: sentence,
    advice:
      code === "no-reference"
        ? "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as."
        : "Correct the file, or the gate: a check of nothing never passes.",
  };
}

/** All columns pass: one verdict, no surer than the least sure of them. */
function together(verdicts: readonly Verdict[], findings: readonly Finding[], context: CheckContext): Verdict {
  const { breach } = context.check;
  const byChance = byChanceText(keptByChance(findings));
  const least = verdicts.find(({ state }) => state !== "proven-ok");
  const sentence = `none of ${countText(verdicts.length)} columns ${breach}${byChance}${leftOutText(findings)}.`;
  return {
    ...checkShell(context, undefined),
    outcome: "pass",
    countsAs: "pass",
    state: least?.state ?? "proven-ok",
    reason: least?.reason,
    sentence,
    headline: sentence,
    advice: undefined,
  };
}

/** ", but for 3 values of "age" and "income", no more than chance puts there". */
function byChanceText(kept: readonly Counted[]): string {
  if (kept.length === 0) return "";
  const values = kept.reduce((sum, { offending }) => sum + offending, 0);
  const columns = kept.flatMap(({ column }) => column ?? []);
  return `, but for ${counted(values, "value")} of ${named(columns)}, no more than chance puts there`;
}

function withLeftOut(verdict: Verdict, findings: readonly Finding[]): Verdict {
  const leftOut = leftOutText(findings);
  return leftOut === "" ? verdict : { ...verdict, sentence: verdict.sentence.replace(/\.$/u, `${leftOut}.`) };
}
