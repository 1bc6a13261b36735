import type { AuditPlot } from "../../audit/v1.ts";
import { path } from "../svg/chart.ts";
import { linePath } from "../svg/path.ts";
import type { Figure } from "../figure.ts";
import { curveFigure } from "./curve-figure.ts";
import { curvesSummary } from "./curves-summary.ts";
import type { CurveWords } from "./curves-summary.ts";
import { quoted } from "./quoted.ts";
import { shareText } from "./share-text.ts";

type PrecisionRecall = Extract<AuditPlot, { kind: "precision-recall" }>;

/** How many of the alarms are right at each share of the positives that is found, with what chance would do. */
export function precisionRecallFigure(plot: PrecisionRecall, id: string): Figure {
  const { target, base_rate: baseRate, reference, candidate } = plot;
  return curveFigure({
    id,
    title: `Precision and recall of ${quoted(target)}`,
    summary: `${curvesSummary(plot, words)} The dashed line is the base rate, ${shareText(baseRate.candidate)}.`,
    xTitle: "recall",
    yTitle: "precision",
    reference,
    candidate,
    readAt: [0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95],
    behind: (x, y) => {
      const height = y.at(baseRate.candidate);
      const hint = `base rate ${shareText(baseRate.candidate)}`;
      return path("diag", linePath([0, 1].map((at) => ({ x: x.at(at), y: height }))), hint);
    },
  });
}

const words: CurveWords = {
  at: 0.8,
  worse: "The candidate is less precise",
  better: "The candidate is more precise",
  crossing: "The curves cross, and which one is more precise depends on the threshold",
  tell: (candidate) => `at a recall of 80\u00a0% the candidate's precision is ${candidate}`,
  tellReference: (reference) => `the reference's ${reference}`,
};
