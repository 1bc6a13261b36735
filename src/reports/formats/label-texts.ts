import { cleanText } from "../escape.ts";

/** Gives each name a text that is clean, no command to a runner, and unlike the text of every other name: two series never become one. */
export function labelTexts(): (name: string) => string {
  const texts = new Map<string, string>();
  const taken = new Set<string>();
  return (name) => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    // An empty label is none, which stands for all rows.
    // GitLab's parser cuts every line at a number sign, and then refuses the whole file for the quote that is left open.
    const clean = cleanText(name, mostCharacters).replaceAll("#", "＃") || "(empty)";
    let text = clean;
    for (let copy = 2; taken.has(text); copy += 1) text = `${clean} (${copy})`;
    texts.set(name, text);
    taken.add(text);
    return text;
  };
}

/** Of names that are cut at their end, which series is which would hang on their order. */
const mostCharacters = 1000;
