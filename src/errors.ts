/** The kinds of failure that a person can act on, each with the exit code of the process that ends with it. */
export const errorCodes = {
  E100: { title: "usage", exitCode: 2 },
  E101: { title: "config file missing or unreadable", exitCode: 2 },
  E102: { title: "config invalid", exitCode: 2 },
  E201: { title: "input not found", exitCode: 3 },
  E202: { title: "input could not be read", exitCode: 3 },
  E203: { title: "input malformed", exitCode: 3 },
  E204: { title: "input has no rows", exitCode: 3 },
  E205: { title: "column missing", exitCode: 3 },
  E206: { title: "value of the wrong type or range", exitCode: 3 },
  E207: { title: "input over a limit", exitCode: 3 },
  E208: { title: "inputs not comparable", exitCode: 3 },
  E900: { title: "internal error", exitCode: 4 },
  E901: { title: "ended before there was a verdict", exitCode: 4 },
} as const;

export type ErrorCode = keyof typeof errorCodes;

export interface GateErrorDetails {
  readonly code: ErrorCode;
  /** What happened, where (file, line, column, value) and what was expected. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly hint?: string;
  /** The file and position at fault, for an annotation: `{ file: "model-gate.yml", line: 14, column: 13 }`. */
  readonly where?: { readonly file: string; readonly line?: number; readonly column?: number };
  readonly cause?: unknown;
}

/**
 * What a fault of the program says of itself: name, message and stack, of its causes too. Nothing else of it is shown, since what hangs on an error
 * can be a request with its token.
 */
export function faultText(thrown: unknown): string {
  const texts: string[] = [];
  let fault = thrown;
  while (fault instanceof Error && texts.length < mostCauses) {
    texts.push(typeof fault.stack === "string" ? fault.stack : `${fault.name}: ${fault.message}`);
    fault = fault.cause;
  }
  return texts.length > 0 ? texts.join("\ncaused by ") : `something that is no error was thrown: ${plainText(thrown)}`;
}

const mostCauses = 5;

function plainText(thrown: unknown): string {
  if (typeof thrown === "object" && thrown !== null) return "an object";
  return typeof thrown === "function" ? "a function" : String(thrown);
}

/** A failure that the user can mend; anything else that is thrown is a bug and keeps its stack. */
export class GateError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly where: GateErrorDetails["where"];

  constructor(details: GateErrorDetails) {
    super(details.message, { cause: details.cause });
    this.name = "GateError";
    this.code = details.code;
    this.hint = details.hint;
    this.where = details.where;
  }
}
