import { markdownProse } from "./escape.ts";
import { markdownLink } from "./markdown-link.ts";
import type { ReferenceLine, ReferenceOutline, ReferenceRemark } from "./reference.ts";

/** "**Reference:** main at `abc1234`, 3 days old ([run](…))", and what is wrong with it. */
export function referenceLines(reference: ReferenceOutline | undefined): string {
  if (reference === undefined) return "";
  return [...reference.lines.map(line), ...reference.remarks.map(remark)].join("<br>");
}

function line({ label, sentence, address }: ReferenceLine): string {
  const link = markdownLink("run", address);
  return `**${label}:** ${markdownProse(sentence)}${link === "" ? "" : ` (${link})`}`;
}

function remark({ icon, sentence, advice }: ReferenceRemark): string {
  return `${icon} ${markdownProse(sentence)}${advice === undefined ? "" : ` → ${markdownProse(advice)}`}`;
}
