import { GateError } from "../errors.ts";

/** Options of a command line as parsed. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The text given to an option, if any. */
export function textOf(values: Values, option: string): string | undefined {
  const value = values[option];
  return typeof value === "string" ? value : undefined;
}

/** The whole number given to an option, if any. @throws GateError E100 for anything else, or beyond the range. */
export function wholeNumberOf(
  values: Values,
  option: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const text = textOf(values, option);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() !== "" && Number.isSafeInteger(number) && number >= least && number <= most) return number;
  throw new GateError({
    code: "E100",
    message: `--${option}: "${text}" is not a whole number from ${least} to ${most}`,
  });
}
