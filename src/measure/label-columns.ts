import type { Comparison, Side } from "../align/comparison.ts";
import { setText } from "../align/label-sets.ts";
import type { ColumnRoles } from "../align/schema.ts";
import type { Column } from "../table/column.ts";

type LabelPart = NonNullable<ColumnRoles["label"]>;

/** The labels of the compared rows as columns, under the names that they would have in the file of the model. */
export function labelColumns(part: LabelPart, side: Side, { classes }: Comparison): readonly Column[] {
  const { rows, label, labelSets } = side;
  const shape = { rows, valid: undefined };
  if (typeof part === "object") {
    return Object.entries(part).flatMap(([text, name]) => {
      const values = labelSets?.[classes.indexOf(text)];
      return values === undefined ? [] : [{ ...shape, name, kind: "boolean", values }];
    });
  }
  const base = { ...shape, name: part };
  if (label instanceof Int32Array) {
    return [
      {
        ...base,
        kind: "text",
        ...(labelSets ? setTexts(label, labelSets, classes) : { codes: label, dictionary: classes }),
      },
    ];
  }
  return [{ ...base, kind: "number", values: label ?? new Float64Array(0) }];
}

/** @param sets code of the set at each row. */
function setTexts(
  sets: Int32Array,
  flags: readonly Uint8Array[],
  classes: readonly string[],
): { readonly codes: Int32Array; readonly dictionary: readonly string[] } {
  const codeOf = new Map<number, number>();
  const dictionary: string[] = [];
  const codes = sets.map((set, row) => {
    const known = codeOf.get(set) ?? dictionary.length;
    if (known === dictionary.length) dictionary.push(setText(flags, classes, row));
    codeOf.set(set, known);
    return known;
  });
  return { codes, dictionary };
}
