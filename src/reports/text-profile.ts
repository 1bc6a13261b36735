import type { AuditProfile } from "../audit/v1-profile.ts";
import { inertTerminalText } from "./escape.ts";
import { paintOf } from "./paint.ts";
import { profileOf, profileTitles } from "./profile.ts";
import type { PhaseRow, ProfileOutline } from "./profile.ts";
import { heading, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { tableLines } from "./text-table.ts";

/** Where time and memory went, as a text of its own without colours, ending in a newline. */
export function profileText(profile: AuditProfile, width: number): string {
  const lines = profileSection(profileOf(profile), { paint: paintOf(false), width, verbose: true });
  return `${lines.join("\n")}\n`;
}

/** With --verbose, where time and memory went; nothing where nobody asked. */
export function profileSection(profile: ProfileOutline | undefined, page: Page): readonly string[] {
  if (profile === undefined || !page.verbose) return [];
  const right = { align: "right" } as const;
  const columns = [
    { align: "left", least: 12 } as const,
    right,
    { ...right, yields: 2 } as const,
    { ...right, yields: 1 } as const,
    right,
  ];
  return [
    heading("Time and memory", page),
    ...tableLines([profileTitles, ...profile.rows].map(cells), { ...page, columns }).flat(),
    ...paragraph(profile.sentence, page),
  ];
}

function cells({ title, time, share, processor, memory }: PhaseRow): readonly { readonly text: string }[] {
  return [inertTerminalText(title, 60), time, share, processor, memory].map((text) => ({ text }));
}
