import type { Column } from "../table/column.ts";
import { isMissingWord } from "../table/infer.ts";
import { numberForm } from "../table/number-text.ts";
import { isEmpty } from "./cells.ts";
import type { ColumnCheck, ColumnInput, Finding } from "./check.ts";
import { empty, leftOut, noReference, notJudged } from "./not-judged.ts";
import { typeOfKind, typeWords } from "./kind-words.ts";
import { byText, offendingValues } from "./offending-rows.ts";
import type { ValueType } from "./options.ts";
import { timestampMs } from "./timestamp-ms.ts";
import { ofValues } from "./words.ts";

export const typeChange: ColumnCheck = {
  about: "columns",
  name: "type_change",
  title: "Type",
  description: "Columns that hold values of another type than in the reference, or than `types` says.",
  definition:
    "Types: number, text, boolean (true/false), timestamp. A text file says nothing of types: a column is of the type that all of its values agree on, and text " +
    "where they do not. Columns that the reference lacks, or in which it has no value, are left out.",
  options: ["columns", "types"],
  breach: "holds values of another type",
  advice: "Write the column as before, or mend the values that cannot be read.",
  star: "every",
  misses: (before) => !isEmpty(before),
  named: ({ options: { types } }) => types && Object.keys(types),
  look: lookAt,
};

async function lookAt(column: Column, input: ColumnInput): Promise<Finding | undefined> {
  const { options, reference, isNamed } = input;
  const asked = options.types?.[column.name];
  if (asked !== undefined) return compare(column, asked, { input, asked: `the gate asks for ${typeWords[asked]}` });
  if (reference === undefined) return noReference;
  const before = await input.before();
  if (before === undefined || isEmpty(before)) {
    const why = `the reference has no ${before === undefined ? "column" : "value in"} ${JSON.stringify(column.name)}`;
    return isNamed ? notJudged(column.name, why) : leftOut(column.name, why);
  }
  const type = typeOfKind[before.kind];
  return compare(column, type, { input, asked: `the reference holds ${typeWords[type]}` });
}

interface Asked {
  readonly input: ColumnInput;
  /** "the reference holds numbers". */
  readonly asked: string;
}

function compare(column: Column, type: ValueType, { input, asked }: Asked): Finding {
  if (isEmpty(column)) return empty(column);
  const own = typeOfKind[column.kind];
  const name = JSON.stringify(column.name);
  const fitting = own === type;
  const counts = offendingValues(column, input, fitting ? () => false : unlike(column, type));
  const odd = fitting || own !== "text" ? "" : `, ${ofValues(counts.offending, counts.of)} being no ${oneOf[type]}`;
  return {
    kind: "counted",
    column: column.name,
    kept: fitting,
    found: `${name} holds ${typeWords[own]}${fitting ? "" : ` where ${asked}`}${odd}`,
    limit: "types must be alike",
    ...counts,
  };
}

const oneOf: Readonly<Record<ValueType, string>> = {
  number: "number",
  text: "text",
  boolean: "true or false",
  timestamp: "time that can be read",
};

/** Which rows stand in the way of the type: of text those that cannot be read as it, else all. */
function unlike(column: Column, type: ValueType): (row: number) => boolean {
  if (column.kind !== "text") return () => true;
  return byText(column, (text) => !isMissingWord(text) && !reads[type](text));
}

const reads: Readonly<Record<ValueType, (text: string) => boolean>> = {
  number: (text) => numberForm(text) !== undefined,
  text: () => true,
  boolean: (text) => /^(?:true|false)$/iu.test(text),
  timestamp: (text) => timestampMs(text) !== undefined,
};
