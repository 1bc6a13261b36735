/** What NannyML takes a column for. */
export type NannymlType = "continuous" | "categorical";

/** One of NannyML's univariate drift methods. */
export interface NannymlMethod {
  /** As our config calls it. */
  readonly name: string;
  /** As NannyML calls it. */
  readonly theirs: string;
  readonly title: string;
  readonly types: readonly NannymlType[];
  /** Largest value that the method can have; their thresholds are cut to it. */
  readonly most: number;
  /** Alerts by this p-value instead of a threshold on the value. */
  readonly alertBelow?: number;
  /** Learns the reference, all of its values in the order of the file; what comes back measures a chunk. */
  fit(reference: Float64Array, type: NannymlType): (chunk: Float64Array) => ChunkValue;
}

export interface ChunkValue {
  readonly value: number;
  readonly pValue?: number;
}
