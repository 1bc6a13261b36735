import { rowNounOf } from "../align/row-noun.ts";
import type { AuditRecord } from "../audit/v1.ts";
import { countText, percentText } from "../number-text.ts";

/** What was compared, in a line of numbers: "2 000 rows, row by row; 7 without a label". */
export function dataSummary({ comparison, task }: Pick<AuditRecord, "comparison" | "task">): string {
  if (comparison === null) return "nothing was compared";
  const { one, many } = rowNounOf(task);
  const { compared, pairing } = comparison;
  const counted = (count: number): string => `${countText(count)} ${count === 1 ? one : many}`;
  const said = {
    joined: `${counted(compared.candidate)}, ${one} by ${one}`,
    none: `${countText(compared.reference)} and ${counted(compared.candidate)} of two different samples`,
    "no-reference": `${counted(compared.candidate)} without a reference`,
  }[pairing];
  return [said, ...sampled(comparison), ...leftOut(comparison)].join("; ");
}

function sampled({ sample }: NonNullable<AuditRecord["comparison"]>): readonly string[] {
  return sample === undefined ? [] : [`a sample of ${percentText(sample.rate)}`];
}

const words = {
  unmatched: "without a partner",
  duplicates: "with an id seen before",
  unlabelled: "without a label",
  invalid: "not usable",
} as const;

function leftOut(comparison: NonNullable<AuditRecord["comparison"]>): readonly string[] {
  return (["unmatched", "duplicates", "unlabelled", "invalid"] as const).flatMap((key) => {
    const count = comparison[key].reference + comparison[key].candidate;
    return count === 0 ? [] : [`${countText(count)} ${words[key]}`];
  });
}

/** Of what the provenance tells: "2 files, 95 % confidence, seed 1". */
export function provenanceSummary({ inputs, policy, seed }: Pick<AuditRecord, "inputs" | "policy" | "seed">): string {
  return [
    `${countText(inputs.length)} ${inputs.length === 1 ? "file" : "files"}`,
    ...(policy === null ? [] : [`${percentText(policy.confidence)} confidence`]),
    `seed ${seed}`,
  ].join(", ");
}
