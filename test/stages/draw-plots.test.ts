import { expect, it, vi } from "vitest";
import { config, csv, rows, runGate } from "../run-gate.ts";

vi.mock(import("../../src/plots/index.ts"), async (original) => {
  const { plotKinds } = await original();
  const [first] = plotKinds;
  if (first === undefined) throw new TypeError("there is a first kind");
  return {
    plotKinds: [
      first,
      {
        name: "what breaks",
        draw: () => {
          throw new Error("no room on the canvas");
        },
      },
      {
        name: "what is no number",
        draw: () =>
          [
            { kind: "roc", target: "1", reference: undefined, candidate: { x: [0], y: [Number.NaN] } },
            { kind: "roc", target: "beside it", reference: undefined, candidate: { x: [0], y: [0] } },
          ] as const,
      },
    ],
  };
});

it("tells what it could not draw, and leaves the verdict and all other plots as they are", async () => {
  const table = csv(rows());
  const { record, exitCode } = await runGate({
    "model-gate.yml": config(),
    "reference.csv": table,
    "candidate.csv": table,
  });
  expect([exitCode, record.decision.outcome]).toEqual([0, "pass"]);
  expect(record.plots?.map((plot) => "target" in plot && plot.target)).toEqual(["1", "beside it"]);
  expect(record.warnings.filter(({ code }) => code === "plots")).toEqual([
    {
      code: "plots",
      message: "The plots of what breaks could not be made: no room on the canvas. No verdict depends on them.",
    },
    {
      code: "plots",
      message:
        "The plots of what is no number could not be made: a number is too large to be drawn. No verdict depends on them.",
    },
  ]);
});
