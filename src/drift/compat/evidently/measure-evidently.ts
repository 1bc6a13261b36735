import { sortedCopy } from "../../../stats/sort.ts";
import type { CompatMeasurement, CompatUnmeasured } from "../compat-measurement.ts";
import type { PandasColumn, PandasPair } from "../pandas-column.ts";
import { defaultTest } from "./default-test.ts";
import { isDrift } from "./evidently-test.ts";
import type { EvidentlyPair, EvidentlyTest, EvidentlyType } from "./evidently-test.ts";
import { evidentlyType, type EvidentlyColumn } from "./evidently-type.ts";
import { evidentlyTests } from "./index.ts";

export interface EvidentlyAsked {
  /** Our name of a test, or "auto" for Evidently's own choice. */
  readonly method: string;
  /** In place of the test's own. */
  readonly threshold: number | undefined;
  /** What the config says that the column holds, in place of Evidently's guess. */
  readonly type?: EvidentlyType | "text" | "datetime" | undefined;
}

/** What Evidently says of a column, or why that cannot be told. */
export function measureEvidently(pair: PandasPair, asked: EvidentlyAsked): CompatMeasurement {
  const named = evidentlyTests.find(({ name }) => name === asked.method);
  const type = asked.type ?? evidentlyType(pair.candidate);
  const foreign = whyForeign(named, type);
  if (foreign !== undefined) return unmeasured(asked.method, named, { code: "not-applicable", reason: foreign });
  const values = type === "numerical" || type === "categorical" ? evidentlyPair(pair, type) : untested[type];
  if (typeof values === "string") return unmeasured(asked.method, named, { code: "not-measured", reason: values });
  const test = named ?? defaultTest(values);
  const refusal = test.refusal?.(values);
  if (refusal !== undefined) return unmeasured(test.name, test, { code: "not-measured", reason: refusal });
  return measured(test, test.measure(values), asked);
}

const untested = {
  text:
    "Evidently takes it for text (more than half of the candidate's values differ) and compares the words by a classifier that " +
    "it trains, which is not reproduced",
  unknown: "Evidently does not know the type of true/false values of which some are missing",
  datetime: "Evidently does not compare points in time",
} as const;

function whyForeign(test: EvidentlyTest | undefined, type: EvidentlyColumn): string | undefined {
  if (test === undefined || type === "unknown") return type === "datetime" ? untested.datetime : undefined;
  if (test.types.some((one) => one === type)) return undefined;
  return `Evidently's ${test.theirs} takes ${test.types.join(" and ")} columns; it takes this one for ${type}`;
}

/** Or why Evidently would fail on them. */
function evidentlyPair(pair: PandasPair, type: EvidentlyType): EvidentlyPair | string {
  const { reference, candidate } = pair;
  if (type === "numerical" && (reference.dtype === "text" || candidate.dtype === "text"))
    return "Evidently does not take text for numbers, whatever the config says that the column holds";
  const [before, after] = [finite(reference), finite(candidate)];
  if (before.length === 0 || after.length === 0)
    return `Evidently fails on an empty column: the ${before.length === 0 ? "reference" : "candidate"} has no value`;
  const sorted = { reference: sortedCopy(before), candidate: sortedCopy(after) };
  if (!hasRange(sorted.reference, sorted.candidate)) return "numpy makes no bins of values that lie so far apart";
  return {
    type,
    reference: before,
    candidate: after,
    sorted,
    whole: { reference: reference.dtype === "int", candidate: candidate.dtype === "int" },
  };
}

/** Whether highest less lowest is a finite number; each side sorted ascending, not empty. */
function hasRange(...sides: readonly Float64Array[]): boolean {
  const low = Math.min(...sides.map((sorted) => sorted[0] ?? Number.NaN));
  const high = Math.max(...sides.map((sorted) => sorted.at(-1) ?? Number.NaN));
  return Number.isFinite(high - low);
}

function finite({ values }: PandasColumn): Float64Array {
  return values.filter(Number.isFinite);
}

function measured(test: EvidentlyTest, score: number, asked: EvidentlyAsked): CompatMeasurement {
  if (!Number.isFinite(score)) {
    const reason = `Evidently's ${test.theirs} is no finite number here`;
    return unmeasured(test.name, test, { code: "not-measured", reason });
  }
  const threshold = asked.threshold ?? test.threshold;
  const drifted = isDrift(test, score, threshold);
  return {
    compat: "evidently",
    method: test.name,
    title: test.title,
    score,
    judged: score,
    threshold,
    pValue: test.score === "p-value" ? score : undefined,
    rule: test.rule,
    drifted,
    cautions: cautionsOf(test, drifted),
  };
}

function cautionsOf({ caution }: EvidentlyTest, drifted: boolean): readonly string[] {
  if (caution === undefined) return [];
  return caution.on === "either" || (caution.on === "drift") === drifted ? [caution.text] : [];
}

function unmeasured(
  method: string,
  test: EvidentlyTest | undefined,
  why: Pick<CompatUnmeasured, "code" | "reason">,
): CompatUnmeasured {
  return { compat: "evidently", method, title: test?.title ?? "default test", cautions: [], ...why };
}
