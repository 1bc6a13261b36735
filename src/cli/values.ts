/** Options of a command line as parsed. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The text given to an option, if any. */
export function textOf(values: Values, option: string): string | undefined {
  const value = values[option];
  return typeof value === "string" ? value : undefined;
}
