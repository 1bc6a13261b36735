import { describe, expect, it } from "vitest";
import expected from "../../fixtures/expected/plots.json" with { type: "json" };
import type { Comparison } from "../../src/align/comparison.ts";
import { confusionPlots } from "../../src/plots/confusion.ts";
import { precisionRecallPlots, rocPlots } from "../../src/plots/curves.ts";
import { reliabilityPlots } from "../../src/plots/reliability.ts";
import { scoreHistograms } from "../../src/plots/score-histogram.ts";
import { comparisonOf, fixtureRows, type Rows } from "../metrics/comparison-of.ts";
import { near } from "./near.ts";
import { askOf, subjectOf } from "./subject-of.ts";

/** What the recipe says of the rows. */
const changes: Readonly<Record<keyof typeof expected.binary, (rows: Rows) => Rows>> = {
  plain: (rows) => rows,
  weighted: (rows) => ({ ...rows, weight: rows.label.map((_, row) => 0.5 + (row % 4)) }),
  unusable: (rows) => ({ ...rows, score: rows.score?.map((own, row) => (row % 50 === 0 ? Number.NaN : own)) ?? [] }),
};

const cases = (["plain", "weighted", "unusable"] as const).map((name) => {
  const rows = (model: string): Rows => changes[name](fixtureRows("binary", model));
  const { reference, worse: candidate } = expected.binary[name];
  return {
    name,
    values: { reference, candidate },
    subject: subjectOf(comparisonOf("binary", rows("worse"), rows("reference"))),
  };
});

describe.each(cases)("of $name rows with scores", ({ subject, values: { reference, candidate } }) => {
  it("the ROC curve goes through vertices of scikit-learn's, and misses none by a fiftieth", () => {
    expect(rocPlots(subject)).toEqual([
      { kind: "roc", target: "1", reference: near(reference.roc), candidate: near(candidate.roc) },
    ]);
  });

  it("the precision-recall curve is scikit-learn's at each hundredth of the recall", () => {
    expect(precisionRecallPlots(subject)).toEqual([
      {
        kind: "precision-recall",
        target: "1",
        baseRate: near({ reference: reference.base_rate, candidate: candidate.base_rate }),
        reference: near(reference.precision_recall),
        candidate: near(candidate.precision_recall),
      },
    ]);
  });

  it("reliability is that of scikit-learn's calibration_curve, with Wilson's intervals", () => {
    expect(reliabilityPlots(subject)).toEqual([
      {
        kind: "reliability",
        target: "1",
        reference: near(reference.reliability),
        candidate: near(candidate.reliability),
      },
    ]);
  });

  it("scores are counted by class as numpy.histogram does", () => {
    const [{ edges, ...sides } = { edges: [] }] = scoreHistograms(subject);
    expect(edges).toEqual(Array.from({ length: 21 }, (_, at) => at / 20));
    expect(sides).toMatchObject({ reference: near(reference.histogram), candidate: near(candidate.histogram) });
  });

  it("the confusion matrix is scikit-learn's", () => {
    expect(confusionPlots(subject)).toEqual([
      {
        kind: "confusion",
        classes: ["0", "1"],
        folded: 0,
        invalid: undefined,
        reference: near(reference.confusion),
        candidate: near(candidate.confusion),
      },
    ]);
  });
});

