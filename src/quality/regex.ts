import type { Column } from "../table/column.ts";
import type { ColumnCheck, ColumnInput, Finding } from "./check.ts";
import { empty } from "./not-judged.ts";
import { byText, isKept, type Offending, offendingValues } from "./offending-rows.ts";
import { matcher } from "./pattern/matcher.ts";
import { parsePattern } from "./pattern/parse-pattern.ts";
import { allowance, counted, ofValues, requirement } from "./words.ts";

export const regex: ColumnCheck = {
  about: "columns",
  name: "regex",
  title: "Pattern",
  description: "Texts that match a regular expression (`pattern`), or do not (`not_pattern`).",
  definition:
    "Values (missing left out) of the candidate's whole file in whose text `pattern` is nowhere found, or `not_pattern` is; numbers and times as their canonical text. The " +
    "notation is JavaScript's with the flag u, and `(?i)` in front for any case. It is matched by an automaton, in time proportional to the text: no pattern can hang the run, " +
    "and what needs backtracking (backreferences, look-around) is refused when the config is read.",
  options: ["columns", "pattern", "not_pattern", "max_share"],
  requires: [["columns"], ["pattern", "not_pattern"]],
  breach: "has texts that break the pattern",
  advice: "Correct the texts, or the pattern if they are right.",
  star: "every",
  look: lookAt,
};

function lookAt(column: Column, input: ColumnInput): Finding {
  const { pattern, not_pattern: notPattern, max_share: maxShare = 0 } = input.options;
  const needed = pattern === undefined ? () => true : matcherOf(pattern);
  const forbidden = notPattern === undefined ? () => false : matcherOf(notPattern);
  const counts = offendingValues(
    column,
    input,
    byText(column, (text) => !needed(text) || forbidden(text)),
  );
  if (counts.of === 0) return empty(column);
  return {
    kind: "counted",
    column: column.name,
    kept: isKept(counts, maxShare),
    found: `${JSON.stringify(column.name)} ${foundWords(input.options, counts)}`,
    limit: notPattern === undefined ? requirement(maxShare) : allowance(maxShare),
    ...counts,
  };
}

function foundWords(
  { pattern, not_pattern: notPattern }: ColumnInput["options"],
  { offending, of }: Pick<Offending, "offending" | "of">,
): string {
  if (offending === 0 && pattern !== undefined) {
    const never = notPattern === undefined ? "" : `, and never \`${notPattern}\`,`;
    return `matches \`${pattern}\`${never} in all ${counted(of, "value")}`;
  }
  const breaches = [
    ...(pattern === undefined ? [] : [`does not match \`${pattern}\``]),
    ...(notPattern === undefined ? [] : [`matches \`${notPattern}\``]),
  ];
  return `${breaches.join(" or ")} in ${ofValues(offending, of)}`;
}

function matcherOf(pattern: string): (text: string) => boolean {
  const parsed = parsePattern(pattern);
  if (parsed.kind === "fault") throw new TypeError(`the config let through a wrong pattern: ${parsed.text}`);
  return matcher(parsed.program);
}
