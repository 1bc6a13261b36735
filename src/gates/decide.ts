import { anyJudged, countingOnes } from "./any-judged.ts";
import type { Finding } from "./finding.ts";
import type { Policy } from "./schema.ts";
import type { Verdict } from "./verdict.ts";

/** What the verdicts together say of the candidate. */
export interface Decision {
  readonly outcome: "pass" | "warn" | "fail";
  readonly exitCode: 0 | 1;
  readonly sentence: string;
  readonly counts: Readonly<Record<Verdict["outcome"], number>>;
}

/** One failure blocks; where nothing was judged there is nothing to trust, and that blocks too. A finding warns or blocks as its level says. */
export function decide(
  verdicts: readonly Verdict[],
  policy: Pick<Policy, "on_inconclusive">,
  findings: readonly Finding[] = [],
): Decision {
  const counts = { pass: 0, warn: 0, fail: 0, inconclusive: 0 };
  for (const { outcome } of verdicts) counts[outcome] += 1;
  const counting = countingOnes(verdicts);
  const gravest = gravestFirst(verdicts.filter((verdict) => verdict.countsAs === "fail"));
  const broken = findings.filter(({ level }) => level === "failure");
  const [why, ...more] = [...gravest.map(({ headline }) => headline), ...broken.map(({ sentence }) => sentence)];
  if (why !== undefined) return blocked(`${why}${others(more.length, "failure")}`, counts);
  const [gate] = counting;
  if (gate === undefined) return blocked("no gate was judged, so there is nothing to rely on.", counts);
  if (policy.on_inconclusive !== "pass" && !anyJudged(counting))
    return blocked(`${nothingJudged(counting)} ${gate.headline}`, counts);
  const remarks = findings.filter(({ level }) => level === "warning");
  const warned = warningOf(gravestFirst(verdicts.filter((verdict) => verdict.countsAs === "warn")), remarks);
  return warned === undefined
    ? { outcome: "pass", exitCode: 0, sentence: passed(counting), counts }
    : { outcome: "warn", exitCode: 0, sentence: warned, counts };
}

/** What a run that does not block warns of: what is waived first, because it has failed and is not counted among what passed. */
function warningOf(warnings: readonly Verdict[], remarks: readonly Finding[]): string | undefined {
  const waived = warnings.filter(({ waiver }) => waiver !== undefined);
  const [failure] = waived;
  if (failure !== undefined) {
    const noun = waived.length === 1 ? "1 waived failure" : `${waived.length} waived failures`;
    const rest = warnings.length - waived.length + remarks.length;
    return `Passed with ${noun}: ${continued(failure.headline)}${rest === 0 ? "" : ` And ${rest} ${rest === 1 ? "warning" : "warnings"}.`}`;
  }
  const [why, ...more] = [...warnings.map(({ headline }) => headline), ...remarks.map(({ sentence }) => sentence)];
  return why === undefined ? undefined : `Passed with warnings: ${continued(why)}${others(more.length, "warning")}`;
}

/**
 * What is proven before what is not, the whole before its slices, otherwise in the order of the config; but a broken rule of
 * the pairing first, because then no number can be relied on.
 */
function gravestFirst(verdicts: readonly Verdict[]): readonly Verdict[] {
  const rank = ({ kind, state, slice }: Verdict): number =>
    kind === "pairing" ? -1 : (state === "proven-harm" ? 0 : 2) + (slice === undefined ? 0 : 1);
  return verdicts.toSorted((first, second) => rank(first) - rank(second));
}

function blocked(why: string, counts: Decision["counts"]): Decision {
  return { outcome: "fail", exitCode: 1, sentence: `Blocked: ${continued(why)}`, counts };
}

/** As it stands behind a colon; names keep their capital. */
function continued(text: string): string {
  return text.replace(/^(?:The|This|Whether|Since|Against|Nothing|It|No) /u, (word) => word.toLowerCase());
}

/** Drift or an estimate may have been judged; it does not stand in for the metrics that were asked for. */
function nothingJudged(counting: readonly Verdict[]): string {
  return counting.every(({ state }) => state === "undefined")
    ? "no gate could be judged."
    : "no gate on a metric could be judged.";
}

function others(count: number, noun: string): string {
  return count === 0 ? "" : ` And ${count} more ${noun}${count === 1 ? "" : "s"}.`;
}

/** What the checks that let it pass say; one that the policy passes though it is exceeded or not judged does not "hold". */
function passed(judged: readonly Verdict[]): string {
  const inState = (state: Verdict["state"]): number => judged.filter((verdict) => verdict.state === state).length;
  const [all, proven, noisy, unjudged] = [judged.length, inState("proven-ok"), inState("noise"), inState("undefined")];
  const holding = all - noisy - unjudged;
  if (holding < all) {
    const exceeded =
      noisy === 0 ? "" : `, ${noisy} beyond ${noisy === 1 ? "its limit" : "their limits"} by what chance alone can do`;
    const open = unjudged === 0 ? "" : `, ${unjudged} not judged`;
    return `Passed by policy: ${holding} of ${all} checks hold${exceeded}${open}.`;
  }
  const count = all === 1 ? "the one check holds" : `all ${all} checks hold`;
  const estimates = judged.filter(({ kind }) => kind === "estimated").length;
  if (estimates > 0) return `Passed: ${count}${byEstimates({ all, proven, estimates })}.`;
  const [each, none] = all === 1 ? ["", "not yet "] : ["each ", "none yet "];
  if (proven === all) return `Passed: ${count}, ${each}proven.`;
  if (proven === 0) return `Passed: ${count}, ${none}proven.`;
  return `Passed: ${count}; ${proven} proven, the rest within limits.`;
}

interface Passing {
  readonly all: number;
  readonly proven: number;
  readonly estimates: number;
}

/** Where labels are missing a pass is a guess by the scores, and says so. */
function byEstimates({ all, proven, estimates }: Passing): string {
  if (estimates === all) return `, by estimate alone; no label has confirmed ${all === 1 ? "it" : "them"}`;
  const rest = proven + estimates === all ? "" : ", the rest within limits";
  return `; ${proven === 0 ? "" : `${proven} proven, `}${estimates} estimated without labels${rest}`;
}
