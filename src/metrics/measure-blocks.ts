import type { Engine } from "../aggregates/engine.ts";
import type { RowVariable, Selection } from "../aggregates/vocabulary.ts";
import { standardErrorOf, type Inference } from "../stats/inference.ts";
import { sum, sumOfProducts } from "../stats/sum.ts";
import { blockValues, type BlockStatistic, type BlockValue } from "./block-values.ts";
import { estimated, notEstimated, type ComparedBlocks, type Estimate, type Measured } from "./estimate.ts";
import { required } from "./row-variables.ts";

/** What is measured in each block, and whether it is a share of the rows. */
export interface BlockQuestion {
  readonly variable: RowVariable;
  readonly statistic: BlockStatistic;
  readonly isShare: boolean;
}

/**
 * Compares two models block by block: the rows of one block share the state of the machine, so the block is the unit, and
 * the value of a side is the mean of those of its blocks. The change is the paired t of the differences within blocks
 * with one degree of freedom less than blocks, its ratio that of the log-ratios. Blocks of one file alone are left out and
 * named.
 */
export function measureBlocks(
  { variable, ...question }: BlockQuestion,
  engine: Engine,
  selection: Selection,
): Measured {
  const sides = engine.sides(selection);
  const values = engine.values(variable, selection);
  const after = blockValues(values.candidate, required(sides.candidate.block, "block"), question.statistic);
  const before =
    sides.reference &&
    blockValues(required(values.reference, "value"), required(sides.reference.block, "block"), question.statistic);
  const shared = commonBlocks(before ?? after, after);
  const blocks = comparedBlocks(before, after, { ...question, shared });
  const excluded = missingIn(after) + (before === undefined ? 0 : missingIn(before));
  const asked = shared.reduce((rows, { candidate }) => rows + candidate.asked, 0);
  if (blocks.common === 0) return nothingCommon(before !== undefined, { blocks, excluded, asked });
  const usable = shared.filter(isUsable);
  const candidate = sideOf(usable.map((pair) => pair.candidate));
  const reference = before && sideOf(usable.map((pair) => pair.reference));
  return {
    ...(reference === undefined ? alone(candidate, question) : compared(reference, candidate, question)),
    blocks,
    excluded,
    asked,
  };
}

/** What blocks do to latency and resources, for the docs. */
export const blockDefinition =
  "Rows of one block share the state of the machine, so the number of rows says little. The value of a model is the mean of the percentiles " +
  "(or means, or shares) of its blocks, its interval Student's t over blocks; a change is the paired t of the differences within blocks, against a " +
  "relative limit that of the logarithms of their ratios, both with one degree of freedom less than blocks. At least 5 blocks in both files, each with so " +
  "many rows that the percentile is not the largest (p95 20, p99 100), and none with more than half of all rows, because blocks weigh alike. Blocks of one file alone are left out and named; where the " +
  "candidate has such blocks, a limit on its value is not judged. Of shares the larger of this standard " +
  "error and that of the rows counts. Weights and clusters play no part.";

interface BlockPair {
  readonly reference: BlockValue;
  readonly candidate: BlockValue;
}

/** In the order of their names, so that sums do not depend on that of the rows. */
function commonBlocks(
  before: ReadonlyMap<string, BlockValue>,
  after: ReadonlyMap<string, BlockValue>,
): readonly BlockPair[] {
  return [...after.values()]
    .flatMap((candidate) => {
      const reference = before.get(candidate.name);
      return reference === undefined ? [] : [{ reference, candidate }];
    })
    .toSorted((one, other) => byName(one.candidate.name, other.candidate.name));
}

function byName(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isUsable({ reference, candidate }: BlockPair): boolean {
  return reference.rows > 0 && candidate.rows > 0;
}

interface Counted extends Omit<BlockQuestion, "variable"> {
  readonly shared: readonly BlockPair[];
}

function comparedBlocks(
  before: ReadonlyMap<string, BlockValue> | undefined,
  after: ReadonlyMap<string, BlockValue>,
  { shared, statistic }: Counted,
): ComparedBlocks {
  const namesOnlyIn = (own: ReadonlyMap<string, BlockValue>, other: ReadonlyMap<string, BlockValue>): string[] =>
    [...own.keys()].filter((name) => !other.has(name)).toSorted(byName);
  const needed = statistic.kind === "mean" ? 1 : rowsBelowMaximum(statistic.probability);
  const usable = shared.filter(isUsable);
  const smallest = usable
    .flatMap(({ reference, candidate }) => [candidate, ...(before === undefined ? [] : [reference])])
    .reduce<BlockValue | undefined>(
      (least, one) => (least === undefined || one.rows < least.rows ? one : least),
      undefined,
    );
  return {
    common: usable.length,
    onlyIn: {
      reference: before === undefined ? [] : namesOnlyIn(before, after),
      candidate: before === undefined ? [] : namesOnlyIn(after, before),
    },
    smallest: smallest && { name: smallest.name, rows: smallest.rows },
    largest: largestOf(usable),
    rowsNeeded: needed,
  };
}

function largestOf(usable: readonly BlockPair[]): ComparedBlocks["largest"] {
  const sides = [usable.map(({ candidate }) => candidate), usable.map(({ reference }) => reference)];
  const [largest] = sides
    .flatMap((blocks) => {
      const all = blocks.reduce((total, { rows }) => total + rows, 0);
      return blocks.map(({ name, rows }) => ({ name, rows, of: all }));
    })
    .toSorted((one, other) => other.rows / other.of - one.rows / one.of);
  return largest;
}

/** Rows at which a percentile is no longer the largest (or smallest) value: p95 20, p99 100. */
function rowsBelowMaximum(probability: number): number {
  return Math.ceil(Number((1 / (1 - Math.max(probability, 1 - probability))).toPrecision(9)));
}

function missingIn(blocks: ReadonlyMap<string, BlockValue>): number {
  return [...blocks.values()].reduce((missing, { asked, rows }) => missing + asked - rows, 0);
}

function nothingCommon(
  hasReference: boolean,
  known: Required<Pick<Measured, "blocks" | "asked" | "excluded">>,
): Measured {
  const text = hasReference ? `no block is in both files${onlyInText(known.blocks)}` : "no row has a usable value";
  const none = notEstimated({ code: "no-rows", text }, 0);
  const [reference, change] = hasReference ? [none, none] : [undefined, undefined];
  return { reference, candidate: none, change, covariance: undefined, ...known };
}

/** " (only in the reference: a, b; only in the candidate: c)"; nothing where all blocks are in both files. */
export function onlyInText({ onlyIn }: ComparedBlocks): string {
  const texts = (["reference", "candidate"] as const)
    .filter((side) => onlyIn[side].length > 0)
    .map((side) => `only in the ${side}: ${listed(onlyIn[side])}`);
  return texts.length === 0 ? "" : ` (${texts.join("; ")})`;
}

const mostNamed = 5;

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
  return names.slice(0, mostNamed).join(", ") + more;
}

