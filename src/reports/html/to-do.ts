import type { Outline } from "../outline.ts";
import type { Standing } from "../verdict-words.ts";
import type { GateRow } from "./gate-rows.ts";
import { groupWordOf, toneMark, tones } from "./mark.ts";
import { isEmpty, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { moreMarkup } from "./more.ts";
import { runRemarks } from "./run-remarks.ts";
import type { Section } from "./section.ts";
import { paragraph, phrasesMarkup, proseMarkup } from "./words.ts";

/** So many things to do are told here; all verdicts stand in the table below. */
const mostItems = 12;
/** So many sentences share one advice. */
const mostSentences = 6;

/** Verdicts of one standing with the same advice: what was found, and once what to do. */
interface Item {
  readonly standing: Standing;
  readonly advice: string;
  readonly rows: readonly GateRow[];
}

/** What stands against the candidate, why, and what to do about it; undefined where nothing does. */
export function toDoSection(rows: readonly GateRow[], outline: Outline): Section | undefined {
  const items = itemsOf(rows.filter(isToLookAt));
  const { blocking, others } = runRemarks(outline);
  if (items.length === 0 && isEmpty([blocking, others])) return undefined;
  const more = items.slice(mostItems).reduce((sum, item) => sum + item.rows.length, 0);
  const body = markup`<ul class="todo">
${blocking}${items.slice(0, mostItems).map(itemMarkup)}${others}</ul>
${moreMarkup(more, markup` in the table of <a href="#gates">all gates</a>`)}`;
  return { id: "to-do", title: "What to look at now", body };
}

/** All but what holds and what is for information; what only a policy lets pass is no remark for the one who merges. */
function isToLookAt({ standing, verdict }: GateRow): boolean {
  return standing !== "pass" && (standing !== "remark" || verdict.severity !== "info");
}

function itemsOf(rows: readonly GateRow[]): readonly Item[] {
  const items = new Map<string, GateRow[]>();
  for (const row of rows) {
    // What has no advice stands for itself; what has the same cure stands together.
    const key = row.advice === "" ? `${row.standing} ${items.size}` : `${row.standing} ${row.advice}`;
    const known = items.get(key);
    if (known === undefined) items.set(key, [row]);
    else known.push(row);
  }
  return [...items.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ standing: first.standing, advice: first.advice, rows: alike }];
  });
}

function itemMarkup({ standing, advice, rows }: Item): Markup {
  const more = moreMarkup(rows.length - mostSentences, " of this kind");
  return markup`<li class="${tones[standing]}">${rows.slice(0, mostSentences).map(foundMarkup)}${more}${paragraph(advice, "advice")}</li>\n`;
}

function foundMarkup({ standing, word, verdict, why }: GateRow): Markup {
  const isBlocked = standing === "failure" || standing === "waived";
  const mark = toneMark(tones[standing], isBlocked ? word : `${groupWordOf(verdict, standing)}: ${word}`);
  return markup`<p>${mark} ${proseMarkup(verdict.sentence)}${why.map((reason) => markup` ${phrasesMarkup(reason)}`)}</p>\n`;
}
