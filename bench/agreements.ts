import type { Agreement } from "./figures.ts";
import type { Numbers } from "./our-numbers.ts";

/** The numbers of one tool. */
export interface Told {
  readonly tool: string;
  readonly numbers: Numbers;
}

/** How far the numbers of the later tools are from those of the first that has them, metric by metric. */
export function agreements(told: readonly Told[]): readonly Agreement[] {
  return told.flatMap((peer, at) => {
    const pairs = [...peer.numbers].flatMap(([key, value]) => pairOf(key, value, told.slice(0, at)));
    return [...new Set(pairs.map(groupOf))].map((group) =>
      agreementOf(
        peer.tool,
        pairs.filter((pair) => groupOf(pair) === group),
      ),
    );
  });
}

/** Whether none of the values is further from the other than is allowed; a number that is none agrees with nothing. */
export function agrees({ largest, allowed }: Agreement): boolean {
  return largest <= allowed;
}

interface Pair {
  readonly metric: string;
  readonly against: string;
  readonly gap: number;
}

function groupOf({ metric, against }: Pair): string {
  return `${metric} ${against}`;
}

function pairOf(key: string, value: number, earlier: readonly Told[]): readonly Pair[] {
  const first = earlier.find(({ numbers }) => numbers.has(key));
  const other = first?.numbers.get(key);
  if (first === undefined || other === undefined) return [];
  const [metric = key] = key.split(" ");
  // Relative above 1, as for milliseconds; shares and distances as they are.
  return [{ metric, against: first.tool, gap: Math.abs(value - other) / Math.max(1, Math.abs(other)) }];
}

function agreementOf(tool: string, pairs: readonly Pair[]): Agreement {
  const [{ metric, against } = { metric: "", against: "" }] = pairs;
  const largest = pairs.reduce((most, { gap }) => Math.max(most, gap), 0);
  return {
    metric,
    tool,
    against,
    values: pairs.length,
    largest,
    allowed: allowances[`${tool} ${metric}`] ?? allowances[metric] ?? rounding,
  };
}

/** The sums of a million terms, each rounded. */
const rounding = 1e-11;
/** Evidently decides by the score itself and takes exactly 0.5 for positive, where the tables say negative: some rows in a million. */
const fewRows = 1e-5;
const allowances: Readonly<Record<string, number>> = {
  // A root of a sum of terms that cancel: of what is rounded in the 17th digit the root is rounded in the 9th.
  jensenshannon: 1e-8,
  "evidently accuracy": fewRows,
  "evidently precision": fewRows,
  "evidently specificity": fewRows,
  "evidently f1": fewRows,
};
