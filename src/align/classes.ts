import { GateError } from "../errors.ts";
import { isNumberText, sortValues } from "./value-order.ts";

/** The classes of a comparison in their final order. */
export interface Classes {
  /** Text of each code; binary: [negative, positive]. */
  readonly texts: readonly string[];
  /** Code of the positive class; undefined in a multiclass task. */
  readonly positive: number | undefined;
}

/**
 * Orders the classes that labels, predictions and score columns hold.
 * @throws GateError E206 in a binary task with more than two classes, or without the positive one.
 */
export function orderClasses(
  found: readonly string[],
  task: "binary" | "multiclass",
  positiveClass: string | undefined,
): Classes {
  const texts = sortValues(found);
  // Neither labels nor predictions are read, only latencies, say: nothing there to contradict the config.
  if (texts.length === 0 && task === "binary") return binaryClasses(positiveClass ?? "1", texts);
  if (task === "multiclass") return { texts, positive: undefined };
  if (texts.length > 2) throw notBinary(texts);
  return binaryClasses(findPositive(texts, positiveClass), texts);
}

function binaryClasses(positive: string, texts: readonly string[]): Classes {
  const negative = texts.find((text) => text !== positive) ?? opposite(positive);
  return { texts: [negative, positive], positive: 1 };
}

/** The spellings of a positive class, when the config names none, in the order of preference. */
const usualPositives = ["1", "true", "True", "TRUE", "1.0"];

function findPositive(texts: readonly string[], named: string | undefined): string {
  const spellings = named === undefined ? usualPositives : spellingsOf(named);
  const positive = spellings.find((spelling) => texts.includes(spelling));
  if (positive !== undefined) return positive;
  throw new GateError({
    code: "E206",
    message: `No label and no prediction is the positive class ${JSON.stringify(named ?? "1")}; ${describe(texts)}.`,
    hint:
      named === undefined
        ? "Set `columns.positive_class` to the class that counts as positive."
        : "Correct `columns.positive_class`, or check the rows that are compared.",
  });
}

/** As written, and as a column of numbers or booleans would spell it: 1.0 is 1, True is true. */
function spellingsOf(named: string): readonly string[] {
  return [named, ...(isNumberText(named) ? [String(Number(named))] : []), named.toLowerCase()];
}

/** A name for the negative class when no row shows it. */
function opposite(positive: string): string {
  const opposites: Readonly<Record<string, string>> = {
    "1": "0",
    true: "false",
    True: "False",
    TRUE: "FALSE",
    "1.0": "0.0",
  };
  return opposites[positive] ?? `not ${positive}`;
}

function notBinary(texts: readonly string[]): GateError {
  return new GateError({
    code: "E206",
    message: `A binary task has two classes, but ${describe(texts)}.`,
    hint: "Write labels and predictions alike (not 1 here and true there), remove other values, or set `task: multiclass`.",
  });
}

function describe(texts: readonly string[]): string {
  const shown = texts.slice(0, 10).map((text) => JSON.stringify(text));
  const rest = texts.length - shown.length;
  return `the compared rows hold ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
