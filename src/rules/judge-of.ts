import type { Path } from "../config/fault.ts";
import { type Judge, other } from "./directions.ts";

/** What judges the value at `path`: the entry of its keys, of `parent.*`, or none, which is "can be either". */
export function judgeOf(table: Readonly<Record<string, Judge>>, path: Path): Judge {
  const own = path.join(".");
  const any = [...path.slice(0, -1), "*"].join(".");
  return entry(table, own) ?? entry(table, any) ?? other;
}

/** A key such as "constructor" is no entry. */
function entry(table: Readonly<Record<string, Judge>>, key: string): Judge | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
