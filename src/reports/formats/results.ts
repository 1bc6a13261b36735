import { createHash } from "node:crypto";
import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { capitalized } from "../capitalized.ts";
import { cleanText } from "../escape.ts";
import { placeInWords } from "../place-of.ts";
import type { About } from "../report.ts";
import { verdictWord } from "../verdict-words.ts";
import { numbersLine } from "./numbers-line.ts";
import { resultPlace } from "./result-place.ts";
import { heldBackIf, resultStanding, type ResultStanding } from "./result-standing.ts";
import type { Result, ResultGroup } from "./result.ts";
import { testName } from "./test-name.ts";

type Draft = Omit<Result, "fingerprint"> & { readonly key: readonly string[] };

/** What every machine format tells of a record: an error, each verdict, each finding; and never nothing, nor only passes of a run that did not pass. */
export function resultsOf(record: AuditRecord, about: About): readonly Result[] {
  const told = [...errorDraft(record, about), ...verdictDrafts(record, about), ...findingDrafts(record, about)];
  return apart([...told, ...untold(record, about, told)], record);
}

const longestMessage = 2000;

function clean(text: string): string {
  return cleanText(text, longestMessage);
}

const noVerdict = { numbers: "", advice: undefined, verdict: undefined, measurement: undefined } as const;

function errorDraft(record: AuditRecord, about: About): readonly Draft[] {
  const { error } = record;
  if (error === null) return [];
  const words = placeInWords(error, record);
  return [
    {
      ...noVerdict,
      rule: cleanText(error.code),
      group: "run",
      name: "run",
      standing: "error",
      word: "no verdict",
      message: clean(words === null ? error.message : `${error.message} ${words}`),
      advice: error.hint === null ? undefined : clean(error.hint),
      place: resultPlace(error, record, about),
      key: ["error", error.code],
    },
  ];
}

const groups: Readonly<Record<AuditVerdict["kind"], ResultGroup>> = {
  metric: "metrics",
  estimated: "estimates",
  drift: "drift",
  check: "checks",
  pairing: "pairing",
  discover: "slices",
};

function verdictDrafts(record: AuditRecord, about: About): readonly Draft[] {
  const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  const numbers = numbersLine(record);
  return record.verdicts.map((verdict): Draft => {
    const measurement = verdict.measurement === null ? undefined : measurements.get(verdict.measurement);
    const { gate, slice, column, subject, against, kind, advice, position } = verdict;
    return {
      rule: cleanText(gate),
      group: groups[kind],
      name: testName(verdict),
      standing: resultStanding(verdict, record),
      word: verdictWord(verdict, measurement),
      message: clean(verdictMessage(verdict, record)),
      numbers: clean(numbers(verdict, measurement)),
      advice: advice === null ? undefined : clean(advice),
      place: resultPlace(position, record, about),
      verdict,
      measurement,
      key: [kind, gate, subject, slice ?? "", column ?? "", against ?? ""],
    };
  });
}

/** What the reader must not take for a plain warning comes first. */
function verdictMessage(verdict: AuditVerdict, record: AuditRecord): string {
  const before = prefixes[resultStanding(verdict, record)](verdict);
  const words = placeInWords(verdict.position, record);
  return [before, verdict.sentence, words].filter((text) => text !== null && text !== "").join(" ");
}

const heldBackPrefix = "Failed, held back:";

const prefixes: Readonly<Record<ResultStanding, (verdict: AuditVerdict) => string>> = {
  error: () => "",
  failure: () => "",
  "held-back": () => heldBackPrefix,
  // The sentence of a waived verdict usually ends with by whom and until when.
  waived: (verdict) => (verdict.sentence.includes("Waived ") ? "Failed, waived:" : `${waivedText(verdict)}:`),
  warning: () => "",
  undecided: () => "Not decided:",
  remark: ({ outcome }) => (outcome === "inconclusive" ? "Not decided, and counts for nothing:" : "For information:"),
  shown: () => "",
  pass: () => "",
};

/** "Failed, waived through 2026-12-31 by alice (#12)"; empty where it is not waived. */
export function waivedText({ waiver }: Pick<AuditVerdict, "waiver">): string {
  if (waiver === undefined) return "";
  const until = waiver.expires === null ? "for this commit" : `through ${waiver.expires}`;
  const issue = waiver.issue === null ? "" : ` (${waiver.issue})`;
  return `Failed, waived ${until} by ${waiver.owner ?? "its label"}${issue}`;
}

/** What is wrong with the rules, the waivers or the reference; notes are for readers of the whole report. */
function findingDrafts(record: AuditRecord, about: About): readonly Draft[] {
  return (record.findings ?? []).flatMap(({ code, level, sentence, advice, position }) => {
    if (level === "note") return [];
    const standing = heldBackIf(level, record);
    const words = placeInWords(position, record) ?? "";
    return [
      {
        ...noVerdict,
        rule: cleanText(code),
        group: "rules",
        name: cleanText(code.replaceAll("-", " ")),
        standing,
        word: cleanText(capitalized(code.replaceAll("-", " "))),
        message: clean(`${standing === "held-back" ? `${heldBackPrefix} ` : ""}${sentence} ${words}`),
        advice: advice === null ? undefined : clean(advice),
        place: resultPlace(position, record, about),
        key: ["finding", code, sentence],
      } satisfies Draft,
    ];
  });
}

/** What the decision says and no result does: that nothing was judged, or why the run blocks though no gate fails. */
function untold(record: AuditRecord, about: About, told: readonly Draft[]): readonly Draft[] {
  const standing = standingOfDecision(record);
  if (standing === undefined || told.some((one) => isAtLeast(one.standing, standing))) return [];
  const { decision, verdicts } = record;
  const sentence = decision.outcome === "pass" ? "No gate was judged." : decision.sentence;
  return [
    {
      ...noVerdict,
      rule: "verdict",
      group: "run",
      name: "verdict",
      standing,
      word: verdicts.length === 0 ? "nothing was judged" : decision.outcome,
      message: clean(sentence),
      place: resultPlace(null, record, about),
      key: ["decision"],
    },
  ];
}

function standingOfDecision({ decision, verdicts }: AuditRecord): "error" | "failure" | "warning" | undefined {
  if (decision.outcome === "error") return "error";
  if (decision.outcome === "fail") return "failure";
  if (verdicts.length === 0) return "failure";
  return decision.outcome === "warn" ? "warning" : undefined;
}

const blocking: readonly ResultStanding[] = ["error", "failure"];
const open: readonly ResultStanding[] = [...blocking, "held-back", "waived", "warning", "undecided"];

function isAtLeast(standing: ResultStanding, wanted: "error" | "failure" | "warning"): boolean {
  return (wanted === "warning" ? open : blocking).includes(standing);
}

/** Names and fingerprints that are there once only: what reads alike is numbered. */
function apart(drafts: readonly Draft[], { name: gate }: AuditRecord): readonly Result[] {
  const names = new Map<string, number>();
  const keys = new Map<string, number>();
  return drafts.map(({ key, ...draft }) => {
    const text = JSON.stringify([gate, ...key]);
    const name = counted(names, draft.name);
    const copy = counted(keys, text);
    return {
      ...draft,
      name: name === 1 ? draft.name : `${draft.name} #${name}`,
      fingerprint: hash(copy === 1 ? text : `${text} ${copy}`),
    };
  });
}

function counted(seen: Map<string, number>, text: string): number {
  const count = (seen.get(text) ?? 0) + 1;
  seen.set(text, count);
  return count;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
