import type { AuditPlot } from "../../audit/v1.ts";
import { path } from "../svg/chart.ts";
import { linePath } from "../svg/path.ts";
import type { Figure } from "../figure.ts";
import { curveFigure } from "./curve-figure.ts";
import { curvesSummary } from "./curves-summary.ts";
import type { CurveWords } from "./curves-summary.ts";
import { quoted } from "./quoted.ts";

type Roc = Extract<AuditPlot, { kind: "roc" }>;

/** How many of the positives are found at each share of false alarms. */
export function rocFigure(plot: Roc, id: string): Figure {
  const { target, reference, candidate } = plot;
  return curveFigure({
    id,
    title: `ROC curve of ${quoted(target)}`,
    summary: curvesSummary(plot, words),
    xTitle: "false positive rate",
    yTitle: "true positive rate",
    reference,
    candidate,
    readAt: [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7],
    behind: (x, y) => path("diag", linePath([0, 1].map((at) => ({ x: x.at(at), y: y.at(at) })))),
  });
}

const words: CurveWords = {
  at: 0.1,
  worse: "The candidate ranks worse",
  better: "The candidate ranks better",
  crossing: "The curves cross, and which one ranks better depends on the threshold",
  tell: (candidate) => `at a false positive rate of 10\u00a0% the candidate finds ${candidate} of the positives`,
  tellReference: (reference) => `the reference ${reference}`,
};
