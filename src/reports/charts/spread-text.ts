import type { Unit } from "../../number-text.ts";
import { binnedQuantile } from "./binned.ts";
import type { Binned } from "./binned.ts";
import type { Overlay } from "./overlay.ts";
import { readableText } from "./readable-text.ts";

/** The value below which a share of a side's values lies, as the record has it. */
export type Quantile = (side: "reference" | "candidate", share: number) => number | undefined;

/**
 * "half lie below about 0.64, eight of ten between 0.36 and 0.91 (the reference's: 0.61, 0.33 and 0.88)". Where the record has the quantiles they are
 * told, or a figure beside it would have other numbers; what is read off the bins is not exact.
 */
export function spreadText({ edges, reference, candidate }: Overlay, unit: Unit, exact?: Quantile): string {
  const textsOf = (side: "reference" | "candidate", binned: Binned): readonly string[] =>
    [0.1, 0.5, 0.9].map((share) => {
      const value = exact?.(side, share) ?? binnedQuantile(edges, binned, share);
      return value === undefined ? "a value beside the plot" : readableText(value, unit);
    });
  const [low = "", middle = "", high = ""] = textsOf("candidate", candidate);
  const sentence = `half lie below ${exact === undefined ? "about " : ""}${middle}, eight of ten between ${low} and ${high}`;
  if (reference === null) return sentence;
  const [lowBefore = "", before = "", highBefore = ""] = textsOf("reference", reference);
  return `${sentence} (the reference's: ${before}, ${lowBefore} and ${highBefore})`;
}
