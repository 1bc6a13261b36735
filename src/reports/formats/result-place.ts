import type { AuditRecord } from "../../audit/v1.ts";
import { cleanText } from "../escape.ts";
import type { About } from "../report.ts";
import { placeOf, type Place } from "../place-of.ts";

/** A line of a file of the repository; line 1 where only the file is known. */
export interface ResultPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

type Placed = Pick<AuditRecord, "rules" | "config">;

/** Where a result is shown: at its gate's line, else at the top of the config, since what has no place is not shown at all. */
export function resultPlace(place: Place | null, record: Placed, { folder }: Pick<About, "folder">): ResultPlace {
  const { file: path, line, column } = placeOf(place, record);
  const file = path === undefined ? undefined : fromRoot(path, folder);
  if (file === undefined) return { file: configFile(record, folder), line: 1, column: undefined };
  return { file, line: line !== undefined && line >= 1 ? line : 1, column: startOf(column) };
}

function startOf(column: number | undefined): number | undefined {
  return column !== undefined && column >= 1 ? column : undefined;
}

function configFile({ config, rules }: Placed, folder: string | undefined): string {
  const ref = rules?.base?.ref;
  const path = config?.path ?? usualPath;
  // A file of the base branch, `model-gate.yml@main`, is called so only in words.
  const file = ref !== undefined && path.endsWith(`@${ref}`) ? path.slice(0, -ref.length - 1) : path;
  return fromRoot(file, folder) ?? usualPath;
}

const usualPath = "model-gate.yml";

/** The path from the root of the repository; undefined where it leads out of it. */
function fromRoot(path: string, folder = ""): string | undefined {
  const parts = folder.split(/[/\\]/u).filter((part) => part !== "" && part !== ".");
  const file = [...parts, path].join("/");
  return isInRepository(file) ? file : undefined;
}

/** Whether the path leads to a file below the root, whatever reads it: no address, no drive, no way up. */
function isInRepository(path: string): boolean {
  const parts = path.split(/[/\\]/u);
  return (
    cleanText(path, longestPath) === path && !path.includes(":") && parts.every((part) => !/^\.{0,2}$/u.test(part))
  );
}

const longestPath = 1000;
