const longestText = 200;

/** A text with at most 200 characters: a cell may hold megabytes, and the record of a run must stay small. */
export function cut(text: string): string {
  if (text.length <= longestText) return text;
  // Code points, so that no pair of surrogates is torn; each takes at most two units, and one more is a text too long.
  const characters = Array.from(text.slice(0, 2 * longestText + 1));
  return characters.length > longestText ? `${characters.slice(0, longestText - 1).join("")}…` : text;
}
