import type { AuditPlot } from "../../src/audit/v1.ts";

/** Plausible series by formula: the same on every run, and near enough to what models give to look like it. */
const points = 60;
const unit = Array.from({ length: points + 1 }, (_, at) => at / points);

export function rounded(value: number, digits = 6): number {
  return Number(value.toPrecision(digits));
}

/** The ROC curve y = x^power has the area 1 / (1 + power). */
const powers = { reference: 0.12, candidate: 0.17 };
const positives = 0.1;

export function roc(target: string): AuditPlot {
  const curve = (power: number): { x: number[]; y: number[] } => ({
    x: unit.map((at) => rounded(at ** 2)),
    y: unit.map((at) => rounded(at ** (2 * power))),
  });
  return { kind: "roc", target, reference: curve(powers.reference), candidate: curve(powers.candidate) };
}

export function precisionRecall(target: string): AuditPlot {
  const curve = (power: number): { x: number[]; y: number[] } => ({
    x: unit.map((recall) => rounded(recall)),
    y: unit.map((recall) => {
      const hits = positives * recall;
      return rounded(hits === 0 ? 1 : hits / (hits + (1 - positives) * recall ** (1 / power)));
    }),
  });
  return {
    kind: "precision-recall",
    target,
    base_rate: { reference: positives, candidate: positives },
    reference: curve(powers.reference),
    candidate: curve(powers.candidate),
  };
}

type Reliability = Extract<AuditPlot, { kind: "reliability" }>;

export function reliability(target: string | null): AuditPlot {
  const bins = (observedOf: (predicted: number) => number): Reliability["candidate"] =>
    Array.from({ length: 10 }, (_, at) => {
      const predicted = (at + 0.5) / 10;
      const rows = Math.round(9000 * (1 - predicted) ** 3 + 120);
      const observed = observedOf(predicted);
      const half = 1.96 * Math.sqrt((observed * (1 - observed)) / rows);
      return {
        rows,
        predicted,
        observed: rounded(observed),
        lower: rounded(Math.max(0, observed - half)),
        upper: rounded(Math.min(1, observed + half)),
      };
    });
  return {
    kind: "reliability",
    target,
    reference: bins((predicted) => 0.01 + 0.98 * predicted),
    candidate: bins((predicted) => 0.4 * predicted + 0.6 * predicted ** 2),
  };
}

/** Shares of a normal distribution in bins, times the rows. */
function bell(
  edges: readonly number[],
  { mean, spread, rows }: { mean: number; spread: number; rows: number },
): number[] {
  const cumulative = edges.map((edge) => 1 / (1 + Math.exp((-1.702 * (edge - mean)) / spread)));
  return cumulative.slice(1).map((end, at) => Math.round(rows * (end - (cumulative[at] ?? 0))));
}

function evenEdges(from: number, to: number, bins: number): number[] {
  return Array.from({ length: bins + 1 }, (_, at) => rounded(from + ((to - from) * at) / bins));
}

export function scoreHistogram(target: string): AuditPlot {
  const edges = evenEdges(0, 1, 25);
  return {
    kind: "score-histogram",
    target,
    edges,
    reference: {
      positive: bell(edges, { mean: 0.78, spread: 0.16, rows: 2000 }),
      negative: bell(edges, { mean: 0.14, spread: 0.12, rows: 18_000 }),
    },
    candidate: {
      positive: bell(edges, { mean: 0.69, spread: 0.2, rows: 2000 }),
      negative: bell(edges, { mean: 0.18, spread: 0.14, rows: 18_000 }),
    },
  };
}

export function confusion(classes: readonly string[], rows: number): AuditPlot {
  const each = rows / classes.length;
  const matrix = (right: (at: number) => number): number[][] =>
    classes.map((_, label) =>
      classes.map((__, predicted) =>
        Math.round(each * (label === predicted ? right(label) : (1 - right(label)) / (classes.length - 1))),
      ),
    );
  return {
    kind: "confusion",
    classes: [...classes],
    folded: 0,
    reference: matrix((at) => 0.93 - 0.02 * at),
    candidate: matrix((at) => 0.94 - 0.06 * at),
  };
}

export function residualHistogram(): AuditPlot {
  const edges = evenEdges(-2, 2, 40);
  const side = (mean: number, spread: number): Extract<AuditPlot, { kind: "residual-histogram" }>["candidate"] => ({
    counts: bell(edges, { mean, spread, rows: 6100 }),
    below: 31,
    above: 47,
    missing: 0,
  });
  return { kind: "residual-histogram", edges, reference: side(-0.003, 0.42), candidate: side(-0.021, 0.39) };
}

