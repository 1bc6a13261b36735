import { interval, type Interval } from "../stats/inference.ts";
import type { Estimated } from "./estimate.ts";

/** The two-sided interval about the value that is shown, also where its excess over chance is what is judged. */
export function shownInterval({ inference, chance }: Estimated, level: number): Interval {
  const { lower, upper, method } = interval(inference, level);
  const shift = chance?.mean ?? 0;
  return { lower: lower + shift, upper: upper + shift, method };
}
