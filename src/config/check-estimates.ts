import { type EstimatedGateRule, LABEL_SHIFT } from "../gates/estimated-gate-schema.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey, type Path } from "./fault.ts";

interface EstimatedGate {
  readonly gate: EstimatedGateRule;
  readonly path: Path;
  readonly draft: Draft;
}

/** What is wrong with the gate on an estimate at `gates[index]`. */
export function checkEstimatedGate(gate: EstimatedGateRule, index: number, draft: Draft): readonly Fault[] {
  const subject = { gate, path: ["gates", index], draft };
  const wrongTask = checkTask(subject);
  if (wrongTask.length > 0) return wrongTask;
  return [checkColumns, gate.estimated === LABEL_SHIFT ? checkShift : checkPerformance].flatMap((rule) =>
    rule(subject),
  );
}

function checkTask({ path, draft: { task } }: EstimatedGate): readonly Fault[] {
  if (task === undefined || task === "binary" || task === "multiclass") return [];
  return [
    faulty([...path, "estimated"], `needs classes: it is for binary and multiclass tasks; this task is ${task}.`),
  ];
}

function checkColumns({ gate, path, draft: { columns, gates } }: EstimatedGate): readonly Fault[] {
  if (columns === undefined) return [];
  const { estimated } = gate;
  const isFirst = gates.findIndex((one) => one !== undefined && "estimated" in one) === path.at(-1);
  const noLabel =
    columns.label === undefined && isFirst
      ? [
          faulty(
            ["columns", "label"],
            `is missing: ${estimated} is estimated from rows that have a label (the column of the ground truth).`,
          ),
        ]
      : [];
  if (estimated === LABEL_SHIFT) {
    const isPredicted = columns.prediction !== undefined || columns.score !== undefined;
    return isPredicted
      ? noLabel
      : [
          ...noLabel,
          faulty(["columns", "prediction"], `is missing: ${estimated} reads it (the column of the predicted class).`),
        ];
  }
  const noScore =
    columns.score !== undefined
      ? []
      : [
          faulty(
            ["columns", "score"],
            `is missing: ${estimated} is estimated from it (the column of the predicted probability).`,
          ),
        ];
  const weighted =
    columns.weight === undefined
      ? []
      : [faulty([...path, "estimated"], "takes no weights of rows: remove `columns.weight`, or this gate.")];
  return [...noLabel, ...noScore, ...weighted];
}

function checkPerformance({ gate, path, draft }: EstimatedGate): readonly Fault[] {
  const limits =
    gate.min === undefined && gate.max_drop === undefined && (gate.severity === "error" || gate.severity === "warn")
      ? [
          faulty(
            path,
            "sets no limit, so nothing would be judged. Give it `min` or `max_drop`, or `severity: info` to show the estimate only.",
          ),
        ]
      : [];
  const max =
    gate.max === undefined
      ? []
      : [
          faultyKey(
            [...path, "max"],
            `is for ${LABEL_SHIFT}; ${gate.estimated} is better the higher it is: write \`min\` or \`max_drop\`.`,
          ),
        ];
  const range =
    gate.min !== undefined && (gate.min < 0 || gate.min > 1)
      ? [
          faulty(
            [...path, "min"],
            `${gate.min} is outside the range of ${gate.estimated}, which goes from 0 to 1. Write \`90%\` for 90 in a hundred.`,
          ),
        ]
      : [];
  return [...limits, ...max, ...range, ...checkCalibration({ gate, path, draft })];
}

function checkCalibration({ gate, path, draft: { written } }: EstimatedGate): readonly Fault[] {
  if (gate.calibrate_on !== "reference" || written["reference"] !== undefined) return [];
  return [faulty([...path, "calibrate_on"], "names the reference, and the config names none (`reference`).")];
}

function checkShift({ gate, path, draft: { pairing, written } }: EstimatedGate): readonly Fault[] {
  const foreign = (["min", "max_drop", "calibrate_on"] as const)
    .filter((key) => gate[key] !== undefined)
    .map((key) =>
      faultyKey([...path, key], `has no meaning for ${LABEL_SHIFT}; limit the distance of the shares by \`max\`.`),
    );
  const none =
    written["reference"] === undefined
      ? [faulty([...path, "estimated"], "compares with a reference, and the config names none (`reference`).")]
      : [];
  const joined =
    pairing === undefined || pairing === "none" || none.length > 0
      ? []
      : [
          faulty(
            [...path, "estimated"],
            "compares different rows; joined rows have the same labels. Write `pairing: none`, or remove this gate.",
          ),
        ];
  return [...foreign, ...none, ...joined];
}
