import type { AuditRecord } from "../../audit/v1.ts";
import { capitalized } from "../capitalized.ts";
import type { Outline } from "../outline.ts";
import { passesByPolicy } from "../verdict-words.ts";
import { signMark } from "./mark.ts";
import type { Tone } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { linkMarkup, nameMarkup, paragraph, proseMarkup } from "./words.ts";

/** The decision in a word or two, and its colour. */
export interface Headline {
  readonly word: string;
  readonly tone: Tone;
}

/** What the page is headed by: green only if something was judged and nothing stands against it. */
export function headlineOf(record: AuditRecord): Headline {
  const { outcome } = record.decision;
  if (record.error !== null || outcome === "error") return { word: "Not judged", tone: "fail" };
  if (outcome === "fail") return { word: "Blocked", tone: "fail" };
  if (record.verdicts.length === 0) return { word: "Nothing was judged", tone: "undecided" };
  if (record.held_back !== undefined) return { word: "Failed, does not block yet", tone: "warn" };
  const { sentence } = record.decision;
  if (outcome === "warn") return { word: waivedFailures.exec(sentence)?.[0] ?? "Passed with warnings", tone: "warn" };
  return passesByPolicy(record) ? { word: "Passed by policy", tone: "warn" } : { word: "Passed", tone: "pass" };
}

/** So the decision begins where something has failed, and is waived. */
const waivedFailures = /^Passed with \d+ waived failures?(?=: )/u;

/** The verdict, what it counts, and what was judged. */
export function banner(record: AuditRecord, outline: Outline): Markup {
  const { word, tone } = headlineOf(record);
  const counts = outline.counts.map((count) => markup`<li>${count}</li>`);
  const lead = leadOf(record, word);
  return markup`<header class="${tone}"><h1><span class="tag">${signMark(tone)} ${word}</span></h1>
${paragraph(lead, "lead")}${outline.error === null ? "" : errorMarkup(outline.error, outline.sentence)}
${counts.length === 0 ? "" : markup`<ul class="line counts">${counts}</ul>`}
${groundsMarkup(outline)}<ul class="line muted">${aboutItems(record)}</ul></header>
`;
}

/** What it was judged by, where that is not as usual: which reference, whose rules. */
function groundsMarkup({ reference, rules }: Outline): readonly Markup[] {
  const lines = (reference?.lines ?? []).map(
    ({ label, sentence }) => markup`<p><strong>${label}:</strong> ${proseMarkup(sentence)}</p>\n`,
  );
  const sentence = rules?.sentence;
  return sentence === undefined ? lines : [...lines, markup`<p><strong>Rules:</strong> ${proseMarkup(sentence)}</p>\n`];
}

/** The sentence of the decision without the word that stands above it. */
function leadOf({ decision: { sentence }, verdicts }: AuditRecord, word: string): string {
  const [start = "", ...rest] = sentence.split(": ");
  const isSaid = start === word || start === "Not judged" || start === "No verdict";
  if (!isSaid || rest.length === 0) return sentence === `${word}.` ? "" : sentence;
  const told = rest.join(": ");
  const [first = ""] = told.split(" ");
  // A name keeps its letters as they are.
  const isName = verdicts.some(({ gate, subject, column }) => [gate, subject, column].includes(first));
  return isName || !/^[a-z]+$/u.test(first) ? told : capitalized(told);
}

function errorMarkup(error: NonNullable<AuditRecord["error"]>, sentence: string): Markup {
  const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
  const message = paragraph(sentence.includes(error.message) ? "" : error.message);
  const at = place === "" ? "" : markup` at ${nameMarkup(place)}`;
  const hint = error.hint === null ? "" : markup`<p><strong>What to do:</strong> ${proseMarkup(error.hint)}</p>\n`;
  return markup`${message}${hint}<p class="muted">Nothing was judged: error ${nameMarkup(error.code)}${at}.</p>
`;
}

function aboutItems({ name, task, git, created_at: at, pipeline }: AuditRecord): readonly Markup[] {
  return [
    markup`Gate ${nameMarkup(name)}`,
    task === null ? undefined : markup`${task}`,
    git.pull_request === null ? undefined : markup`pull request ${String(git.pull_request)}`,
    git.head_sha === null ? undefined : markup`commit ${nameMarkup(git.head_sha.slice(0, 12))}`,
    markup`${at.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC")}`,
    pipeline.url === null ? undefined : linkMarkup("the run", pipeline.url),
  ].flatMap((item) => (item === undefined ? [] : [markup`<li>${item}</li>`]));
}