interface BlockSide {
  /** One for each block. */
  readonly values: Float64Array;
  readonly mean: number;
  /** Rows with a number. */
  readonly rows: number;
}

function sideOf(blocks: readonly BlockValue[]): BlockSide {
  const values = Float64Array.from(blocks, ({ value }) => value);
  return {
    values,
    mean: sum(values) / values.length,
    rows: blocks.reduce((rows, block) => rows + block.rows, 0),
  };
}

type Asked = Pick<BlockQuestion, "isShare">;

function alone(candidate: BlockSide, asked: Asked): Omit<Measured, "blocks" | "excluded" | "asked"> {
  const variance = covarianceOfMeans(candidate.values, candidate.values);
  return {
    reference: undefined,
    candidate: estimateOf(candidate, asked),
    change: undefined,
    covariance: { reference: Number.NaN, candidate: variance, cross: 0 },
  };
}

function compared(before: BlockSide, after: BlockSide, asked: Asked): Omit<Measured, "blocks" | "excluded" | "asked"> {
  const degreesOfFreedom = after.values.length - 1;
  const differences = after.values.map((value, block) => value - (before.values[block] ?? Number.NaN));
  const ratios = after.values.map((value, block) => Math.log(value / (before.values[block] ?? Number.NaN)));
  const rows = Math.min(before.rows, after.rows);
  const { mean: value, ...paired } = tOf(differences);
  return {
    reference: estimateOf(before, asked),
    candidate: estimateOf(after, asked),
    change: estimated(
      value,
      rows,
      asked.isShare ? lessSure({ ...paired, value }, newcombe(before, after)) : { ...paired, value },
    ),
    covariance: {
      reference: covarianceOfMeans(before.values, before.values),
      candidate: covarianceOfMeans(after.values, after.values),
      cross: covarianceOfMeans(before.values, after.values),
      degreesOfFreedom,
    },
    ...(ratios.every(Number.isFinite) && !asked.isShare && { logRatio: withValue(tOf(ratios)) }),
  };
}

function estimateOf(side: BlockSide, { isShare }: Asked): Estimate {
  const t = withValue(tOf(side.values));
  const counts = { kind: "wilson", ...countOf(side) } as const;
  return estimated(side.mean, side.rows, isShare ? lessSure(t, counts) : t);
}

type StudentT = Extract<Inference, { readonly kind: "t" }>;

function tOf(values: Float64Array): Omit<StudentT, "value"> & { readonly mean: number } {
  const mean = sum(values) / values.length;
  const standardError = Math.sqrt(covarianceOfMeans(values, values));
  return { kind: "t", mean, standardError, degreesOfFreedom: values.length - 1 };
}

function withValue({ mean: value, ...t }: ReturnType<typeof tOf>): StudentT {
  return { ...t, value };
}

/** Blocks that happen to agree, such as in having no row over the limit, are no more certain than their rows would be alone. */
function lessSure(byBlocks: StudentT, byRows: Inference): Inference {
  return byBlocks.standardError >= standardErrorOf(byRows) ? byBlocks : byRows;
}

function newcombe(before: BlockSide, after: BlockSide): Inference {
  return { kind: "newcombe", reference: countOf(before), candidate: countOf(after) };
}

function countOf({ mean, rows }: BlockSide): { readonly successes: number; readonly n: number } {
  return { successes: mean * rows, n: rows };
}

/** Covariance of the two means over blocks; NaN of one block. */
function covarianceOfMeans(first: Float64Array, second: Float64Array): number {
  const count = first.length;
  return sumOfProducts(centred(first), centred(second)) / (count - 1) / count;
}

function centred(values: Float64Array): Float64Array {
  const mean = sum(values) / values.length;
  return values.map((value) => value - mean);
}
