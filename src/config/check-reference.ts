import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import { isMapping, valueAt } from "./mapping.ts";

/** What goes with `reference: auto` alone, and a pinned reference that would move. */
export function checkReference({ written }: Draft): readonly Fault[] {
  const { reference } = written;
  return [
    ...(isMapping(reference) && !isAuto(reference) ? withoutAuto(reference["uri"], Object.keys(reference)) : []),
    ...pinnedAuto(written["pinned"]),
  ];
}

function isAuto(file: unknown): boolean {
  return file === "auto" || valueAt(file, ["uri"]) === "auto";
}

function withoutAuto(uri: unknown, keys: readonly string[]): readonly Fault[] {
  const ofAuto = (["branch", "workflow"] as const)
    .filter((key) => keys.includes(key))
    .map((key) => faultyKey(["reference", key], "has a meaning only with `uri: auto`; remove it."));
  const ofAge = (["max_age", "on_stale"] as const)
    .filter((key) => keys.includes(key) && typeof uri === "string" && isFile(uri))
    .map((key) =>
      faultyKey(
        ["reference", key],
        "needs a reference of known age: `uri: auto`, or a folder that `model-gate bless` wrote.",
      ),
    );
  return [...ofAuto, ...ofAge];
}

/** A folder has no scheme, no wildcard and no extension of a table. */
function isFile(uri: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]+:/i.test(uri) ||
    /[*?{]/.test(uri) ||
    /\.(?:csv|tsv|parquet|jsonl|ndjson|json|gz|zst)$/i.test(uri)
  );
}

function pinnedAuto(pinned: unknown): readonly Fault[] {
  if (!isAuto(pinned)) return [];
  return [
    faulty(
      isMapping(pinned) ? ["pinned", "uri"] : ["pinned"],
      "auto moves with the branch; a pinned reference stays, such as `release:v1.4/predictions.csv`.",
    ),
  ];
}
