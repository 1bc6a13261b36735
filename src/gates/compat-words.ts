import type { CompatMeasured, CompatMeasurement, CompatTool } from "../drift/compat/compat-measurement.ts";

/** The other tools as they write themselves. */
export const toolNames: Readonly<Record<CompatTool, string>> = { evidently: "Evidently", nannyml: "NannyML" };

/** "amount has drifted, as Evidently decides: Kolmogorov–Smirnov p-value 0.003 ≤ 0.05." */
export function sentenceOfCompat(column: string, measurement: CompatMeasurement): string {
  const tool = toolNames[measurement.compat];
  if (measurement.reason !== undefined)
    return `What ${tool} decides on ${column} cannot be told: ${measurement.reason}.`;
  const stands = measurement.drifted ? "has drifted" : "is stable";
  return `${column} ${stands}, as ${tool} decides: ${chunksText(measurement)}${heldText(measurement)}.`;
}

/** "Kolmogorov–Smirnov p-value 0.003 ≤ 0.05" */
function heldText(measurement: CompatMeasured): string {
  const { title, judged, threshold, rule, drifted, pValue, score } = measurement;
  const sign = drifted ? rule : opposites[rule];
  const held = `${apart(judged, threshold)} ${sign} ${short(threshold)}`;
  if (pValue === undefined || pValue === score) return `${title} ${held}`;
  return `${title} ${short(score)}, p-value ${held}`;
}

/** "3 of 10 chunks alert, the worst with " */
function chunksText({ chunks }: CompatMeasured): string {
  if (chunks === undefined) return "";
  const { alerting, measured, total } = chunks;
  const without = measured === total ? "" : ` (${total - measured} without a value)`;
  const alert = alerting === 1 ? "alerts" : "alert";
  return `${alerting === 0 ? "none" : alerting} of ${total} chunks${without} ${alert}, the worst with `;
}

const opposites = { "<": "≥", "≤": ">", "≥": "<", ">": "≤" } as const;

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** With as many digits as it takes to tell it from the threshold. */
function apart(value: number, threshold: number): string {
  for (let digits = 3; digits < 17; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (text !== short(threshold)) return text;
  }
  return String(value);
}
