import { z } from "zod";
import { type Fault, faulty, faultyKey, formatPath, type Path } from "./fault.ts";
import { isMapping, valueAt } from "./mapping.ts";
import { type Issue, sentence, unknownKey } from "./sentence.ts";
import { suggest } from "./suggest.ts";

/** Error texts that a schema does not give itself: the known keys where one is unknown, else none (the sentence is made later). */
export const expectations: z.core.$ZodErrorMap = (issue) =>
  issue.code === "unrecognized_keys" && issue.inst instanceof z.ZodObject
    ? Object.keys(issue.inst.shape).join(" ")
    : "";

/** The issues of a parse with `expectations`, as faults of the value that was parsed, each in a sentence without the schema's jargon. */
export function explain(issues: readonly Issue[], root: unknown): readonly Fault[] {
  return withoutMistyped(issues, root).flatMap((issue) => explainIssue(issue, [], root));
}

function explainIssue(issue: Issue, prefix: Path, root: unknown): readonly Fault[] {
  const path = [...prefix, ...steps(issue)];
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(issue);
    return issue.keys.map((key) => faultyKey([...path, key], unknownKey(key, known)));
  }
  const value = valueAt(root, path);
  if (issue.code !== "invalid_union") return [faulty(path, sentence(issue, value))];
  const branch = meantBranch(issue.errors, value);
  if (branch === undefined) return [faulty(path, `${sentence(issue, value)}${literalMeant(issue.errors, value)}`)];
  return withoutMistyped(branch, value).flatMap((inner) => explainIssue(inner, path, root));
}

/**
 * Of the alternatives of a union, the one that was meant: of the right kind (text, list, mapping), and lacking fewer of its
 * required keys than any other.
 */
function meantBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const ranked = branches
    .filter((branch) => !branch.some(isWrongKind))
    .map((branch) => ({
      branch,
      lacking: withoutMistyped(branch, value).filter((issue) => isMissing(issue, value)).length,
    }))
    .toSorted((a, b) => a.lacking - b.lacking);
  const [best, second] = ranked;
  const isUnclear =
    best?.lacking === second?.lacking || (best !== undefined && best.lacking > 0 && isEmptyMapping(value));
  return isUnclear ? undefined : best?.branch;
}

function isEmptyMapping(value: unknown): boolean {
  return isMapping(value) && Object.keys(value).length === 0;
}

function isWrongKind(issue: Issue): boolean {
  return issue.path.length === 0 && ["invalid_type", "invalid_value", "invalid_union"].includes(issue.code);
}

/** Leaves out what an unknown key already says: the key that it misspells is not missing, and its mapping is not empty. */
function withoutMistyped(issues: readonly Issue[], root: unknown): readonly Issue[] {
  const meant = new Set(issues.flatMap(meantKeys));
  const mistaken = new Set(
    issues.filter(({ code }) => code === "unrecognized_keys").map((issue) => formatPath(steps(issue))),
  );
  return issues.filter((issue) => {
    const path = formatPath(steps(issue));
    return isMissing(issue, root) ? !meant.has(path) : issue.code !== "custom" || !mistaken.has(path);
  });
}

function meantKeys(issue: Issue): readonly string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const known = knownKeys(issue);
  return issue.keys.flatMap((key) => {
    const name = suggest(key, known);
    return name === undefined ? [] : [formatPath([...steps(issue), name])];
  });
}

function isMissing(issue: Issue, root: unknown): boolean {
  return issue.path.length > 0 && valueAt(root, steps(issue)) === undefined;
}

/** See `expectations`. */
function knownKeys(issue: Issue): readonly string[] {
  return issue.message.split(" ");
}

function steps(issue: Issue): Path {
  return issue.path.map((key) => (typeof key === "number" ? key : String(key)));
}

/** The word that one of the alternatives is ("none"), when the text comes near it. */
function literalMeant(branches: readonly (readonly Issue[])[], value: unknown): string {
  if (typeof value !== "string") return "";
  const words = branches
    .flat()
    .flatMap((issue) => (issue.code === "invalid_value" && issue.path.length === 0 ? issue.values.map(String) : []));
  const meant = suggest(value, words);
  return meant === undefined ? "" : ` Did you mean ${JSON.stringify(meant)}?`;
}
