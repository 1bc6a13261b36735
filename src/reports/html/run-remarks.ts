import type { Outline } from "../outline.ts";
import { toneMark } from "./mark.ts";
import type { Tone } from "./mark.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { moreMarkup } from "./more.ts";
import { paragraph, proseMarkup } from "./words.ts";

/** Something that is not right with the reference, the rules, the waivers or the run itself. */
interface RunRemark {
  readonly about: string;
  readonly tone: Tone;
  readonly sentence: string;
  readonly advice?: string | undefined;
}

const most = 8;

/** What is not right with the run, what blocks apart from what warns, as items of a list. */
export function runRemarks(outline: Outline): { readonly blocking: Markup; readonly others: Markup } {
  const remarks = remarksOf(outline);
  return {
    blocking: listed(remarks.filter(({ tone }) => tone === "fail")),
    others: listed(remarks.filter(({ tone }) => tone !== "fail")),
  };
}

function remarksOf({ reference, rules, waivers, warnings }: Outline): readonly RunRemark[] {
  const toneOf = (icon: string): Tone => (icon === "❌" ? "fail" : "warn");
  return [
    ...(reference?.remarks ?? []).map((one) => ({ ...one, about: "reference", tone: toneOf(one.icon) })),
    ...(rules?.lines ?? [])
      // That a rule is stricter now is nothing to do about.
      .filter(({ icon }) => icon !== "✅")
      .map((one) => ({ ...one, about: "rules", tone: toneOf(one.icon) })),
    ...(waivers?.remarks ?? []).map((one) => ({ ...one, about: "waivers", tone: "warn" as const })),
    ...warnings.map((sentence) => ({ about: "about this run", tone: "warn" as const, sentence })),
  ];
}

function listed(remarks: readonly RunRemark[]): Markup {
  const more = remarks.length - most;
  const rest =
    more <= 0 ? undefined : markup`<li class="warn">${moreMarkup(more, " below and in the audit record")}</li>\n`;
  return markup`${remarks.slice(0, most).map(itemMarkup)}${rest}`;
}

function itemMarkup({ about, tone, sentence, advice }: RunRemark): Markup {
  return markup`<li class="${tone}"><p>${toneMark(tone, about)} ${proseMarkup(sentence)}</p>${paragraph(advice, "advice")}</li>\n`;
}
