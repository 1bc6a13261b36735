import type { Side } from "../align/comparison.ts";
import type { ChangeKind } from "./task-changes.ts";

type Codes = NonNullable<Side["prediction"]>;

/** How a row changes where a prediction is right or wrong. */
export const classKinds: readonly ChangeKind[] = ["regressed", "fixed", "both-wrong"];
const [REGRESSED, FIXED, BOTH_WRONG, NONE] = [0, 1, 2, -1];

/** Position in `classKinds` of each row, by the codes of label and predictions; -1 where both models say the same. */
export function kindOfCodes({
  label,
  before,
  after,
}: {
  readonly label: Codes;
  readonly before: Codes;
  readonly after: Codes;
}): (row: number) => number {
  return (row) => {
    if (before[row] === after[row]) return NONE;
    if (before[row] === label[row]) return REGRESSED;
    return after[row] === label[row] ? FIXED : BOTH_WRONG;
  };
}
