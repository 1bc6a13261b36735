import { GateError } from "../errors.ts";
import { matchesName } from "./glob.ts";

/** The endings of tables, as the readers know them. */
const tableEnding = /\.(?:csv|jsonl|ndjson|json|parquet|pq)(?:\.(?:gz|gzip|zst|zstd))?$/i;
const mostShown = 10;

/** A place that holds several files, and what was said of the file in it. */
export interface FileChoice {
  /** "Artifact predictions (17)". */
  readonly title: string;
  /** Names of all files in it. */
  readonly names: readonly string[];
  /** The file asked for, `*` and `?` within a name allowed; undefined: the only table. */
  readonly asked: string | undefined;
  /** How to name one: "artifact:predictions/<file>". */
  readonly example: string;
}

/** Whether a file is a table by its name, compressed or not. */
export function isTableName(name: string): boolean {
  return tableEnding.test(name);
}

/** Whether a file is the one that was asked for, or one that may be when nothing was said. */
export function isChosen(name: string, asked: string | undefined): boolean {
  if (asked === undefined) return isTableName(name);
  const [parts, patterns] = [name.split("/"), asked.split("/")];
  return parts.length === patterns.length && parts.every((part, index) => matchesName(part, patterns[index] ?? ""));
}

/**
 * The names of the files to read, sorted: one, but for a pattern.
 * @throws GateError E201 when there is none, or when it is not clear which one is meant.
 */
export function chosenNames({ title, names, asked, example }: FileChoice): readonly string[] {
  const chosen = names.filter((name) => isChosen(name, asked)).toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  if (chosen.length === 1 || (chosen.length > 1 && asked !== undefined)) return chosen;
  const what = asked === undefined ? `${chosen.length === 0 ? "no" : "more than one"} table` : `no ${asked}`;
  throw new GateError({
    code: "E201",
    message: `${title} holds ${what}.`,
    hint: `Name the file, as in \`${example}\`. It holds ${listed(chosen.length === 0 ? names : chosen)}.`,
  });
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return "nothing";
  const more = names.length - mostShown;
  return names.slice(0, mostShown).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
