import { referenceEntry } from "../audit/reference-entry.ts";
import type { LoadedConfig } from "../config/load.ts";
import type { OpenedPinned, Role } from "../open-tables.ts";
import type { OpenedInput } from "../readers/open-input.ts";
import type { Found } from "./run.ts";

/** Leaves in `findings` where the pinned reference comes from, and what is wrong with it. */
export function notePinned(
  pinned: OpenedPinned,
  note: (role: Role, input: OpenedInput) => void,
  { loaded, findings }: { readonly loaded: LoadedConfig; readonly findings: Found },
): void {
  note("pinned", pinned.input);
  findings.pinned = referenceEntry(pinned.provenance);
  const position = loaded.positionOf(["pinned"]);
  findings.findings = [...(findings.findings ?? []), ...pinned.remarks.map((remark) => ({ ...remark, position }))];
}
