import type { CoverageDifference, LabelCoverage } from "../estimates/label-coverage.ts";
import { countText, percentText, valueText } from "../number-text.ts";
import { within } from "./compare.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Judges whether the labelled rows can stand for all: too few of them fail, and those that are not like the others are a
 * warning. Nothing where every row has a label.
 */
export function judgeCoverage(coverage: LabelCoverage | undefined, min: number): readonly Verdict[] {
  if (coverage === undefined) return [];
  const share = coverage.labelled / coverage.rows;
  const biased = coverage.differences.filter(({ isBiased }) => isBiased);
  if (!within(min, share)) {
    const [sentence, headline] = [failing(coverage, min, biased), failing(coverage, min, [])];
    return [verdict("fail", { sentence, headline, advice: tooFewAdvice })];
  }
  const { onlyClass } = coverage;
  if (biased.length > 0 || onlyClass !== undefined) {
    const like = biased.length === 0 ? "." : `, and they are not like the rest: ${biasText(biased)}.`;
    const only = onlyClass === undefined ? "" : ` All of them are of class ${JSON.stringify(onlyClass)}.`;
    const sentence = `${covered(coverage)}${like}${only} ${whole(coverage)}`;
    return [verdict("warn", { sentence, headline: brief(coverage, biased), advice: biasAdvice })];
  }
  const sentence = `${covered(coverage)}; ${likeText(coverage)}.`;
  return [verdict("pass", { sentence, headline: sentence, advice: undefined })];
}

/** "41 % of the candidate's rows have a label (410 of 1 000)" */
function covered({ labelled, rows }: LabelCoverage): string {
  return `${shareText(labelled, rows)} of the candidate's rows ${labelled === 1 ? "has" : "have"} a label (${countText(labelled)} of ${countText(rows)})`;
}

/** "only 41 % of the candidate's rows have a label, and their score is not like that of the rest." */
function brief(coverage: LabelCoverage, biased: readonly CoverageDifference[]): string {
  const respects = listed([...new Set(biased.map(({ what }) => what))]);
  const why =
    biased.length === 0
      ? `all of class ${JSON.stringify(coverage.onlyClass)}`
      : `whose ${respects} ${respects.includes(" and ") ? "are not like those" : "is not like that"} of the rest`;
  return `only ${covered(coverage).replace(/ \(.*/u, "")}, ${why}.`;
}

/** Rounded down: 99.99 % is not all. */
function shareText(part: number, rows: number): string {
  const tenths = Math.floor((part / rows) * 1000) / 1000;
  return tenths === 0 ? "less than 0.1\u00a0%" : percentText(tenths);
}

function failing(coverage: LabelCoverage, min: number, biased: readonly CoverageDifference[]): string {
  const bias = biased.length === 0 ? "" : ` And they are not like the rest: ${biasText(biased)}.`;
  return `${covered(coverage)}; at least ${percentText(min)} must.${bias}`;
}

function whole({ reference }: LabelCoverage): string {
  const isFull = reference !== undefined && reference.labelled === reference.rows;
  return isFull
    ? "What is judged here is not the whole, and a reference with all its labels is compared with a part of the candidate's rows."
    : "What is judged here is not the whole.";
}

function biasText(biased: readonly CoverageDifference[]): string {
  return biased.map(differenceText).join("; ");
}

function differenceText({ what, means, measured }: CoverageDifference): string {
  const effect =
    measured.value === undefined
      ? ""
      : ` (${measured.method} ${short(measured.value)}, chance up to ${short(measured.noise95)})`;
  if (means === undefined) return `they are predicted to be of other classes${effect}`;
  if (what === "timestamp") return `they are ${means.labelled < means.unlabelled ? "older" : "newer"}${effect}`;
  const values = `${valueText(means.labelled, "score")} against ${valueText(means.unlabelled, "score")} on average`;
  return `their ${what} is distributed differently, ${values}${effect}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/** Where nothing speaks against the labelled rows: in what respect they were compared. */
function likeText({ differences }: LabelCoverage): string {
  const compared = differences.flatMap(({ what, measured }) => (measured.value === undefined ? [] : [what]));
  if (compared.length === 0) return "nothing tells whether they are like the rest";
  return `by ${listed([...new Set(compared)])} they do not differ from the rest beyond ${limitText(differences)}`;
}

/** "score, prediction and timestamp" */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function limitText(differences: readonly CoverageDifference[]): string {
  return differences.some(({ measured }) => measured.value !== undefined && measured.value > measured.noise95)
    ? "the usual limit"
    : "chance";
}

const tooFewAdvice =
  "Wait for the labels, or judge what there is by `estimated:` gates, or lower policy.min_label_coverage.";

const biasAdvice =
  "Judge a window whose labels have all arrived, or add `estimated:` gates for the rows without; set policy.min_label_coverage to block on it.";

function verdict(
  outcome: "pass" | "warn" | "fail",
  { sentence, headline, advice }: Pick<Verdict, "sentence" | "headline" | "advice">,
): Verdict {
  return {
    gate: "label_coverage",
    kind: "pairing",
    subject: "label_coverage",
    title: "Labelled rows",
    column: undefined,
    slice: undefined,
    measurement: undefined,
    severity: "error",
    outcome,
    countsAs: outcome,
    state: outcome === "pass" ? "likely-ok" : "proven-harm",
    failIf: "any_exceeded",
    limits: [],
    reason: undefined,
    sentence,
    headline,
    advice,
    position: undefined,
  };
}
