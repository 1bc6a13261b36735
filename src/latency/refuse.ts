import { GateError, type ErrorCode } from "../errors.ts";
import type { LatencyFile } from "./format.ts";

interface Fault {
  /** Default: malformed. */
  readonly code?: Extract<ErrorCode, "E102" | "E203" | "E204" | "E206">;
  /** From 1. */
  readonly line?: number;
  /** Completes "bench.txt, line 3: …". */
  readonly what: string;
  readonly hint: string;
}

/** The error of a file that cannot be used, with its place. */
export function refuse({ uri }: LatencyFile, { code = "E203", line, what, hint }: Fault): GateError {
  const place = line === undefined ? uri : `${uri}, line ${line}`;
  const where = line === undefined ? {} : { where: { file: uri, line } };
  return new GateError({ code, message: `${place}: ${what}.`, hint, ...where });
}

/** A value of JSON as it is written, cut where it is long; nothing where there is none. */
export function written(value: unknown): string {
  const text = value === undefined ? "missing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A piece of a file in quotes, cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
