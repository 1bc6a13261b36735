import { canonicalDigest } from "../audit/digest.ts";
import type { AuditComparison, AuditRecord } from "../audit/v1.ts";
import { countText, percentText } from "../number-text.ts";

/** What two runs went by, where it is not the same; nothing is escaped yet. */
export interface CircumstanceChange {
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

/** Rules and files of two runs as far as they differ, those first without which the verdicts cannot be compared. */
export function circumstancesOf(before: AuditRecord, now: AuditRecord): readonly CircumstanceChange[] {
  const facts = new Map(factsOf(before));
  const own = new Map(factsOf(now));
  return [...new Set([...own.keys(), ...facts.keys()])].flatMap((label) => {
    const change = { label, before: facts.get(label) ?? none, now: own.get(label) ?? none };
    return change.before === change.now ? [] : [change];
  });
}

const none = "none";

type Facts = readonly (readonly [label: string, value: string])[];

function factsOf(record: AuditRecord): Facts {
  return [
    ["Gate", record.name],
    ["Task", record.task ?? none],
    ...configFacts(record),
    ...rulesFacts(record),
    ...Object.entries(record.policy ?? {}).map(([key, value]) => [`policy.${key}`, String(value)] as const),
    ...inputFacts(record),
    ...comparisonFacts(record),
    ["model-gate", record.tool.version],
    ["Seed", String(record.seed)],
  ];
}

function configFacts({ config }: AuditRecord): Facts {
  if (config === null) return [];
  return [
    ["Config", `${config.path}, sha256 ${short(config.sha256)}`],
    // Inputs and options override what the file says.
    ["Config as it took effect", `sha256 ${short(canonicalDigest(config.effective))}`],
  ];
}

function rulesFacts({ rules }: AuditRecord): Facts {
  if (rules === undefined) return [];
  const base = rules.base === null ? "" : ` ${rules.base.ref} at ${rules.base.sha.slice(0, 7)}`;
  return [["Rules", rules.config_from === "base" ? `those of the base branch${base}` : "those of the change itself"]];
}

function inputFacts({ inputs }: AuditRecord): Facts {
  return inputs.map(({ role, uri, sha256, rows }) => [
    capital(role),
    `${uri}, ${countText(rows)} rows, sha256 ${short(sha256)}`,
  ]);
}

function comparisonFacts({ comparison }: AuditRecord): Facts {
  if (comparison === null) return [];
  const { pairing, compared, sample, ids_sha256: ids } = comparison;
  return [
    ["Pairing", pairing],
    ...sampleFacts(sample),
    ["Compared", `${countText(compared.reference)} and ${countText(compared.candidate)} rows`],
    ["Ids compared", ids === null ? none : `sha256 ${short(ids)}`],
  ];
}

function sampleFacts(sample: AuditComparison["sample"]): Facts {
  return sample === undefined ? [] : [["Sample", `${percentText(sample.rate)} by ${sample.by.join(", ")}`]];
}

function short(digest: string): string {
  return digest.slice(0, 12);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
