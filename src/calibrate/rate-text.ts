import { valueRangeText, valueText } from "../number-text.ts";
import type { Rate } from "./schema.ts";

/** As many digits as some hundred runs can bear. */
const DECIMALS = 1;

/** "2.5 % (1.1 … 5.7)": a share of the runs with its 95 % interval. */
export function rateText(rate: Rate): string {
  return `${shareText(rate.share)}\u00a0(${rangeText(rate)})`;
}

/** "2.5 %" */
export function shareText(share: number): string {
  return valueText(share, "share", DECIMALS);
}

/** "1.1 … 5.7", in percent. */
export function rangeText({ lower, upper }: Rate): string {
  return valueRangeText(lower, upper, "share", DECIMALS);
}
