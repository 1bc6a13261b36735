import { cleanText } from "../escape.ts";

const longest = 60;

/** A name from the data inside a sentence or a title: “EU”, cut where it is long; nothing is escaped yet. */
export function quoted(name: string): string {
  return `“${shortName(name)}”`;
}

/** A name without anything invisible in it, cut where it is long. */
export function shortName(name: string): string {
  const clean = cleanText(name, longest);
  return clean === "" ? "(empty)" : clean;
}
