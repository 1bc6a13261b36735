import { writtenText } from "../../number-text.ts";

/** A share for a sentence, to a tenth of a percent: "61.3 %", "70 %"; what is not nothing never reads so, nor all. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.0005) return `under ${writtenText(0.001, "share")}`;
  if (share < 1 && share > 0.9995) return `over ${writtenText(0.999, "share")}`;
  return writtenText(Number(share.toFixed(3)), "share");
}
