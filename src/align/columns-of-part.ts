/** The columns that play one part, in the order of the config: one, several, or a map from class or level to column. */
export function columnsOfPart(
  part: string | readonly string[] | Readonly<Record<string, string>> | undefined,
): readonly string[] {
  if (part === undefined) return [];
  return typeof part === "string" ? [part] : Object.values(part);
}
