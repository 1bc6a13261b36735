import { countText } from "../../number-text.ts";
import type { Standing } from "../verdict-words.ts";
import type { GateLine } from "./gate-lines.ts";
import { quoted } from "./quoted.ts";

/** How many stand where, which are not in the picture, and which is furthest beyond its limit. */
export function gatesSummary(lines: readonly GateLine[], elsewhere: readonly Standing[]): string {
  const own = `Of ${countText(lines.length)} ${lines.length === 1 ? "verdict" : "verdicts"} on a number: ${countsText(lines)}.`;
  const others = elsewhere.length === 0 ? "" : ` Not in this picture, but in the table: ${standingCounts(elsewhere)}.`;
  const count = own + others;
  const beyond = lines.filter(({ standing, place }) => standing !== "pass" && place !== undefined && place.at > 1);
  const [furthest] = beyond.toSorted((first, second) => (second.place?.at ?? 0) - (first.place?.at ?? 0));
  if (furthest === undefined) return `${count} ${lineWords}`;
  const { isOnValue } = furthest;
  const { title, slice, change, values, limit, word } = furthest.row();
  const where = slice === undefined ? "" : ` on ${quoted(slice)}`;
  return `${count} Furthest beyond its limit: ${title}${where}, ${isOnValue || change === "" ? values : change} against ${limit} (${word}). ${lineWords}`;
}

const lineWords =
  "A line ends at the bounds that decide, each one-sided; intervals in words are two-sided and a little wider.";

/** "2 failed, 1 undecided, 12 passed" */
export function countsText(lines: readonly GateLine[]): string {
  return standingCounts(lines.map(({ standing }) => standing));
}

function standingCounts(standings: readonly Standing[]): string {
  return words
    .map(([standing, word]) => [standings.filter((one) => one === standing).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${countText(count)} ${word}`)
    .join(", ");
}

const words: readonly (readonly [Standing, string])[] = [
  ["failure", "failed"],
  ["waived", "waived"],
  ["warning", "with a warning"],
  ["undecided", "undecided"],
  ["remark", "for information"],
  ["pass", "passed"],
];
