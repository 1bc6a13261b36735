import { markdownName, markdownProse } from "./escape.ts";
import { markdownLink } from "./markdown-link.ts";
import { folded, table } from "./markdown-table.ts";
import type { WaiverRow, WaiversOutline } from "./waivers.ts";

/** What somebody should do about waivers, where everybody sees it. */
export function waiverLines(waivers: WaiversOutline | undefined): string {
  const remarks = waivers?.remarks ?? [];
  const lines = remarks.slice(0, mostRemarks).map(({ sentence, advice }) => {
    const cure = advice === undefined ? "" : `<br>→ ${markdownProse(advice)}`;
    return `- ${markdownProse(sentence)}${cure}`;
  });
  if (remarks.length > lines.length) lines.push(`- … and ${remarks.length - lines.length} more in the audit record.`);
  return lines.length === 0 ? "" : `⚠️ **Waivers:**\n\n${lines.join("\n")}`;
}

const mostRemarks = 5;

/** All waivers, folded: who accepted which failure, until when, and what became of it. */
export function waiversSection(waivers: WaiversOutline | undefined): string {
  if (waivers === undefined || waivers.rows.length === 0) return "";
  const shown = waivers.rows.slice(0, mostRows);
  const more = waivers.rows.length - shown.length;
  const rest = more === 0 ? "" : `\n\n… and ${more} more in the audit record.`;
  return folded(`Waivers: ${waivers.summary}`, table(columns, shown) + rest);
}

const mostRows = 30;

const columns = [
  { title: "Gate", cell: gateCell },
  { title: "Slice or column", cell: ({ part }: WaiverRow) => (part === undefined ? "" : markdownName(part, 60)) },
  { title: "State", cell: ({ icon, state }: WaiverRow) => `${icon}\u00a0${state}` },
  { title: "Owner", cell: ({ owner }: WaiverRow) => (owner === "" ? "" : markdownName(owner, 60)) },
  { title: "Until", cell: ({ until }: WaiverRow) => markdownProse(until, 40) },
  { title: "Issue", cell: issueCell },
  { title: "Reason", cell: ({ reason }: WaiverRow) => markdownProse(reason, 200) },
  { title: "What became of it", cell: ({ sentence }: WaiverRow) => markdownProse(sentence, 400) },
] as const;

function gateCell({ gate, isLabel }: WaiverRow): string {
  if (gate !== undefined) return markdownName(gate, 60);
  return isLabel ? "all (by label)" : "(not named)";
}

function issueCell({ issue }: WaiverRow): string {
  if (issue === "") return "";
  return markdownLink("issue", issue) || markdownName(issue, 100);
}
