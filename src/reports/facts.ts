import { rowNounOf } from "../align/row-noun.ts";
import type { RowNoun } from "../align/row-noun.ts";
import type { AuditComparison, AuditInput, AuditRecord } from "../audit/v1.ts";
import { countText, percentText } from "../number-text.ts";

/** Our own words, or a name that comes from the data, the config or the platform. */
export type Phrase = string | { readonly name: string };

export interface Fact {
  readonly label: string;
  readonly value: readonly Phrase[];
  /** Told also where there is room for little. */
  readonly isEssential?: true;
}

/** A count of each file. */
export interface SideFact {
  readonly label: string;
  readonly reference: string;
  readonly candidate: string;
}

const sideLabels = {
  rows: "In the file",
  unmatched: "Without a partner in the other file",
  duplicates: "Id seen before",
  unlabelled: "Without a label",
  invalid: "Score or prediction not usable",
  compared: "Compared",
} as const;

/** The rows of each file, and what became of them. */
export function sideFacts(comparison: AuditComparison): readonly SideFact[] {
  const keys = ["rows", "unmatched", "duplicates", "unlabelled", "invalid", "compared"] as const;
  return keys.map((key) => ({
    label: key === "rows" && comparison.sample !== undefined ? "In the sample" : sideLabels[key],
    reference: comparison.pairing === "no-reference" ? "" : countText(comparison[key].reference),
    candidate: countText(comparison[key].candidate),
  }));
}

/** How the two files were brought together, in facts. */
export function comparisonFacts({ comparison, measurements }: AuditRecord, noun: RowNoun): readonly Fact[] {
  if (comparison === null) return [];
  return [
    { label: "Pairing", value: pairingPhrases(comparison, noun), isEssential: true },
    ...sampleFacts(comparison, noun),
    ...supportFacts(measurements, noun),
    ...(comparison.join_rate === null ? [] : [{ label: "Join rate", value: [joinRateText(comparison.join_rate)] }]),
    ...(comparison.pairing === "joined"
      ? [{ label: "Labels that disagree", value: [countText(comparison.label_disagreements)] }]
      : []),
    ...(comparison.classes.length === 0 ? [] : [{ label: "Classes", value: classPhrases(comparison) }]),
    ...(comparison.ids_sha256 === null
      ? []
      : [{ label: "Ids compared", value: ["sha256 ", { name: shortDigest(comparison.ids_sha256) }] }]),
    ...machineFacts(comparison),
    ...comparison.notes.map((note) => ({ label: "Note", value: [note] })),
  ];
}

function sampleFacts({ sample }: AuditComparison, { many }: RowNoun): readonly Fact[] {
  if (sample === undefined) return [];
  const { rate, by, rows } = sample;
  const files =
    rows.reference === 0 ? countText(rows.candidate) : `${countText(rows.reference)} and ${countText(rows.candidate)}`;
  const value = [`${percentText(rate)} of the ${many}, by `, ...listed(by), `, of files of ${files} rows`];
  return [{ label: "Sample", value, isEssential: true }];
}

/** Of the first metric on the whole: others may leave out other rows, but the weights and the groups are the same. */
function supportFacts(measurements: AuditRecord["measurements"], { many }: RowNoun): readonly Fact[] {
  const first = measurements.find(({ slice, support }) => slice === null && support !== undefined);
  if (first?.support === undefined) return [];
  const worth = countText(Math.floor(first.support));
  const text = `by weights and clusters the ${countText(first.candidate?.n ?? 0)} ${many} are worth about ${worth} independent ones`;
  return [{ label: "Evidence", value: [text], isEssential: true }];
}

function machineFacts({ machines }: AuditComparison): readonly Fact[] {
  if (machines === undefined) return [];
  const { reference, candidate } = machines;
  const isSame = reference.join("\n") === candidate.join("\n");
  const named = (names: readonly string[]): readonly Phrase[] => (names.length === 0 ? ["not told"] : listed(names));
  const value = isSame ? named(candidate) : ["reference ", ...named(reference), "; candidate ", ...named(candidate)];
  return [{ label: "Machines", value }];
}

function pairingPhrases(
  { pairing, join_columns: columns }: AuditComparison,
  { one, many }: RowNoun,
): readonly Phrase[] {
  switch (pairing) {
    case "joined":
      return [`${one} by ${one}, joined by `, ...listed(columns)];
    case "none":
      return [`two different samples; ${many} are not paired`];
    case "no-reference":
      return ["no reference; the candidate stands alone"];
  }
}

/** Rounded down: 99.999 % is not all. */
function joinRateText(rate: number): string {
  return percentText(Math.floor(rate * 1e4 + 1e-9) / 1e4);
}

const mostClasses = 20;

function classPhrases({ classes, positive_class: positive }: AuditComparison): readonly Phrase[] {
  const more = classes.length > mostClasses ? [` and ${countText(classes.length - mostClasses)} more`] : [];
  return [
    ...listed(classes.slice(0, mostClasses)),
    ...more,
    ...(positive === null ? [] : ["; positive is ", { name: positive }]),
  ];
}

