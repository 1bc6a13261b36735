import type { Inference } from "../stats/inference.ts";
import type { Estimate, Measured } from "./estimate.ts";

/** The same with Clopper and Pearson's interval for each single proportion: it covers never less than its level. */
export function withClopperPearson(measured: Measured): Measured {
  return {
    ...measured,
    reference: measured.reference && exactly(measured.reference),
    candidate: exactly(measured.candidate),
  };
}

function exactly(estimate: Estimate): Estimate {
  return estimate.kind === "undefined" ? estimate : { ...estimate, inference: exactInference(estimate.inference) };
}

function exactInference(inference: Inference): Inference {
  if (inference.kind === "affine") return { ...inference, of: exactInference(inference.of) };
  return inference.kind === "wilson" ? { ...inference, kind: "clopper-pearson" } : inference;
}
