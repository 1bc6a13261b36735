import type { PairingFacts } from "../align/comparison.ts";
import type { PairingRules } from "../align/schema.ts";
import { percentText } from "../number-text.ts";
import { within } from "./compare.ts";
import type { Verdict } from "./verdict.ts";

/** Judges how well the files go together: a comparison of different rows, or of different labels, proves nothing. */
export function judgePairing(facts: PairingFacts, rules: PairingRules): readonly Verdict[] {
  const labels = labelAgreement(facts, rules === "none" ? 0 : rules.max_label_disagreement);
  if (rules === "none") return facts.labelDisagreements === 0 ? [] : [labels];
  return [...joinRate(facts, rules.min_join_rate), duplicateIds(facts, rules.max_duplicates), labels];
}

/**
 * Judges how many rows a model gave no usable answer for: leaving out the hard ones must not pay, and a reference that gave none looks worse
 * than it is, so that a worse candidate would hold against it.
 */
export function judgeInvalid({ invalid, compared }: PairingFacts, maxRate: number): readonly Verdict[] {
  const limit = maxRate === 0 ? "none may be without" : `at most ${percentText(maxRate)} may be without`;
  const share = (side: "reference" | "candidate"): Pick<Finding, "ok" | "found" | "limit" | "examples"> => ({
    ok: within(invalid[side] / compared[side], maxRate),
    found: `${invalid[side] === 1 ? `1 of the ${side}'s rows has` : `${invalid[side]} of the ${side}'s rows have`} no usable prediction or score`,
    limit,
    examples: [],
  });
  const candidate = verdict("invalid_rate", "Valid rows", {
    ...share("candidate"),
    advice: "Find out why the model gave no number there, or set policy.max_invalid_rate to the share you accept.",
  });
  if (invalid.reference === 0) return [candidate];
  const reference = verdict("reference_invalid_rate", "Valid rows of the reference", {
    ...share("reference"),
    advice:
      "Make the reference anew, or set policy.max_invalid_rate to the share you accept: such rows make it look worse than it is.",
  });
  return [candidate, reference];
}

/** Without a reference nothing is joined, so there is no rate. */
function joinRate({ joinRate: rate, examples }: PairingFacts, min: number): readonly Verdict[] {
  if (rate === undefined) return [];
  return [
    verdict("join_rate", "Joined rows", {
      ok: rate >= min,
      found: `${percentText(roundDown(rate))} of the rows found their partner`,
      limit: `at least ${percentText(min)} must`,
      examples: [...examples.unmatched.reference, ...examples.unmatched.candidate],
      advice: "Score both models on the same rows, or set pairing.min_join_rate to the share you accept.",
    }),
  ];
}

function duplicateIds({ duplicates, examples }: PairingFacts, max: number): Verdict {
  const { reference, candidate } = duplicates;
  const count = reference + candidate;
  return verdict("duplicate_ids", "Unique ids", {
    ok: count <= max,
    found: `${count === 1 ? "1 row repeats" : `${count} rows repeat`} an id (${reference} in the reference, ${candidate} in the candidate)`,
    limit: `at most ${max} may`,
    examples: [...examples.duplicates.reference, ...examples.duplicates.candidate],
    advice: "Remove the duplicates, or name more columns in columns.id so that each row has its own id.",
  });
}

function labelAgreement({ labelDisagreements: count, examples }: PairingFacts, max: number): Verdict {
  return verdict("label_disagreement", "Same labels", {
    ok: count <= max,
    found: `${count === 1 ? "1 row has" : `${count} rows have`} different labels in the files`,
    limit: `at most ${max} may`,
    examples: examples.labelDisagreements,
    advice: "Make all files from the same ground truth, or name one labels file for both.",
  });
}

interface Finding {
  readonly ok: boolean;
  readonly found: string;
  readonly limit: string;
  readonly examples: readonly string[];
  readonly advice: string;
}

function verdict(subject: string, title: string, { ok, found, limit, examples, advice }: Finding): Verdict {
  const such = ok || examples.length === 0 ? "" : `; for example ${examples.slice(0, 5).join(", ")}`;
  return {
    gate: subject,
    kind: "pairing",
    subject,
    title,
    column: undefined,
    slice: undefined,
    measurement: undefined,
    severity: "error",
    outcome: ok ? "pass" : "fail",
    countsAs: ok ? "pass" : "fail",
    state: ok ? "proven-ok" : "proven-harm",
    failIf: "any_exceeded",
    limits: [],
    reason: undefined,
    sentence: `${found}; ${limit}${such}.`,
    headline: `${found}; ${limit}.`,
    advice: ok ? undefined : advice,
    position: undefined,
  };
}

/** To a hundredth of a percent, downwards, so that 99.996 % is not printed as 100 %. */
function roundDown(share: number): number {
  return Math.floor(share * 10_000) / 10_000;
}
