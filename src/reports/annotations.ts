import type { AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { countText } from "../number-text.ts";
import { cleanText } from "./escape.ts";
import { capitalized } from "./capitalized.ts";
import { isNamed } from "./judged-row.ts";
import { placeInWords, placeOf } from "./place-of.ts";

/** A remark at a place in the config; the text is clean, but not yet escaped for a platform. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** GitHub shows ten annotations of a level for a step. */
const mostShown = 10;

/** What stands against the candidate, at the gates' lines, errors first; the last of a level tells how many more there are. */
export function renderAnnotations(record: AuditRecord, mostOfALevel = mostShown): readonly Annotation[] {
  const told = [
    ...errorAnnotation(record),
    ...record.verdicts.flatMap((verdict) => verdictAnnotation(verdict, record)),
    ...(record.findings ?? []).flatMap((finding) => findingAnnotation(finding, record)),
  ];
  // A step that passes shows no errors.
  const all = record.held_back === undefined ? told : told.map(asWarning);
  return (["error", "warning", "notice"] as const).flatMap((level) =>
    capped(
      all.filter((one) => one.level === level),
      mostOfALevel,
    ),
  );
}

function asWarning(annotation: Annotation): Annotation {
  return annotation.level === "error" ? { ...annotation, level: "warning" } : annotation;
}

function errorAnnotation(record: AuditRecord): readonly Annotation[] {
  const { error } = record;
  if (error === null) return [];
  const message = error.hint === null ? error.message : `${error.message.replace(/[.!?]?$/u, ".")} ${error.hint}`;
  return [
    {
      level: "error",
      title: `No verdict (${error.code})`,
      message: cleanText(message, longestMessage),
      ...placeOf(error, record),
    },
  ];
}

const longestMessage = 2000;

function verdictAnnotation(verdict: AuditVerdict, record: AuditRecord): readonly Annotation[] {
  const level = levelOf(verdict);
  if (level === undefined) return [];
  const part = verdict.slice ?? verdict.column;
  const isCalled = verdict.against === undefined && (isNamed(verdict) || verdict.gate === verdict.subject);
  const name = isCalled ? verdict.gate : verdict.title;
  const waived = verdict.waiver === undefined ? "" : "Waived: ";
  const title = cleanText(waived + (part === null ? name : `${name}, ${part}`), 120);
  const message = cleanText(
    [verdict.sentence, verdict.advice, placeInWords(verdict.position, record)]
      .filter((text) => text !== null)
      .join(" "),
    longestMessage,
  );
  return [{ level, title, message, ...placeOf(verdict.position, record) }];
}

/** What is wrong with the rules, the waivers or the reference, at its line; what is only told is in the report. */
function findingAnnotation(
  { code, level, sentence, advice, position }: NonNullable<AuditRecord["findings"]>[number],
  record: AuditRecord,
): readonly Annotation[] {
  if (level === "note") return [];
  const parts = [sentence, advice, placeInWords(position, record)].filter((text) => text !== null);
  return [
    {
      level: level === "failure" ? "error" : "warning",
      title: cleanText(capitalized(code.replaceAll("-", " ")), 120),
      message: cleanText(parts.join(" "), longestMessage),
      ...placeOf(position, record),
    },
  ];
}

function levelOf({ counts_as: counts, outcome }: AuditVerdict): Annotation["level"] | undefined {
  if (counts === "fail") return "error";
  if (counts === "warn") return "warning";
  return outcome === "pass" ? undefined : "notice";
}

function capped(annotations: readonly Annotation[], mostOfALevel: number): readonly Annotation[] {
  const shown = annotations.slice(0, mostOfALevel);
  const more = annotations.length - shown.length;
  if (more === 0) return shown;
  return shown.map((one, index) =>
    index === mostOfALevel - 1 ? { ...one, message: `${one.message} And ${countText(more)} more in the report.` } : one,
  );
}
