import type { AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { countText } from "../number-text.ts";
import { cleanText } from "./escape.ts";
import { isNamed } from "./judged-row.ts";

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
const mostOfALevel = 10;

/** What stands against the candidate, at the gates' lines, errors first; the tenth of a level tells how many more there are. */
export function renderAnnotations(record: AuditRecord): readonly Annotation[] {
  const all = [...errorAnnotation(record), ...record.verdicts.flatMap(verdictAnnotation)];
  return (["error", "warning", "notice"] as const).flatMap((level) => capped(all.filter((one) => one.level === level)));
}

function errorAnnotation({ error }: AuditRecord): readonly Annotation[] {
  if (error === null) return [];
  const message = error.hint === null ? error.message : `${error.message.replace(/[.!?]?$/u, ".")} ${error.hint}`;
  return [
    {
      level: "error",
      title: `No verdict (${error.code})`,
      message: cleanText(message, longestMessage),
      ...placeOf(error),
    },
  ];
}

const longestMessage = 2000;

function verdictAnnotation(verdict: AuditVerdict): readonly Annotation[] {
  const level = levelOf(verdict);
  if (level === undefined) return [];
  const part = verdict.slice ?? verdict.column;
  const name = isNamed(verdict) || verdict.gate === verdict.subject ? verdict.gate : verdict.title;
  const title = cleanText(part === null ? name : `${name}, ${part}`, 120);
  const message = cleanText(
    [verdict.sentence, verdict.advice].filter((text) => text !== null).join(" "),
    longestMessage,
  );
  return [{ level, title, message, ...(verdict.position === null ? {} : placeOf(verdict.position)) }];
}

function levelOf({ counts_as: counts, outcome }: AuditVerdict): Annotation["level"] | undefined {
  if (counts === "fail") return "error";
  if (counts === "warn") return "warning";
  return outcome === "pass" ? undefined : "notice";
}

function placeOf(place: {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}): Pick<Annotation, "file" | "line" | "column"> {
  if (place.file === null) return {};
  if (place.line === null) return { file: place.file };
  return { file: place.file, line: place.line, ...(place.column === null ? {} : { column: place.column }) };
}

function capped(annotations: readonly Annotation[]): readonly Annotation[] {
  const shown = annotations.slice(0, mostOfALevel);
  const more = annotations.length - shown.length;
  if (more === 0) return shown;
  return shown.map((one, index) =>
    index === mostOfALevel - 1 ? { ...one, message: `${one.message} And ${countText(more)} more in the report.` } : one,
  );
}
