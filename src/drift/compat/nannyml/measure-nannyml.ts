import { pairwiseSum } from "../../../stats/pairwise-sum.ts";
import type { CompatMeasurement, CompatUnmeasured } from "../compat-measurement.ts";
import { present } from "../pandas-column.ts";
import type { PandasColumn, PandasPair } from "../pandas-column.ts";
import { jensenShannonDistance } from "./binned-methods.ts";
import { defaultChunks } from "./chunks.ts";
import { nannymlMethods } from "./index.ts";
import type { ChunkValue, NannymlMethod, NannymlType } from "./nannyml-method.ts";

export interface NannymlAsked {
  /** Our name of a method, or "auto" for NannyML's default. */
  readonly method: string;
  /** In place of the mean and three standard deviations of the reference's chunks. */
  readonly threshold: number | undefined;
  /** What the config says that the column holds, in place of NannyML's rule. */
  readonly type?: NannymlType | "datetime" | undefined;
}

/** What NannyML says of a column: the value of the candidate's worst chunk, and how many chunks alert. */
export function measureNannyml(pair: PandasPair, asked: NannymlAsked): CompatMeasurement {
  const method = nannymlMethods.find(({ name }) => name === asked.method) ?? jensenShannonDistance;
  const type = asked.type ?? nannymlType(pair.reference);
  if (type === "datetime" || !method.types.includes(type))
    return unmeasured(method, { code: "not-applicable", reason: foreign(method, type) });
  const refusal = refusalOf(pair, method, type);
  if (refusal !== undefined) return unmeasured(method, { code: "not-measured", reason: refusal });
  const fitted = method.fit(present(pair.reference.values), type);
  const reference = measureChunks(pair.reference, fitted);
  const candidate = measureChunks(pair.candidate, fitted);
  const threshold = method.alertBelow ?? thresholdOf(reference, method, asked.threshold);
  return judged(method, candidate, threshold);
}

/** The chunks without a value are told, never judged. */
interface Chunks {
  readonly total: number;
  readonly measured: readonly ChunkValue[];
}

/** By the reference's dtype: all numbers are continuous to NannyML, however few there are. */
function nannymlType({ dtype }: PandasColumn): NannymlType | "datetime" {
  if (dtype === "datetime") return dtype;
  return dtype === "int" || dtype === "float" ? "continuous" : "categorical";
}

function foreign({ theirs, types }: NannymlMethod, type: string): string {
  if (type === "datetime") return "NannyML does not compare points in time";
  return `NannyML's ${theirs} takes ${types.join(" and ")} columns; it takes this one for ${type}`;
}

function refusalOf(pair: PandasPair, { theirs }: NannymlMethod, type: NannymlType): string | undefined {
  for (const side of ["reference", "candidate"] as const) {
    const { dtype, values } = pair[side];
    if (values.length < 10) return `NannyML fails below ten rows; the ${side} has ${values.length}`;
    if (present(values).length === 0) return `the ${side} has no value`;
    if (type === "categorical") continue;
    if (dtype === "text")
      return "NannyML does not take text for numbers, whatever the config says that the column holds";
    // In bins and ranks the candidate's infinite values have their place.
    if ((side === "reference" || theirs === "wasserstein") && !hasRange(values))
      return `the ${side} has infinite values or too large ones, of which NannyML makes no finite number`;
  }
  return undefined;
}

/** Whether highest less lowest is a finite number. */
function hasRange(values: Float64Array): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return Number.isFinite(high - low);
}

function measureChunks({ values }: PandasColumn, fitted: (chunk: Float64Array) => ChunkValue): Chunks {
  const chunks = defaultChunks(values.length).map(([from, to]) => present(values, from, to));
  return { total: chunks.length, measured: chunks.filter((chunk) => chunk.length > 0).map(fitted) };
}

/** Mean and three standard deviations (numpy's, of the population), cut to the largest value that the method can have. */
function thresholdOf({ measured }: Chunks, { most }: NannymlMethod, given: number | undefined): number {
  if (given !== undefined) return Math.min(given, most);
  const values = Float64Array.from(measured, ({ value }) => value);
  const mean = pairwiseSum(values) / values.length;
  const variance = pairwiseSum(values.map((value) => (value - mean) ** 2)) / values.length;
  return Math.min(mean + Math.sqrt(variance) * 3, most);
}

function judged(method: NannymlMethod, { total, measured }: Chunks, threshold: number): CompatMeasurement {
  const rule = method.alertBelow === undefined ? ">" : "<";
  const judgedOf = ({ value, pValue }: ChunkValue): number => (rule === "<" ? (pValue ?? Number.NaN) : value);
  const alerts = (chunk: ChunkValue): boolean => (rule === "<" ? judgedOf(chunk) < threshold : chunk.value > threshold);
  const alerting = measured.filter(alerts).length;
  const worst = measured.toSorted((a, b) => (rule === "<" ? judgedOf(a) - judgedOf(b) : b.value - a.value))[0];
  if (worst === undefined) throw new RangeError("a candidate with values has a chunk with values");
  if (!Number.isFinite(judgedOf(worst)) || !Number.isFinite(threshold)) {
    const reason = `NannyML's ${method.theirs} or its threshold is no finite number here`;
    return unmeasured(method, { code: "not-measured", reason });
  }
  return {
    ...shell(method),
    score: worst.value,
    judged: judgedOf(worst),
    threshold,
    pValue: worst.pValue,
    rule,
    drifted: alerting > 0,
    chunks: { alerting, measured: measured.length, total },
    cautions: alerting > 0 && alerting <= fewChunks ? [onFewChunks] : [],
  };
}

/** Up to so many chunks alert now and then where nothing has drifted; see docs/compat.md. */
const fewChunks = 2;
const onFewChunks = "Without any drift, NannyML alerts on a chunk or two in one column of three.";

function shell({ name, title }: NannymlMethod): { compat: "nannyml"; method: string; title: string } {
  return { compat: "nannyml", method: name, title };
}

function unmeasured(method: NannymlMethod, why: Pick<CompatUnmeasured, "code" | "reason">): CompatUnmeasured {
  return { ...shell(method), cautions: [], ...why };
}
