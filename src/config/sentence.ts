import type { z } from "zod";
import { listed, shown } from "./shown.ts";
import { suggest } from "./suggest.ts";

export type Issue = z.core.$ZodIssue;

/** Names up to this number are listed beside a suggestion; without a suggestion all are, up to the second. */
const SHORT_LIST = 7;
const LONG_LIST = 24;

/** Where lists too long for a sentence stand, by what they are lists of. */
const pages: Readonly<Record<string, string>> = {
  "a metric": "docs/reference/metrics.md",
  "a drift method": "docs/reference/drift.md",
  "a check": "docs/reference/checks.md",
};

/**
 * What is wrong with `value`, in a sentence. The schema's own error text, when it has one, is a noun phrase for what was expected
 * ("a metric"); for checks of a whole list or mapping it is a sentence.
 */
export function sentence(issue: Issue, value: unknown): string {
  if (value === undefined) return `is missing; expected ${expected(issue)}.`;
  if (value === null) return `is empty; expected ${expected(issue)}.`;
  if (issue.code === "too_small" || issue.code === "too_big") return outOfRange(issue, value);
  if (issue.code === "custom") return `${issue.message}.`;
  return `${shown(value)} is not ${noun(issue)}.${advice(issue, value)}`;
}

/** For a key that the mapping does not have: the one that was meant, or all that there are. */
export function unknownKey(key: string, known: readonly string[]): string {
  const meant = suggest(key, known);
  return meant === undefined
    ? `is not a known key. Known here: ${listed(known)}.`
    : `is not a known key. Did you mean \`${meant}\`?`;
}

/** For a value outside a list of names: the one that was meant, and the list when it is short or nothing comes near. */
function allowed(value: unknown, names: readonly string[], what: string): string {
  const meant = typeof value === "string" ? suggest(value, names) : undefined;
  const list = what !== "" && (meant === undefined || names.length <= SHORT_LIST) ? listOf(names, what) : "";
  return meant === undefined ? list : ` Did you mean ${JSON.stringify(meant)}?${list}`;
}

function listOf(names: readonly string[], what: string): string {
  const page = pages[what];
  return page === undefined || names.length <= LONG_LIST
    ? ` Allowed: ${names.join(", ")}.`
    : ` All that there are stand in ${page}.`;
}

function outOfRange(issue: Extract<Issue, { code: "too_small" | "too_big" }>, value: unknown): string {
  const named = issue.message !== "";
  if (Array.isArray(value))
    return named ? `is an empty list; ${issue.message}.` : "is an empty list; at least one entry is needed.";
  if (named) return `${shown(value)} is not ${issue.message}.`;
  return issue.code === "too_small"
    ? `${shown(value)} is too small; the least allowed is ${issue.minimum}.`
    : `${shown(value)} is too large; the most allowed is ${issue.maximum}.`;
}

function expected(issue: Issue): string {
  const isShort = issue.code === "invalid_value" && issue.message !== "" && issue.values.length <= SHORT_LIST;
  return isShort ? `${issue.message} (${texts(issue.values).join(", ")})` : noun(issue);
}

function noun(issue: Issue): string {
  if (issue.message !== "") return issue.message;
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? issue.expected;
  return issue.code === "invalid_value" ? `one of ${listed(texts(issue.values), "or")}` : "a value of this option";
}

function advice(issue: Issue, value: unknown): string {
  if (issue.code === "invalid_type") return quoting(issue.expected, value);
  if (issue.code === "invalid_union" && wantsText(issue.errors.flat())) return quoting("string", value);
  if (issue.code !== "invalid_value") return "";
  if (typeof value === "string" && issue.values.includes(Number(value))) return ` Write it without quotes: ${value}.`;
  // Without a noun of its own the sentence has listed the names already.
  return allowed(value, texts(issue.values), issue.message);
}

/** Whether one of the alternatives is a name and none is a number, which may be the one that was meant. */
function wantsText(issues: readonly Issue[]): boolean {
  const kindsWanted = issues.flatMap((issue) =>
    issue.code === "invalid_type" && issue.path.length === 0 ? `${issue.expected} ${issue.message}` : [],
  );
  return (
    kindsWanted.some((kind) => /^string .*\b(name|path)\b/.test(kind)) &&
    !kindsWanted.some((kind) => kind.startsWith("number"))
  );
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.map(String);
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping (`key: value`)",
  record: "a mapping (`key: value`)",
};

/** YAML decides by the quotes whether something is text: the most frequent reason for the wrong type. */
function quoting(wanted: string, value: unknown): string {
  if (wanted === "string" && (typeof value === "number" || typeof value === "boolean"))
    return ` Write it in quotes: "${value}".`;
  const isNumeric = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  return (wanted === "number" || wanted === "int") && isNumeric ? ` Write it without quotes: ${value}.` : "";
}
