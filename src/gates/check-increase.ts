import { changeRangeText, changeText, countText, distinctDecimals, percentText, valueText } from "../number-text.ts";
import { estimated, type Measured } from "../metrics/estimate.ts";
import type { Compared } from "../quality/check.ts";
import { counted } from "../quality/words.ts";
import { holm } from "../stats/holm.ts";
import { interval, type Inference } from "../stats/inference.ts";
import { type CheckContext, checkShell, examplesText } from "./check-context.ts";
import { countsAs } from "./counts-as.ts";
import { type Harm, harmOf } from "./harm.ts";
import { judgedLimit } from "./judge.ts";
import { briefRemark, limitRemark } from "./limit-words.ts";
import { pValueOf } from "./state.ts";
import type { JudgedLimit, JudgeReason, Verdict } from "./verdict.ts";

/**
 * Judges increases of a share as increases of a metric are: beyond its limit and beyond chance, with Holm's adjustment over the
 * columns of the gate, by the policy's mode.
 */
export function judgeIncreases(findings: readonly Compared[], context: CheckContext): ReadonlyMap<Compared, Verdict> {
  const harms = findings.map(increaseOf);
  const adjusted = holm(harms.map(pValueOf));
  return new Map(
    findings.map((finding, index) => {
      const harm = harms[index];
      if (harm === undefined) throw new TypeError("a finding without its harm");
      return [finding, verdictOf(finding, { harm, pAdjusted: adjusted[index], columns: findings.length }, context)];
    }),
  );
}

function increaseOf({ candidate, reference, maxIncrease }: Compared): Harm {
  const harm = harmOf(
    { kind: "max_increase", basis: "absolute", limit: maxIncrease },
    measuredOf({ candidate, reference }),
    { better: "lower" },
  );
  if (harm.kind === "undefined") throw new TypeError(`a share without an inference: ${harm.reason.text}`);
  return harm;
}

function measuredOf({ candidate, reference }: Pick<Compared, "candidate" | "reference">): Measured {
  const share = ({ successes, n }: Compared["candidate"]): Measured["candidate"] =>
    estimated(successes / n, n, { kind: "wilson", successes, n });
  const change = changeOf({ candidate, reference });
  const difference = candidate.successes / candidate.n - reference.successes / reference.n;
  return {
    candidate: share(candidate),
    reference: share(reference),
    change: estimated(difference, Math.min(candidate.n, reference.n), change),
    covariance: undefined,
    excluded: 0,
  };
}

function changeOf({ candidate, reference }: Pick<Compared, "candidate" | "reference">): Inference {
  return { kind: "newcombe", candidate, reference };
}

interface Tested {
  readonly harm: Harm;
  readonly pAdjusted: number | undefined;
  /** Columns that chance has had a try at. */
  readonly columns: number;
}

function verdictOf(finding: Compared, { harm, pAdjusted, columns }: Tested, context: CheckContext): Verdict {
  const { policy, severity } = context;
  const rows = Math.min(finding.candidate.n, finding.reference.n);
  const limit = judgedLimit(harm, { pAdjusted, rows, policy, mode: policy.mode, onSlice: false });
  const small = tooFew(rows, policy.min_samples);
  const outcome = small === undefined ? limit.outcome : "inconclusive";
  const told = { finding, limit, small, columns };
  return {
    ...checkShell(context, finding.column),
    limits: [limit],
    outcome,
    countsAs: countsAs(outcome, severity, policy),
    state: small === undefined ? limit.state : "undefined",
    reason: small ?? (outcome === "inconclusive" ? noisy : undefined),
    sentence: sentenceOf(told, context),
    headline: headlineOf(told),
    advice: small === undefined ? adviceOf(outcome, limit, context) : MORE_ROWS,
  };
}

const noisy: JudgeReason = { code: "too-noisy", text: "what was seen is within what chance alone can do" };

const MORE_ROWS = "Evaluate on more rows; lower policy.min_samples only if you accept the noise.";

function tooFew(rows: number, needed: number): JudgeReason | undefined {
  return rows >= needed
    ? undefined
    : {
        code: "too-few-rows",
        text: `${counted(rows, "row")} ${rows === 1 ? "is" : "are"} too few for a change; ${countText(needed)} are needed`,
      };
}

interface Told {
  readonly finding: Compared;
  readonly limit: JudgedLimit;
  readonly small: JudgeReason | undefined;
  readonly columns: number;
}

/** "missing values of "age" rose from 0.5 % to 4.2 % (+3.7 pp, 95 % interval +1.1 … +6.5); more than the allowed increase of 1 pp, proven." */
function sentenceOf({ finding, limit, small, columns }: Told, context: CheckContext): string {
  if (small !== undefined) return `an increase of the ${finding.what} is not judged: ${small.text}.`;
  const { confidence } = context.policy;
  const { lower, upper } = interval(changeOf(finding), confidence);
  const digits = distinctDecimals(limit.harm ?? null, [limit.margin ?? null], "share", "change");
  const range = `${percentText(confidence)} interval ${changeRangeText(lower, upper, "share", digits)}`;
  const difference = limit.harm === 0 ? "" : `${changeText(limit.harm ?? null, "share", digits)}, `;
  const change = `${difference}${range}${columns === 1 ? "" : `, one of ${columns} columns`}`;
  const examples = limit.outcome === "pass" ? "" : examplesText(finding.rows, context);
  return `${movement(finding)} (${change}); ${limitRemark(limit, { metric: { unit: "share" } })}${examples}.`;
}

function headlineOf({ finding, limit, small }: Told): string {
  if (small !== undefined) return `an increase of the ${finding.what} is not judged: ${small.text}.`;
  return `${movement(finding)}, ${briefRemark(limit, { metric: { unit: "share" } })}.`;
}

function movement({ what, candidate, reference }: Compared): string {
  const before = reference.successes / reference.n;
  const after = candidate.successes / candidate.n;
  const decimals = distinctDecimals(after, [before], "share");
  if (before === after) return `${what} are unchanged at ${valueText(after, "share", decimals)}`;
  return `${what} ${after < before ? "fell" : "rose"} from ${valueText(before, "share", decimals)} to ${valueText(after, "share", decimals)}`;
}

function adviceOf(
  outcome: Verdict["outcome"],
  { rowsNeeded }: JudgedLimit,
  { check }: CheckContext,
): string | undefined {
  if (outcome === "pass") return undefined;
  if (outcome !== "inconclusive") return check.advice;
  const rows = rowsNeeded === undefined ? "more" : `about ${countText(rowsNeeded)}`;
  return `Evaluate on ${rows} rows to settle it, or allow a wider margin.`;
}
