import type { MeasuredTexts } from "./measured-texts.ts";
import type { Cell } from "./text-table.ts";

/** "0.908 → 0.840" and "−0.068 (−0.078 … −0.058)"; the value has its interval where it is what is judged, and then the change has none. */
export function numberCells({ values, valueInterval, change, interval }: MeasuredTexts): readonly Cell[] {
  return [
    { text: values + inBrackets(valueInterval) },
    { text: change + inBrackets(valueInterval === "" ? interval : "") },
  ];
}

function inBrackets(interval: string): string {
  return interval === "" ? "" : `\u00a0(${interval})`;
}
