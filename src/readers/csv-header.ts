import { GateError } from "../errors.ts";

const otherSeparators: ReadonlyMap<string, string> = new Map([
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
]);

/**
 * Refuses a header line that does not give each column one name.
 * @throws GateError E203
 */
export function refuseBadHeader(uri: string, names: readonly string[]): void {
  const fault = otherSeparator(names) ?? carriageReturn(names) ?? nameless(names) ?? twice(names);
  if (fault !== undefined)
    throw new GateError({ code: "E203", message: `${uri}, line 1: ${fault.what}.`, hint: fault.hint });
}

interface Fault {
  readonly what: string;
  readonly hint: string;
}

function otherSeparator(names: readonly string[]): Fault | undefined {
  if (names.length > 1) return undefined;
  for (const [separator, title] of otherSeparators) {
    if (names[0]?.includes(separator) === true) {
      return {
        what: `the columns are separated by ${title}, where commas were expected`,
        hint: "Write the file with commas.",
      };
    }
  }
  return undefined;
}

function carriageReturn(names: readonly string[]): Fault | undefined {
  if (!names.some((name) => name.includes("\r"))) return undefined;
  return { what: "the lines end by a carriage return alone", hint: "Write the file with line feeds." };
}

function nameless(names: readonly string[]): Fault | undefined {
  const index = names.findIndex((name) => name.trim() === "");
  if (index < 0) return undefined;
  // The commonest way to get one: DataFrame.to_csv writes its index as a first column without a name.
  const hint = index === 0 ? "Name it, or write the file without it (pandas: to_csv(…, index=False))." : "Name it.";
  return { what: `column ${index + 1} has no name`, hint };
}

function twice(names: readonly string[]): Fault | undefined {
  const seen = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const first = seen.get(name);
    if (first !== undefined) {
      return {
        what: `columns ${first + 1} and ${index + 1} are both named "${name}"`,
        hint: "Give each column a name of its own.",
      };
    }
    seen.set(name, index);
  }
  return undefined;
}
