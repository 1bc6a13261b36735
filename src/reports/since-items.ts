import { countText } from "../number-text.ts";
import type { SinceOutline } from "./since.ts";

/** What is listed of it where there is room for some lines: what is gone, new, changed and fixed; what fails still stands in the table of failures. */
export function sinceItems({ gone, failing, changed, fixed }: SinceOutline, most: number): readonly string[] {
  const all = [...gone, ...failing, ...changed, ...fixed];
  if (all.length <= most) return all;
  return [...all.slice(0, most), `and ${countText(all.length - most)} more`];
}