export function residualBands(): AuditPlot {
  const edges = evenEdges(0, 5, 10);
  const side = (bias: number): Extract<AuditPlot, { kind: "residual-bands" }>["candidate"] =>
    Array.from({ length: 10 }, (_, at) => {
      const empty = at === 9;
      const middle = bias * (at - 3);
      const width = 0.2 + 0.08 * at;
      return {
        rows: empty ? 3 : 1100 - 100 * at,
        p10: empty ? null : rounded(middle - width),
        p50: empty ? null : rounded(middle),
        p90: empty ? null : rounded(middle + 1.2 * width),
      };
    });
  return { kind: "residual-bands", edges, reference: side(0.01), candidate: side(0.035) };
}

export function values(title: string): AuditPlot {
  const edges = evenEdges(0, 1, 20);
  const side = (mean: number): Extract<AuditPlot, { kind: "values" }>["candidate"] => ({
    counts: bell(edges, { mean, spread: 0.22, rows: 1200 }),
    below: 0,
    above: 0,
    missing: 0,
  });
  return { kind: "values", title, edges, reference: side(0.61), candidate: side(0.64) };
}

export function latency(): AuditPlot {
  const edges = Array.from({ length: 31 }, (_, at) => rounded(5 * 40 ** (at / 30)));
  const logs = edges.map(Math.log);
  const side = (median: number): Extract<AuditPlot, { kind: "latency" }>["candidate"] => ({
    counts: bell(logs, { mean: Math.log(median), spread: 0.4, rows: 19_900 }),
    below: 2,
    above: 37,
    missing: 0,
  });
  const probabilities = [0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999];
  const percentiles = (median: number): number[] =>
    probabilities.map((share) => rounded(median * (share / (1 - share)) ** (0.4 / 1.702), 4));
  return {
    kind: "latency",
    edges,
    reference: side(19.5),
    candidate: side(22.4),
    percentiles: { probabilities, reference: percentiles(19.5), candidate: percentiles(22.4) },
  };
}

interface ColumnParts {
  /** Of the candidate, in spreads. */
  readonly shift: number;
  readonly above: number;
  readonly missing: number;
}

export function numericColumn(column: string, { shift, above, missing }: ColumnParts): AuditPlot {
  const edges = evenEdges(0, 100, 20);
  return {
    kind: "column",
    column,
    column_kind: "numeric",
    edges,
    reference: { counts: bell(edges, { mean: 42, spread: 14, rows: 20_000 }), below: 0, above: 0, missing: 0 },
    candidate: {
      counts: bell(edges, { mean: 42 + 14 * shift, spread: 14, rows: 20_000 - above - missing }),
      below: 0,
      above,
      missing,
    },
  };
}

export function timestampColumn(column: string): AuditPlot {
  const day = 86_400_000;
  const start = Date.UTC(2026, 9, 1);
  const edges = Array.from({ length: 13 }, (_, at) => start + at * 5 * day);
  const side = (skew: number): Extract<AuditPlot, { kind: "column" }>["candidate"] => ({
    counts: Array.from({ length: 12 }, (_, at) => 1600 + Math.round(skew * at)),
    below: 0,
    above: 0,
    missing: 0,
  });
  return { kind: "column", column, column_kind: "timestamp", edges, reference: side(4), candidate: side(21) };
}

export function categoriesColumn(column: string, categories: readonly string[]): AuditPlot {
  const counts = (ratio: number): number[] => categories.map((_, at) => Math.round(9000 * ratio ** at));
  return {
    kind: "categories",
    column,
    categories: [...categories],
    reference: { counts: counts(0.55), other: 210, missing: 0 },
    candidate: { counts: counts(0.61), other: 544, missing: 31 },
  };
}

export interface Night {
  readonly day: number;
  readonly value: number;
  readonly failed: boolean;
}

/** Earlier scheduled runs, the newest first. */
export function nights(count: number): readonly Night[] {
  return Array.from({ length: count }, (_, at) => ({
    day: 19 - at,
    value: rounded(0.89 + 0.004 * Math.sin(at) - (at === 3 ? 0.02 : 0)),
    failed: at === 3,
  }));
}
