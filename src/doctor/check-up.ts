import { type ErrorCode, errorCodes, GateError } from "../errors.ts";

/** One thing that the doctor looked at, and what is to be done about it. */
export interface CheckUp {
  /** ok: nothing stands against a run. hint: it works, but not as it could. problem: the run would end with an error. */
  readonly mark: "ok" | "hint" | "problem";
  /** "config", "candidate". */
  readonly subject: string;
  readonly found: string;
  readonly advice?: string | undefined;
  /** Of a problem: what the run would end with. */
  readonly exitCode?: number;
}

/** What was asked for: an answer, or the error that a run would end with. */
export type Answer<T> =
  | { readonly kind: "known"; readonly value: T }
  | { readonly kind: "error"; readonly error: Fault };

export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | undefined;
}

/** Asks, and takes the refusal for an answer; a bug stays one. */
export async function answerOf<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: "known", value: await ask() };
  } catch (thrown) {
    if (!(thrown instanceof GateError)) throw thrown;
    const { code, message, hint } = thrown;
    return { kind: "error", error: { code, message, hint } };
  }
}

export function ok(subject: string, found: string): CheckUp {
  return { mark: "ok", subject, found };
}

export function hint(subject: string, found: string, advice: string | undefined): CheckUp {
  return { mark: "hint", subject, found, advice };
}

/** What a run would end with. */
export function problem(subject: string, { code, message, hint: advice }: Fault): CheckUp {
  return { mark: "problem", subject, found: `${message} (${code})`, advice, exitCode: errorCodes[code].exitCode };
}

/** 0 when nothing stands against a run, else what the first problem would end it with. */
export function exitCodeOf(checks: readonly CheckUp[]): number {
  return checks.find(({ mark }) => mark === "problem")?.exitCode ?? 0;
}
