import { ks } from "./ks.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod } from "./method.ts";

export const textLength: DriftMethod = {
  name: "text_length",
  title: "Change of the length of texts",
  description: "Largest difference between the cumulative distributions of the lengths of the texts, from 0 to 1.",
  definition: "As ks, of the number of characters (Unicode code points) of each row that has a text.",
  kinds: ["text"],
  judged: "value",
  defaultMax: 0.1,
  finish: (summary) => {
    if (summary.kind !== "text") return unmeasured("not-text", "The column does not hold text.");
    const { column, reference, candidate, lengths } = summary;
    const nothing = { cells: [], outside: { below: 0, above: 0 }, decided: undefined, notes: [] } as const;
    return ks.finish({ kind: "numeric", column, reference, candidate, sorted: lengths, ...nothing });
  },
};