describe("of several classes", () => {
  const { reference, worse: candidate } = expected.multiclass;
  const comparison = comparisonOf(
    "multiclass",
    fixtureRows("multiclass", "worse"),
    fixtureRows("multiclass", "reference"),
  );

  it("reliability is that of the predicted class, whichever it is", () => {
    expect(reliabilityPlots(subjectOf(comparison))).toEqual([
      {
        kind: "reliability",
        target: undefined,
        reference: near(reference.reliability),
        candidate: near(candidate.reliability),
      },
    ]);
  });

  it("curves are drawn of those that gates name, at most three, each once", () => {
    const asks = ["3", "1", "3", "7", "8"].map((name) => askOf("roc_auc", { class: name }));
    const plots = rocPlots(subjectOf(comparison, { asks }));
    expect(plots.map(({ target }) => target)).toEqual(["3", "1", "7"]);
    expect(plots[0]).toMatchObject({ reference: near(reference.roc_of_3), candidate: near(candidate.roc_of_3) });
    expect(rocPlots(subjectOf(comparison))).toEqual([]);
  });

  it("the confusion matrix is scikit-learn's", () => {
    const [plot] = confusionPlots(subjectOf(comparison));
    expect(plot).toMatchObject({ reference: reference.confusion, candidate: candidate.confusion });
  });
});

describe("a ROC curve", () => {
  it("takes rows of one score together, and has its ends", () => {
    const rows = { label: [0, 1, 0, 1], score: [0.5, 0.5, 0.1, 0.9] };
    expect(rocPlots(subjectOf(comparisonOf("binary", rows)))).toEqual([
      { kind: "roc", target: "1", reference: undefined, candidate: { x: [0, 0, 0.5, 1], y: [0, 0.5, 1, 1] } },
    ]);
  });

  it("is not drawn of a side with one class alone", () => {
    const [both, one] = [
      { label: [0, 1], score: [0.2, 0.8] },
      { label: [1, 1], score: [0.2, 0.8] },
    ];
    expect(rocPlots(subjectOf(comparisonOf("binary", one, both, "none")))).toEqual([]);
    expect(rocPlots(subjectOf(comparisonOf("binary", both, one, "none")))).toMatchObject([{ reference: undefined }]);
  });

  it("has at most 101 points, whatever the rows", () => {
    const label = Array.from({ length: 5000 }, (_, row) => ((row * 7919) % 3 === 0 ? 1 : 0));
    const score = label.map((_, row) => ((row * 104_729) % 5000) / 5000);
    const [plot] = rocPlots(subjectOf(comparisonOf("binary", { label, score })));
    expect(plot?.candidate.x.length).toBeLessThanOrEqual(101);
  });
});

describe("a confusion matrix", () => {
  const classes = (count: number): Comparison => {
    const label = Array.from({ length: count }, (_, code) => [code, ...(code < 11 ? [code, code] : [])]).flat();
    return comparisonOf("multiclass", { label, prediction: label.map((code) => (code + 1) % count) });
  };

  it("shows twelve classes as they are", () => {
    expect(confusionPlots(subjectOf(classes(12)))).toMatchObject([{ folded: 0, classes: { length: 12 } }]);
  });

  it("of more shows the eleven commonest, and all others as one", () => {
    const [plot] = confusionPlots(subjectOf(classes(20)));
    expect(plot).toMatchObject({
      folded: 9,
      classes: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "other"],
    });
    // 11 … 18 are taken for one another, 10 three times for 11, and 19 for 0.
    expect(plot?.candidate[11]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8]);
    expect(plot?.candidate[10]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
  });

  it("counts rows without a usable prediction apart, by their label", () => {
    const plots = confusionPlots(subjectOf(comparisonOf("binary", { label: [0, 1, 1], prediction: [0, 1, -1] })));
    expect(plots).toMatchObject([
      {
        candidate: [
          [1, 0],
          [0, 1],
        ],
        invalid: { reference: undefined, candidate: [0, 1] },
      },
    ]);
  });

  it("is not drawn without labels, or of numbers", () => {
    const rows = { label: [1, 2], prediction: [1, 2] };
    const comparison = comparisonOf("binary", { label: [0, 1], prediction: [0, 1] });
    const unlabelled = { ...comparison, candidate: { ...comparison.candidate, label: undefined } };
    expect(confusionPlots(subjectOf(unlabelled))).toEqual([]);
    expect(confusionPlots(subjectOf(comparisonOf("regression", rows)))).toEqual([]);
  });
});
