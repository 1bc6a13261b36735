import type { AuditVerdict } from "../../audit/v1.ts";
import type { Standing } from "../verdict-words.ts";
import { markup } from "./markup.ts";
import type { Content, Markup } from "./markup.ts";

/** State colours of the stylesheet. */
export type Tone = "pass" | "warn" | "fail" | "undecided";

export const tones: Readonly<Record<Standing, Tone>> = {
  failure: "fail",
  waived: "warn",
  warning: "warn",
  undecided: "undecided",
  remark: "warn",
  pass: "pass",
};

const groupWords: Readonly<Record<Standing, string>> = {
  failure: "failed",
  waived: "waived",
  warning: "warning",
  undecided: "undecided",
  remark: "for information",
  pass: "passed",
};

/** What a verdict is called, and filtered by: what blocks at other times is not for information where a policy lets it pass. */
export function groupWordOf({ severity }: Pick<AuditVerdict, "severity">, standing: Standing): string {
  return standing === "remark" && severity !== "info" ? "passed by policy" : groupWords[standing];
}

// Letters and not emoji: they are there in every font, in print too, and take the colour of the text.
const signs: Readonly<Record<Tone, string>> = { pass: "✓", warn: "!", fail: "✗", undecided: "?" };

/** A sign and a word in the colour of the state; never the colour alone. */
export function toneMark(tone: Tone, word: Content): Markup {
  return markup`<span class="tag ${tone}">${signMark(tone)}${word}</span>`;
}

/** The sign alone, for the eye; what stands beside it must say the same. */
export function signMark(tone: Tone): Markup {
  return markup`<span class="mark" aria-hidden="true">${signs[tone]}</span>`;
}
