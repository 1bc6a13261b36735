import { countText } from "../number-text.ts";
import type { CheckInput, Finding } from "./check.ts";
import { isKept, mostRows } from "./offending-rows.ts";
import type { RepeatedRows } from "./repeated-rows.ts";
import { allowance, counted } from "./words.ts";

/** What rows that repeat an earlier one come to; `what` is it that they repeat: "an earlier row". */
export function repeatsFinding(
  repeats: RepeatedRows,
  { options, candidate, tells }: CheckInput,
  { what, column }: { readonly what: string; readonly column: string | undefined },
): Finding {
  const counts = { offending: repeats.rows.length, of: repeats.compared };
  const { max_share: maxShare = 0 } = options;
  const without = candidate.rows - repeats.compared;
  const untold = without === 0 ? "" : `, ${counted(without, "row")} without a value left out`;
  const count = counts.offending === 0 ? "none" : countText(counts.offending);
  return {
    kind: "counted",
    column,
    kept: isKept(counts, maxShare),
    found: `${count} of ${counted(counts.of, "row")} ${counts.offending === 1 ? "repeats" : "repeat"} ${what}${untold}`,
    limit: allowance(maxShare, "repeat one"),
    ...counts,
    rows: Array.from(repeats.rows.subarray(0, tells ? mostRows : 0), (row, index) => ({
      row,
      value: `as ${candidate.where(repeats.firsts[index] ?? 0)}`,
    })),
  };
}
