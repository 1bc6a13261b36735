import { notEstimated, type Estimate } from "../metrics/estimate.ts";
import { percentText, valueText } from "../number-text.ts";
import { within } from "./compare.ts";
import type { Question } from "./question.ts";
import type { Policy } from "./schema.ts";

/**
 * The question with a value only if the column that its gate names, or that of the latency, has one in enough rows: a mean
 * over the rows that happen to have a value proves nothing of the others, and what timed out has no latency.
 */
export function withEnoughValues(question: Question, { max_invalid_rate: most }: Policy): Question {
  const { measured } = question;
  const { candidate, asked } = measured;
  const what = whatIsRead(question);
  if (what === undefined || asked === undefined || candidate.kind === "undefined") return question;
  const missing = asked - candidate.n;
  if (within(missing / asked, most)) return question;
  const text =
    `${missing} of the ${asked} rows (${valueText(missing / asked, "share")}) ${missing === 1 ? "has" : "have"} no ${what} in one of the files, ` +
    `where ${most === 0 ? "none" : `at most ${percentText(most)}`} may be without`;
  const refuse = (estimate: Estimate): Estimate =>
    estimate.kind === "undefined" ? estimate : notEstimated({ code: "missing-values", text }, 0, estimate.value);
  return {
    ...question,
    measured: {
      ...measured,
      reference: measured.reference && refuse(measured.reference),
      candidate: refuse(candidate),
      change: measured.change && refuse(measured.change),
    },
  };
}

/** Values that may be missing in rows that are valid otherwise. */
function whatIsRead({ gate, metric }: Question): string | undefined {
  if (gate.column !== undefined) return `value in "${gate.column}"`;
  return metric.roles.includes("latency_ms") ? "latency" : undefined;
}
