import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import type { About } from "../report.ts";
import { countText } from "../../number-text.ts";
import { capitalized } from "../capitalized.ts";
import { cleanText } from "../escape.ts";
import { inertJson } from "../json.ts";
import { isInstant } from "./is-instant.ts";
import { rawNumbers } from "./raw-numbers.ts";
import { inertMarkup } from "./inert-markup.ts";
import type { Result } from "./result.ts";
import type { ResultPlace } from "./result-place.ts";
import { openFirst, type ResultStanding } from "./result-standing.ts";
import { resultsOf, waivedText } from "./results.ts";

/** Of a run; GitHub keeps no more. */
const mostResults = 5000;

/** What does not pass as SARIF 2.1.0, at the gates' lines of the config; each gate is a rule. */
export function renderSarif(record: AuditRecord, about: About = {}): string {
  const all = resultsOf(record, about);
  const open = openFirst(all);
  const shown = open.slice(0, mostResults);
  const rules = rulesOf(all);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return inertJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "model-gate", version: cleanText(record.tool.version), rules } },
        automationDetails: { id: `model-gate/${cleanText(record.name).replaceAll("/", "-")}/` },
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(record, { leftOut: open.length - shown.length, all })],
        results: shown.map((result) => resultOf(result, indexes.get(result.rule) ?? -1)),
        properties: {
          verdict: record.decision.outcome,
          sentence: cleanText(record.decision.sentence, longest),
          record: cleanText(record.record_id),
        },
      },
    ],
  });
}

const longest = 2000;

const levels: Readonly<Record<ResultStanding, "error" | "warning" | "note" | "none">> = {
  error: "error",
  failure: "error",
  "held-back": "warning",
  waived: "warning",
  warning: "warning",
  undecided: "warning",
  remark: "note",
  shown: "none",
  pass: "none",
};

interface Rule {
  readonly id: string;
  readonly shortDescription: object;
  /** GitHub wants both, and shows them in different places. */
  readonly fullDescription: object;
  readonly help: object;
  readonly defaultConfiguration: object;
  readonly properties: object;
}

/** One for each gate and each kind of finding, whether it holds or not. */
function rulesOf(results: readonly Result[]): readonly Rule[] {
  const first = new Map<string, Result>();
  for (const result of results) if (!first.has(result.rule)) first.set(result.rule, result);
  return [...first.values()].map(ruleOf);
}

const severities = { error: "error", warn: "warning", info: "note" } as const;

function ruleOf({ rule, group, verdict, standing, word }: Result): Rule {
  const title = verdict === undefined ? capitalized(word) : cleanText(verdict.title);
  const level = verdict === undefined ? levels[standing] : severities[verdict.severity];
  const help = messageOf(helpText(title, verdict));
  return {
    id: rule,
    shortDescription: messageOf(title),
    fullDescription: help,
    help,
    defaultConfiguration: { level },
    properties: { tags: ["model-gate", group] },
  };
}

function helpText(title: string, verdict: AuditVerdict | undefined): string {
  if (verdict === undefined) return `${title}. The result says what was found and what to do.`;
  const { gate, severity } = verdict;
  const weight = { error: "blocks", warn: "warns", info: "is for information" }[severity];
  return cleanText(`${title}: the gate "${gate}" of the model-gate config; it ${weight}. Each result has its numbers.`);
}

/** Braces are placeholders in SARIF unless they are doubled (3.11.5). */
function messageOf(text: string): { readonly text: string } {
  return { text: inertMarkup(text).replace(/[{}]/gu, "$&$&") };
}

function resultOf(result: Result, ruleIndex: number): object {
  const { rule, message, advice, numbers, place, fingerprint, name } = result;
  const text = [message, advice, numbers === "" ? undefined : `(${numbers})`].filter((part) => part !== undefined);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[result.standing],
    message: messageOf(text.join(" ")),
    locations: [{ physicalLocation: locationOf(place), logicalLocations: [{ name }] }],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "modelGateResult/v1": fingerprint },
    ...suppressionOf(result),
    properties: { standing: result.standing, word: result.word, ...rawNumbers(result) },
  };
}

function locationOf({ file, line, column }: ResultPlace): object {
  return {
    artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }), endLine: line },
  };
}

/** Waived by somebody, outside of the code that is looked at. */
function suppressionOf({ verdict, standing }: Result): object {
  if (standing !== "waived" || verdict?.waiver === undefined) return {};
  const { reason } = verdict.waiver;
  const justification = cleanText([waivedText(verdict), reason].filter((text) => text !== null).join(": "), longest);
  return { suppressions: [{ kind: "external", status: "accepted", justification }] };
}

interface Told {
  /** Results beyond what a file may hold. */
  readonly leftOut: number;
  readonly all: readonly Result[];
}

function invocationOf(record: AuditRecord, { leftOut, all }: Told): object {
  const { decision, created_at: startTimeUtc, warnings } = record;
  const errors = all.filter(({ standing }) => standing === "error");
  const notifications = [
    ...errors.map(({ message, rule, place }) => ({
      descriptor: { id: rule },
      level: "error",
      message: messageOf(message),
      locations: [{ physicalLocation: locationOf(place) }],
    })),
    ...warnings.map(({ code, message }) => warningOf(cleanText(code), cleanText(message, longest))),
    ...(leftOut === 0 ? [] : [warningOf("left-out", `${countText(leftOut)} more results are in audit.json.`)]),
  ];
  return {
    executionSuccessful: errors.length === 0,
    exitCode: decision.exit_code,
    ...(isInstant(startTimeUtc) ? { startTimeUtc } : {}),
    toolExecutionNotifications: notifications,
  };
}

function warningOf(id: string, text: string): object {
  return { descriptor: { id }, level: "warning", message: messageOf(text) };
}