function listed(names: readonly string[]): readonly Phrase[] {
  return names.flatMap((name, index): Phrase[] => (index === 0 ? [{ name }] : [", ", { name }]));
}

/** Where everything came from: enough to run it again and to compare two records. */
export function provenanceFacts(record: AuditRecord): readonly Fact[] {
  return [
    { label: "Gate", value: [{ name: record.name }, ...(record.task === null ? [] : [`, ${record.task}`])] },
    ...configFacts(record),
    ...rulesFacts(record),
    ...record.inputs.map((input) => ({ label: inputLabels[input.role], value: inputPhrases(input) })),
    ...policyFacts(record),
    ...gitFacts(record),
    ...historyFacts(record),
    {
      label: "Tool",
      value: [
        `${record.tool.name} `,
        { name: record.tool.version },
        ` on Node `,
        { name: record.tool.node },
        ", ",
        { name: record.tool.platform },
      ],
    },
    { label: "Record", value: [{ name: record.record_id }, " of ", { name: record.created_at }] },
    { label: "Digest", value: ["sha256 ", { name: shortDigest(record.integrity.sha256) }, `, seed ${record.seed}`] },
  ];
}

const inputLabels = {
  reference: "Reference",
  pinned: "Pinned reference",
  candidate: "Candidate",
  labels: "Labels",
  "latency-reference": "Load test of the reference",
  "latency-candidate": "Load test of the candidate",
} as const;

function configFacts({ config }: AuditRecord): readonly Fact[] {
  if (config === null) return [];
  return [{ label: "Config", value: [{ name: config.path }, ", sha256 ", { name: shortDigest(config.sha256) }] }];
}

/** Whose rules were enforced, where there was a choice. */
function rulesFacts({ rules }: AuditRecord): readonly Fact[] {
  if (rules === undefined || rules.reason === "no-change") return [];
  const { config_from: from, base, reason } = rules;
  const branch: readonly Phrase[] =
    base === null
      ? ["base branch, which could not be read"]
      : ["base branch ", { name: base.ref }, " at ", { name: base.sha.slice(0, 7) }];
  if (from === "base") return [{ label: "Rules", value: branch }];
  const why = reason === "first-adoption" ? ", which has no config yet" : ", by config-from: head";
  return [{ label: "Rules", value: ["those of the change itself, not those of the ", ...branch, why] }];
}

function inputPhrases(input: AuditInput): readonly Phrase[] {
  const compression = input.compression === "none" || input.compression === "" ? "" : `, ${input.compression}`;
  return [
    { name: input.uri },
    `, ${input.format}${compression}, ${sizeText(input)}, ${bytesText(input.bytes)}, sha256 `,
    { name: shortDigest(input.sha256) },
    ...(input.version === null ? [] : [", version ", { name: input.version }]),
  ];
}

/** Of a load test the times that it measured; it has no columns. */
function sizeText({ role, rows, columns }: AuditInput): string {
  if (role.startsWith("latency-")) return `${countText(rows)} measured times`;
  return `${countText(rows)} rows, ${countText(columns.length)} columns`;
}

function policyFacts({ policy, task }: AuditRecord): readonly Fact[] {
  if (policy === null) return [];
  const text =
    `${policy.mode}, ${percentText(policy.confidence)} confidence (one-sided), at least ${countText(policy.min_samples)} ${rowNounOf(task).many}; ` +
    `what cannot be told counts as ${policy.on_inconclusive}, a missing reference as ${policy.on_missing_reference}`;
  return [{ label: "Policy", value: [text] }];
}

/** The earlier runs that `schedule.fail_after` looked at, the newest first. */
function historyFacts({ history = [] }: AuditRecord): readonly Fact[] {
  const runs = history.flatMap(({ run_id: id, failed }, at): Phrase[] => [
    at === 0 ? "" : ", ",
    { name: id },
    failed ? " failed" : " did not fail",
  ]);
  return runs.length === 0 ? [] : [{ label: "Scheduled runs before", value: runs }];
}

function gitFacts({ git }: AuditRecord): readonly Fact[] {
  const head: readonly Phrase[] = git.head_sha === null ? [] : ["head ", { name: git.head_sha.slice(0, 12) }];
  const base: readonly Phrase[] = git.base_sha === null ? [] : ["base ", { name: git.base_sha.slice(0, 12) }];
  const value = [head, base]
    .filter((phrases) => phrases.length > 0)
    .flatMap((phrases, index) => (index === 0 ? phrases : [", ", ...phrases]));
  return value.length === 0 ? [] : [{ label: "Commit", value }];
}

function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}

function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  const unit = byteUnits.find(({ size }) => bytes >= size) ?? { size: 1000, name: "kB" };
  return `${(bytes / unit.size).toFixed(1)}\u00a0${unit.name}`;
}

const byteUnits = [
  { size: 1e9, name: "GB" },
  { size: 1e6, name: "MB" },
  { size: 1e3, name: "kB" },
] as const;
