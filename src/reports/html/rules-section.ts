import type { Outline } from "../outline.ts";
import type { ReferenceLine } from "../reference.ts";
import type { RulesOutline } from "../rules.ts";
import type { Icon } from "../verdict-words.ts";
import type { WaiverRow, WaiversOutline } from "../waivers.ts";
import { toneMark } from "./mark.ts";
import type { Tone } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import type { Section } from "./section.ts";
import { moreMarkup, shownMarkup } from "./more.ts";
import { table } from "./table.ts";
import type { TableColumn } from "./table.ts";
import { linkMarkup, nameMarkup, paragraph, proseMarkup } from "./words.ts";

const mostChanges = 100;
const mostWaivers = 200;

/** Whose rules were enforced, what was waived, and where the reference comes from. */
export function rulesSection({ rules, waivers, reference }: Outline): Section | undefined {
  const parts = [
    reference === undefined
      ? undefined
      : markup`<h3>Reference</h3>
${reference.lines.map(referenceLine)}${remarkList(reference.remarks)}`,
    rules === undefined ? undefined : rulesMarkup(rules),
    waivers === undefined ? undefined : waiversMarkup(waivers),
  ].filter((part) => part !== undefined);
  return parts.length === 0
    ? undefined
    : { id: "rules", title: "Reference, rules and waivers", body: markup`${parts}` };
}

function referenceLine({ label, sentence, address }: ReferenceLine): Markup {
  const link = address === undefined ? "" : markup` (${linkMarkup("run", address)})`;
  return markup`<p><strong>${label}:</strong> ${proseMarkup(sentence)}${link}</p>
`;
}

function rulesMarkup({ title, sentence, lines, preview }: RulesOutline): Markup {
  return markup`<h3>${title}</h3>
${paragraph(sentence)}${remarkList(lines.slice(0, mostChanges))}${moreMarkup(lines.length - mostChanges)}${paragraph(preview)}`;
}

interface Remark {
  readonly icon?: Icon;
  readonly sentence: string;
  readonly advice: string | undefined;
}

const tonesOfIcons: Readonly<Record<Icon, Tone>> = { "✅": "pass", "⚠️": "warn", "❌": "fail", "❔": "undecided" };
const iconWords: Readonly<Record<Icon, string>> = { "✅": "fine", "⚠️": "warning", "❌": "blocks", "❔": "undecided" };

function remarkList(remarks: readonly Remark[]): Markup | undefined {
  if (remarks.length === 0) return undefined;
  return markup`<ul class="todo">
${remarks.map(remarkMarkup)}</ul>
`;
}

function remarkMarkup({ icon = "⚠️", sentence, advice }: Remark): Markup {
  const tone = tonesOfIcons[icon];
  const word = markup`<span class="sr">${iconWords[icon]}: </span>`;
  return markup`<li class="${tone}"><p>${toneMark(tone, word)}${proseMarkup(sentence)}</p>${paragraph(advice, "advice")}</li>\n`;
}

function waiversMarkup({ summary, rows, remarks }: WaiversOutline): Markup {
  const shown = rows.slice(0, mostWaivers);
  return markup`<h3>Waivers: ${summary}</h3>
${remarkList(remarks)}${rows.length === 0 ? "" : waiversTable(shown)}${shownMarkup(shown.length, rows.length, "waivers")}`;
}

function waiversTable(rows: readonly WaiverRow[]): Markup {
  return table({ caption: "Waivers", noun: "waivers", columns: waiverColumns, rows, group: ({ state }) => state });
}

const waiverColumns: readonly TableColumn<WaiverRow>[] = [
  {
    title: "Gate",
    cell: ({ gate, isLabel }) => (gate === undefined ? (isLabel ? "all (by label)" : "(not named)") : nameMarkup(gate)),
  },
  { title: "Slice or column", cell: ({ part }) => (part === undefined ? "" : nameMarkup(part)) },
  { title: "State", cell: ({ icon, state }) => toneMark(tonesOfIcons[icon], state) },
  { title: "Owner", cell: ({ owner }) => (owner === "" ? "" : nameMarkup(owner)) },
  { title: "Until", cell: ({ until }) => proseMarkup(until, 40) },
  { title: "Issue", cell: ({ issue }) => (issue === "" ? "" : linkMarkup(nameMarkup(issue), issue)) },
  { title: "Reason", cell: ({ reason }) => proseMarkup(reason, 400) },
  { title: "What became of it", isWide: true, cell: ({ sentence }) => proseMarkup(sentence, 600) },
];
