import type { Path } from "../config/fault.ts";
import type { JudgedDifference } from "./gate-changes.ts";
import type { AuditRuleChange } from "./rule-change.ts";
import { valueText } from "./value-text.ts";

/** A difference, and all that its sentence needs. */
export interface Told extends JudgedDifference {
  readonly what: AuditRuleChange["what"];
  /** As reports write it. */
  readonly name: string;
  /** Where it stands in the change's own config. */
  readonly at: Path;
  readonly text: (value: unknown) => string;
}

/** An entry of a list that only one of the two has. */
export function toldWhole(
  name: string,
  what: Told["what"],
  entry: { readonly base: unknown; readonly head: unknown; readonly at: Path },
): Told {
  const direction = entry.base === undefined ? "tightened" : "loosened";
  return { path: [], before: entry.base, after: entry.head, direction, what, name, at: entry.at, text: valueText };
}

/** The keys below a name: ".max_drop.relative". A number alone is absolute, so that people do not write the word. */
export function stepsText(path: Path): string {
  const steps = path.at(-1) === "absolute" ? path.slice(0, -1) : path;
  return steps.map((step) => `.${plainName(String(step))}`).join("");
}

/** A name can be any text, also a line break with a command behind it. */
export function plainName(name: string): string {
  return /^[\p{L}\p{N}\p{M} _.,=&@()[\]<>|%+:-]{1,100}$/u.test(name) ? name : JSON.stringify(name.slice(0, 100));
}
