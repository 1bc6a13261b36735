import { countText, percentText } from "../number-text.ts";

/** Names of columns in a sentence: `"a"`, `"a" and "b"`; of many the first ten and how many more. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => JSON.stringify(name));
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${countText(more)} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

const MOST = 10;

/** "1 column", "12 columns". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** A share to three digits. */
export function shareText(count: number, of: number): string {
  return percentText(Number((count / of).toPrecision(3)));
}

/** What share of the rows may offend: "none may be", "at most 1 % may be". */
export function allowance(maxShare: number, verb = ""): string {
  return `${maxShare === 0 ? "none" : `at most ${percentText(maxShare)}`} may ${verb}`.trimEnd();
}

/** The same the other way round: "all must", "at least 99 % must". */
export function requirement(maxShare: number): string {
  return maxShare === 0 ? "all must" : `at least ${percentText(1 - maxShare)} must`;
}

/** "3 of 180 values"; "none of 180 values". */
export function ofValues(offending: number, values: number): string {
  return offending === 0
    ? `none of ${counted(values, "value")}`
    : `${countText(offending)} of ${counted(values, "value")}`;
}
