import { isMapping } from "../config/mapping.ts";
import { percentText, writtenText, type Unit } from "../number-text.ts";
import { withoutQuery } from "../sources/safe-url.ts";

const LONGEST = 100;

/** A value of the config in a sentence: numbers in their unit, texts without the query of a URL, the rest as YAML on one line. */
export function valueText(value: unknown, unit: Unit = "score"): string {
  return cut(typeof value === "number" ? writtenText(value, unit) : compact(value));
}

/** A share as a percentage, whatever else as it is. */
export function shareText(value: unknown): string {
  return typeof value === "number" ? percentText(value) : valueText(value);
}

function compact(value: unknown): string {
  if (typeof value === "string") return textOf(value);
  if (Array.isArray(value)) return `[${value.map(compact).join(", ")}]`;
  if (isMapping(value))
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${textOf(key)}: ${compact(inner)}`)
      .join(", ")}}`;
  return String(value);
}

/** In quotes where it is more than a word, so that nobody takes it for a part of the sentence. */
function textOf(text: string): string {
  const safe = withoutQuery(text);
  return /^[\p{L}\p{N}_./:*+-]+$/u.test(safe) ? safe : JSON.stringify(safe);
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : text;
}
