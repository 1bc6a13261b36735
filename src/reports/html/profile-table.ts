import { profileTitles } from "../profile.ts";
import type { PhaseRow, ProfileOutline } from "../profile.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { table } from "./table.ts";
import { proseMarkup } from "./words.ts";

/** Where time and memory went; nothing where nobody asked. */
export function profileTable(profile: ProfileOutline | undefined): Markup | undefined {
  if (profile === undefined) return undefined;
  const phases = table<PhaseRow>({
    caption: "Time and memory",
    isFixed: true,
    rows: profile.rows,
    columns: [
      { title: profileTitles.title, cell: ({ title }) => proseMarkup(title, 60) },
      { title: profileTitles.time, isNumber: true, cell: ({ time }) => time },
      { title: profileTitles.share, isNumber: true, cell: ({ share }) => share },
      { title: profileTitles.processor, isNumber: true, cell: ({ processor }) => processor },
      { title: profileTitles.memory, isNumber: true, cell: ({ memory }) => memory },
    ],
  });
  return markup`<h3>Time and memory</h3>
<p>${profile.sentence}</p>
${phases}`;
}
