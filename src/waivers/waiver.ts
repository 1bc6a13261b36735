import type { z } from "zod";
import type { Position } from "../gates/verdict.ts";
import type { waiverSchema } from "./schema.ts";

/** A failure that somebody answers for, as written in the file. */
export interface Waiver extends z.output<typeof waiverSchema> {
  readonly position: Position;
}

/** Where it applies, as the record and reports name it; what is not narrowed is null. */
export function scopeEntry({ gate, metric, slice, column }: Waiver): {
  readonly gate: string;
  readonly metric: string | null;
  readonly slice: string | null;
  readonly column: string | null;
} {
  return { gate, metric: metric ?? null, slice: slice ?? null, column: column ?? null };
}

/** "accuracy on region=EU", "drift auto of age, against the pinned reference": what is waived, in a sentence. */
export function scopeText({ gate, limit, slice, column, against, config }: Omit<Waiver, "position">): string {
  const parts = [
    limit === undefined ? "" : ` (${limit})`,
    slice === undefined ? "" : slice === "*" ? " on any slice" : ` on ${slice}`,
    column === undefined ? "" : column === "*" ? " of any column" : ` of ${column}`,
    against === "pinned" ? " against the pinned reference" : "",
    config === undefined ? "" : ` in ${config}`,
  ];
  return `${gate}${parts.join("")}`;
}

/** ".model-gate/waivers.yml:4:5" */
export function placeText({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}
