import { withoutQuery } from "../sources/safe-url.ts";

const LONGEST = 60;

/** A value of the config as a message shows it: text in quotes, cut when it is long; collections by what they are. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(cut(withoutQuery(value)));
  if (typeof value === "number") return shownNumber(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "this list";
  return value === null || value === undefined ? "an empty value" : "this mapping";
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** As YAML writes it. */
function shownNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (Number.isFinite(value)) return String(value);
  return value < 0 ? "-.inf" : ".inf";
}

/** Names in a sentence: "`a`", "`a` and `b`", "`a`, `b` and `c`". */
export function listed(names: readonly string[], conjunction: "and" | "or" = "and"): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}
