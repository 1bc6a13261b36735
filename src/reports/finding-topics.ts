import type { AuditRecord } from "../audit/v1.ts";

type AuditFinding = NonNullable<AuditRecord["findings"]>[number];
type Topic = "rules" | "waivers" | "reference";

/** The section of a report that tells a finding. */
const topics: ReadonlyMap<string, Topic> = new Map([
  ...codesOf("rules", ["own-rules", "first-adoption", "moved-config", "removed-config", "invalid-config"]),
  ...codesOf("rules", ["changed-workflow", "changed-input"]),
  ...codesOf("rules", ["loosened-limit", "loosened-rule", "removed-gate", "changed-rule", "changed-data"]),
  ...codesOf("rules", ["new-waiver", "changed-waiver"]),
  ...codesOf("waivers", ["malformed-waivers", "malformed-waiver", "expired-waiver", "unmatched-waiver"]),
  ...codesOf("waivers", ["overlapping-waiver", "refused-waiver", "exceeded-waiver", "unneeded-waiver"]),
  ...codesOf("waivers", ["refused-label", "unknown-label"]),
  ...codesOf("reference", ["stale-reference", "bad-reference", "first-reference", "blessed-reference"]),
]);

function codesOf(topic: Topic, codes: readonly string[]): readonly (readonly [string, Topic])[] {
  return codes.map((code) => [code, topic]);
}

/** The findings that belong into one section. */
export function findingsAbout(topic: Topic, { findings = [] }: Pick<AuditRecord, "findings">): readonly AuditFinding[] {
  return findings.filter(({ code }) => topics.get(code) === topic);
}

/** What no section tells: a finding of a kind that this report does not know, or about rules where there is no section on them. */
export function findingsOfNoSection(
  { findings = [] }: Pick<AuditRecord, "findings">,
  { hasRules }: { readonly hasRules: boolean },
): readonly AuditFinding[] {
  return findings.filter(({ code, level }) => {
    const topic = topics.get(code);
    return level !== "note" && (topic === undefined || (topic === "rules" && !hasRules));
  });
}
