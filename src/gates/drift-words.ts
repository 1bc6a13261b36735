import type { DriftMeasurement } from "../drift/measure-drift.ts";
import { percentText } from "../number-text.ts";
import type { GatePart } from "./drift-parts.ts";
import type { JudgedPart } from "./judge-columns.ts";

/** What a gate of one method says of a column. */
export function sentenceOfMethod({ measurement }: { measurement: DriftMeasurement }, part: JudgedPart): string {
  const { method, judged, max, value, judgement } = part;
  const { column } = measurement;
  if (value.reason !== undefined)
    return `${method} of ${column} could not be judged: ${value.reason.text.replace(/\.$/u, "")}.`;
  const chance =
    judged === "excess" ? `${short(value.excess)} beyond chance` : `chance alone gives up to ${short(value.noise95)}`;
  const found = `${method} of ${column} is ${short(value.value)} (${chance})`;
  if (judgement.exceeded === "yes") return `${column} has drifted: ${found}; the limit is ${short(max)}.`;
  if (judgement.exceeded === "no") return `${found}; within the limit of ${short(max)}.`;
  return `${found}; above the limit of ${short(max)}, but samples of this size reach that by chance.`;
}

/** What `drift: auto` says of a column: its worst part in words, and the names of the others that are above their limit. */
export function sentenceOfAuto(
  { measurement }: { measurement: DriftMeasurement },
  parts: readonly JudgedPart[],
): string {
  const { column } = measurement;
  const [worst, ...others] = parts;
  if (worst === undefined) return `${column} could not be judged.`;
  if (worst.value.reason !== undefined)
    return `${column} could not be judged: ${worst.method}: ${worst.value.reason.text.replace(/\.$/u, "")}.`;
  const found = `${inWords(worst, measurement)} (${numbersOf(worst)})`;
  switch (worst.judgement.exceeded) {
    case "yes":
      return `${column} has drifted: ${found}.${alsoAbove(others)}`;
    case "undecided":
      return `Whether ${column} has drifted cannot be told: ${found}, which samples of this size show by chance.`;
    case "no":
      return `${column} ${stable[measurement.kind]}: ${found}${worst.isReal ? "; more than chance, but small" : ""}.${blindTo(others)}`;
  }
}

/** Of times and of nothing only the missing values are compared, which must not read as more. */
const stable: Readonly<Record<DriftMeasurement["kind"], string>> = {
  numeric: "is stable",
  categorical: "is stable",
  text: "is stable",
  timestamp: "holds times, of which only the missing ones are compared",
  empty: "has no value in either file",
};

function numbersOf({ method, judged, max, value }: GatePart): string {
  const show = isRate(method) ? percent : short;
  const chance = judged === "excess" ? `${show(value.excess)} beyond chance` : `by chance up to ${show(value.noise95)}`;
  return `${method} ${show(value.value)}, ${chance}, limit ${show(max)}`;
}

function alsoAbove(others: readonly JudgedPart[]): string {
  const above = others
    .filter(({ judgement }) => judgement.exceeded === "yes")
    .map(({ method, value }) => `${method} ${(isRate(method) ? percent : short)(value.value)}`);
  return above.length === 0 ? "" : ` Also above the limit: ${above.join(", ")}.`;
}

/** Parts that chance alone takes above their limits: named, because a reader of the numbers will ask. */
function blindTo(others: readonly JudgedPart[]): string {
  const blind = others.filter(({ isBlind }) => isBlind).map((part) => numbersOf(part));
  return blind.length === 0 ? "" : ` Left out, because it cannot tell here: ${blind.join("; ")}.`;
}

type Words = (value: number, measurement: DriftMeasurement) => string;

/** Effects that are shares of rows. */
const rates: ReadonlyMap<string, Words> = new Map([
  ["missing_rate", missingWords],
  ["new_categories", (value) => `${percent(value)} of its values are categories that the reference does not have`],
  ["out_of_range", outsideWords],
  ["new_texts", (value) => `${percent(value)} of its texts do not occur in the reference`],
  ["new_tokens", (value) => `${percent(value)} of its words do not occur in the reference`],
  ["above_threshold", (value) => `the share of scores that reach the threshold has changed by ${points(value)}`],
]);

const distances: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["tvd", (value) => `${percent(value)} of the rows would have to change category to be as before`],
  ["ks", (value) => `the cumulative shares of its values are up to ${points(value)} apart`],
  ["wasserstein", (value) => `its values have moved by ${short(value)} standard deviations on average`],
  ["psi", (value) => `the shares of its values have shifted by a PSI of ${short(value)}`],
  ["chisquare", (value) => `category and file go together with a Cramér's V of ${short(value)}`],
  ["mean_shift", (value) => `its mean has moved by ${short(Math.abs(value))} standard deviations`],
  ["text_length", (value) => `the cumulative shares of the lengths of its texts are up to ${points(value)} apart`],
]);

function inWords({ method, value }: GatePart, measurement: DriftMeasurement): string {
  const words = rates.get(method) ?? distances.get(method);
  return value.value === undefined || words === undefined ? method : words(value.value, measurement);
}

function isRate(method: string): boolean {
  return rates.has(method);
}

function missingWords(value: number, { reference, candidate }: DriftMeasurement): string {
  const share = ({ rows, missing, notANumber }: DriftMeasurement["reference"]): string =>
    rows === 0 ? "no rows" : percent((missing + notANumber) / rows);
  if (value === 0) return `as many of its rows as before have no value, ${share(candidate)}`;
  return `${points(Math.abs(value))} ${value < 0 ? "fewer" : "more"} of its rows have no value, ${share(reference)} → ${share(candidate)}`;
}

function outsideWords(value: number, { outside }: DriftMeasurement): string {
  const { below, above } = outside ?? { below: 0, above: 0 };
  const where = below === 0 ? "above" : above === 0 ? "below" : "outside";
  return `${percent(value)} of its values are ${where} the reference's range`;
}

function percent(value: number | undefined): string {
  return value === undefined ? "not measured" : percentText(Number(value.toPrecision(3)));
}

function points(value: number): string {
  return `${Number((100 * value).toPrecision(3))} pp`;
}

function short(value: number | undefined): string {
  return value === undefined ? "not measured" : String(Number(value.toPrecision(3)));
}
