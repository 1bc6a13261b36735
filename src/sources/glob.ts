import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { GateError } from "../errors.ts";

/** Folder entries that one glob may look at. */
const mostEntries = 100_000;
const mostAlternatives = 256;
const mostSegments = 256;

/** Credentials that google-github-actions/auth leaves in the workspace: never a table. */
const neverMatched = /^gha-creds-.*\.json$/;

/** Whether a path is a glob: it has `*`, `?` or `{a,b}`. */
export function isGlob(path: string): boolean {
  return /[*?]|\{[^{},]*,[^{}]*\}/.test(path);
}

/**
 * The files below `root` that `pattern` matches, as paths relative to it with "/", sorted by code unit.
 * `*` and `?` stay within one name, `**` crosses folders, `{a,b}` is either. Names that start with a dot match only a pattern that writes the dot;
 * folders that are symbolic links are not walked.
 * @throws GateError E202 for a pattern that climbs with "..", E207 when there is too much to look at.
 */
export async function glob(root: string, pattern: string): Promise<readonly string[]> {
  const walk: Walk = { root, pattern, found: new Set(), entries: 0 };
  for (const alternative of alternatives(pattern)) {
    const segments = segmentsOf(alternative);
    if (segments.includes("..")) throw climbs(pattern);
    if (segments.length > mostSegments) throw tooDeep(pattern);
    await descend(walk, "", segments);
  }
  return [...walk.found].toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}

/** Whether `name` matches `pattern` of `*` and `?`; in time proportional to the product of their lengths. */
export function matchesName(name: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let p = 0;
  while (at < name.length) {
    if (pattern[p] === "*") {
      star = p++;
      resume = at;
    } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === name[at])) {
      p++;
      at++;
    } else if (star >= 0) {
      // Let the last star take one letter more and try again.
      p = star + 1;
      at = ++resume;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(p));
}

/** The names between the slashes; `**` after `**` says nothing more. */
function segmentsOf(pattern: string): readonly string[] {
  const named = pattern.split("/").filter((segment) => segment !== "" && segment !== ".");
  return named.filter((segment, index) => segment !== "**" || named[index - 1] !== "**");
}

interface Walk {
  readonly root: string;
  readonly pattern: string;
  readonly found: Set<string>;
  entries: number;
}

/** Follows `segments` from `folder` (relative, "" for the root), and adds the files at their end. */
async function descend(walk: Walk, folder: string, segments: readonly string[]): Promise<void> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return;
  if (segment === "**") return descendAnyDepth(walk, folder, rest.length === 0 ? ["*"] : rest);
  for (const entry of await entriesOf(walk, folder)) {
    if (!matchesEntry(entry.name, segment)) continue;
    const path = pathIn(folder, entry);
    if (rest.length === 0 && !entry.isDirectory()) walk.found.add(path);
    if (rest.length > 0 && entry.isDirectory()) await descend(walk, path, rest);
  }
}

/** `**`: what follows it may start in this folder or in any below. */
async function descendAnyDepth(walk: Walk, folder: string, rest: readonly string[]): Promise<void> {
  await descend(walk, folder, rest);
  for (const entry of await entriesOf(walk, folder)) {
    if (entry.isDirectory() && !entry.name.startsWith(".")) await descendAnyDepth(walk, pathIn(folder, entry), rest);
  }
}

function pathIn(folder: string, entry: Dirent): string {
  return folder === "" ? entry.name : `${folder}/${entry.name}`;
}

function matchesEntry(name: string, segment: string): boolean {
  if (name.startsWith(".") && !segment.startsWith(".")) return false;
  if (neverMatched.test(name)) return false;
  return matchesName(name, segment);
}

async function entriesOf(walk: Walk, folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(join(walk.root, folder), { withFileTypes: true }).catch(() => []);
  walk.entries += entries.length;
  if (walk.entries > mostEntries) {
    throw new GateError({
      code: "E207",
      message: `"${walk.pattern}" leads through more than ${mostEntries} files.`,
      hint: "Write the folder before the first star.",
    });
  }
  return entries;
}

/** `a{b,c}d` → `abd`, `acd`; the last opened brace first, so that nested ones work. */
function alternatives(pattern: string): readonly string[] {
  let expanded = [pattern];
  for (;;) {
    const next = expanded.flatMap(expandOne);
    if (next.length > mostAlternatives) {
      throw new GateError({ code: "E207", message: `"${pattern}" stands for more than ${mostAlternatives} patterns.` });
    }
    if (next.length === expanded.length && next.every((text, index) => text === expanded[index])) return expanded;
    expanded = next;
  }
}

function expandOne(pattern: string): string[] {
  const match = /^(.*)\{([^{},]*,[^{}]*)\}(.*)$/.exec(pattern);
  if (match === null) return [pattern];
  const [, before = "", choices = "", after = ""] = match;
  return choices.split(",").map((choice) => before + choice + after);
}

function tooDeep(pattern: string): GateError {
  return new GateError({
    code: "E207",
    message: `"${pattern.slice(0, 200)}…" leads through more than ${mostSegments} folders.`,
  });
}

function climbs(pattern: string): GateError {
  return new GateError({
    code: "E202",
    message: `"${pattern}" climbs with "..", which a glob may not.`,
    hint: "Write the path from the root of the workspace.",
  });
}
