import { countDistinct, distinctValues } from "../counts.ts";
import { jensenShannonDistance } from "./binned-tests.ts";
import { chisquare, zTest } from "./count-tests.ts";
import type { EvidentlyPair, EvidentlyTest, EvidentlyType } from "./evidently-test.ts";
import { kolmogorovSmirnov, wasserstein } from "./order-tests.ts";

interface DefaultRule {
  /** Values of the reference up to which, and above which, the rule holds. */
  readonly rows: "≤ 1000" | "> 1000";
  readonly type: EvidentlyType;
  /** Distinct values of both files together, least and most. */
  readonly distinct: readonly [least: number, most: number];
  readonly test: EvidentlyTest;
}

/** The test that Evidently takes for a column when none is named. */
export const defaultRules: readonly DefaultRule[] = [
  { rows: "≤ 1000", type: "numerical", distinct: [6, Infinity], test: kolmogorovSmirnov },
  { rows: "≤ 1000", type: "numerical", distinct: [3, 5], test: chisquare },
  { rows: "≤ 1000", type: "numerical", distinct: [1, 2], test: zTest },
  { rows: "≤ 1000", type: "categorical", distinct: [3, Infinity], test: chisquare },
  { rows: "≤ 1000", type: "categorical", distinct: [1, 2], test: zTest },
  { rows: "> 1000", type: "numerical", distinct: [6, Infinity], test: wasserstein },
  { rows: "> 1000", type: "numerical", distinct: [1, 5], test: jensenShannonDistance },
  { rows: "> 1000", type: "categorical", distinct: [1, Infinity], test: jensenShannonDistance },
];

/** Evidently's choice by type, distinct values and the reference's rows: at 1001 rows the same data meet another test. */
export function defaultTest({ type, reference, sorted }: EvidentlyPair): EvidentlyTest {
  const distinct = countDistinct(distinctValues(sorted.reference, sorted.candidate));
  const rows = reference.length <= 1000 ? "≤ 1000" : "> 1000";
  const found = defaultRules.find(
    (rule) => rule.rows === rows && rule.type === type && rule.distinct[0] <= distinct && distinct <= rule.distinct[1],
  );
  if (found === undefined) throw new RangeError(`no default test for ${distinct} distinct ${type} values`);
  return found.test;
}
