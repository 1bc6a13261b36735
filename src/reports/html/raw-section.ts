import type { AuditRecord } from "../../audit/v1.ts";
import { renderJson } from "../json.ts";
import { markup, ready } from "./markup.ts";
import type { Section } from "./section.ts";

/** A page of this size opens at once and goes into any mail; the record itself is in the page only as far as there is room. */
const mostBytesWithRaw = 300_000;

/** The record itself, folded, where the page of `used` bytes has room for it. */
export function rawSection(record: AuditRecord, used: number): Section {
  const text = textWithin(record, mostBytesWithRaw - used);
  const body =
    text !== undefined
      ? markup`<details><summary>The record as JSON</summary><pre tabindex="0">${ready(text)}</pre></details>
`
      : markup`<p>The record is in <code>audit.json</code>, beside this page; it has no room here.</p>
`;
  return { id: "record", title: "Audit record", body };
}

/** The record as text of HTML; its invisible characters are escapes of JSON, so that what can be seen is all there is. */
function textWithin(record: AuditRecord, most: number): string | undefined {
  // To indent it and to look at every character takes long, where it is large.
  if (most <= 0 || JSON.stringify(record).length > most) return undefined;
  const text = renderJson(record).replace(/[&<>]/gu, (character) => `&#${character.codePointAt(0)};`);
  return Buffer.byteLength(text) <= most ? text : undefined;
}
