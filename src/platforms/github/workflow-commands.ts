import { inertLogText } from "../../reports/escape.ts";

export type AnnotationLevel = "error" | "warning" | "notice";

/** Where an annotation is shown: a file of the repository, lines and columns from 1. */
export interface AnnotationPlace {
  readonly title?: string | undefined;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** The runner cuts a message of an annotation here. */
const longestMessage = 4096;

/** A workflow command such as `::error file=model-gate.yml,line=14,title=f1::f1 fell`, ending in a newline; untrusted text cannot leave it. */
export function annotationCommand(level: AnnotationLevel, message: string, place: AnnotationPlace = {}): string {
  const { title, file, line, column } = place;
  const properties = Object.entries({
    title: title === undefined ? undefined : inertLogText(title),
    file,
    line,
    col: column,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const head = properties.length === 0 ? level : `${level} ${properties.join(",")}`;
  return `::${head}::${escapeMessage(inertLogText(message).slice(0, longestMessage))}\n`;
}

/** A line that the runner shows only when the run is debugged. */
export function debugCommand(message: string): string {
  return `::debug::${escapeMessage(inertLogText(message))}\n`;
}

/** Has the runner put "***" in place of `secret` in the log of this job; the command itself is not logged. */
export function maskCommand(secret: string): string {
  return `::add-mask::${escapeMessage(secret)}\n`;
}

/** A line or more of plain log, in which the runner finds no command. */
export function logLines(text: string): string {
  return `${inertLogText(text)}\n`;
}

/** As actions/toolkit's command.ts: the runner undoes exactly this. */
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
