import { countText } from "../number-text.ts";
import { markdownName, markdownProse } from "./escape.ts";
import type { JudgedRow } from "./judged-row.ts";
import { markdownPhrases } from "./markdown-phrases.ts";
import { folded } from "./markdown-table.ts";
import type { Outline } from "./outline.ts";

/** So many are explained, and so many of them openly: the table has the numbers of all, and the reasons must not be pages below it. */
const most = { explained: 20, open: 8 } as const;

/** So many sentences on the reason of one. */
const mostWhys = 2;

/** Why, and what to do, for what stands against the candidate; those about which the same is to be done share a line. */
export function reasons(rows: readonly JudgedRow[], outline: Pick<Outline, "whys" | "sentence">): string {
  const told = merged(rows.map((row) => reasonOf(row, outline))).filter(({ why, advice }) => why + advice !== "");
  if (told.length === 0) return "";
  const lines = told.slice(0, most.explained).map(line);
  // Also keeps the list from running into one that stands above it.
  const blocks = ["**Why, and what to do:**", lines.slice(0, most.open).join("\n")];
  const folds = lines.slice(most.open);
  if (folds.length > 0) blocks.push(folded(`${countText(folds.length)} more, explained`, folds.join("\n")));
  const rest = told.slice(most.explained).reduce((sum, { names }) => sum + Math.max(1, names.length), 0);
  if (rest > 0) blocks.push(`The other ${countText(rest)} are explained in the audit record.`);
  return blocks.join("\n\n");
}

interface Reason {
  readonly icon: JudgedRow["icon"];
  /** Of the metrics, with their slices; Markdown. */
  readonly names: readonly string[];
  readonly why: string;
  readonly advice: string;
}

function reasonOf(row: JudgedRow, { whys, sentence: said }: Pick<Outline, "whys" | "sentence">): Reason {
  const { verdict, needed, icon } = row;
  // A sentence names what it is about.
  const sentence = numbersSayIt(row) || said.includes(verdict.sentence) ? undefined : markdownProse(verdict.sentence);
  const sentences = [
    ...(whys.get(verdict) ?? []).map((phrases) => markdownPhrases(phrases, 80)),
    ...(needed === undefined ? [] : [markdownProse(needed)]),
  ];
  const why = [...(sentence === undefined ? [] : [sentence]), ...sentences.slice(0, mostWhys)].join(" ");
  return { icon, names: sentence === undefined ? [nameOf(row)] : [], why, advice: verdict.advice ?? "" };
}

/** Whether the numbers of a row tell what its sentence does; they do not say why it was not judged, nor why it does not block. */
export function numbersSayIt({ values, change, verdict: { kind, state, reason } }: JudgedRow): boolean {
  if (kind === "discover") return change !== "";
  if (kind !== "metric") return false;
  return values !== "" && state !== "undefined" && reason?.code !== "different-machines";
}

function nameOf({ title, gate, slice }: JudgedRow): string {
  const parts = [`**${markdownProse(title, 80)}**`];
  if (gate !== undefined) parts.push(` ${markdownName(gate, 60)}`);
  if (slice !== undefined) parts.push(` on ${markdownName(slice, 80)}`);
  return parts.join("");
}

/** Without a reason of its own a row adds only its name to the line before that advises the same. */
function merged(all: readonly Reason[]): readonly Reason[] {
  const lines: Reason[] = [];
  for (const reason of all) {
    const last = lines.at(-1);
    const isSame = last?.icon === reason.icon && last.why + reason.why === "" && last.advice === reason.advice;
    if (isSame) lines[lines.length - 1] = { ...last, names: [...last.names, ...reason.names] };
    else lines.push(reason);
  }
  return lines;
}

const mostNames = 6;

function line({ icon, names, why, advice }: Reason): string {
  const more = names.length - mostNames;
  const named = names.slice(0, mostNames).join(", ") + (more > 0 ? ` and ${countText(more)} more` : "");
  const told = [named, why].filter((text) => text !== "").join(": ");
  return `- ${icon} ${told}${advice === "" ? "" : `<br>→ ${markdownProse(advice)}`}`;
}
