import { ageDaysOf, ageText } from "./age.ts";
import type { Manifest } from "./manifest.ts";
import type { Provenance } from "./provenance.ts";

/** Where a folder that `bless` wrote comes from, as its manifest says. */
export function recordedProvenance(manifest: Manifest, now: Date): Provenance {
  const ageDays = ageDaysOf(manifest.created_at, now);
  return {
    selected: "recorded",
    sentence: `recorded ${placeText(manifest)}${byText(manifest)}, ${ageText(ageDays)}`,
    commit: manifest.commit ?? undefined,
    branch: manifest.branch ?? undefined,
    runId: manifest.run?.id,
    runUrl: manifest.run?.url ?? undefined,
    recordId: manifest.record_id,
    outcome: manifest.outcome,
    createdAt: manifest.created_at,
    ageDays,
    blessedBy: manifest.blessed_by ?? undefined,
  };
}

function placeText({ commit, branch }: Manifest): string {
  if (commit === null) return "from a folder";
  return `${branch === null ? "" : `on ${branch} `}at ${commit.slice(0, 7)}`;
}

function byText({ blessed_by: by, outcome }: Manifest): string {
  return by === null ? "" : ` by ${by}, when the verdict was ${outcome}`;
}
