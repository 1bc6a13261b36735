import type { LoadedConfig } from "../config/load.ts";
import type { Publishing } from "../reference/publishing.ts";
import type { Found } from "./run.ts";

/** Says for everybody to read that the candidate becomes the reference whatever the verdict is. @throws GateError E100 where it must not. */
export function noteBlessing(publishing: Publishing | undefined, { config }: LoadedConfig, findings: Found): void {
  if (publishing?.blessedBy === undefined) return;
  const refusal = publishing.refusal(config.reference);
  if (refusal !== undefined) throw refusal;
  findings.findings = [
    ...(findings.findings ?? []),
    {
      code: "blessed-reference",
      level: "warning",
      sentence: `This run makes its candidate the reference on purpose, whatever the verdict: set by ${publishing.blessedBy}.`,
      advice: "Later candidates are held against it, with all that it does worse than the reference before.",
      position: undefined,
    },
  ];
}
