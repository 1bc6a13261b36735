import type { LatencyFile } from "./format.ts";
import { quoted, refuse, written } from "./refuse.ts";

/** A value of JSON that has keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws GateError E203 where the text, or its line `line`, is no JSON object. */
export function jsonObject(file: LatencyFile, text: string, line?: number): JsonObject {
  const hint = "The file must be as the tool wrote it, to its end: wait for the tool to end before the gate runs.";
  const at = line === undefined ? {} : { line };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    throw refuse(file, { ...at, what: `is no JSON${whereOf(thrown, text)}`, hint });
  }
  if (isObject(value)) return value;
  throw refuse(file, { ...at, what: `${written(value)} is no JSON object`, hint });
}

/** Where the parser stopped, by the position in its message; its words differ from one version of Node to the next. */
function whereOf(thrown: unknown, text: string): string {
  const message = thrown instanceof Error ? thrown.message : "";
  const told = /position (\d+)/u.exec(message)?.[1];
  // Python writes NaN and Infinity, which JSON does not have and the parser gives no position for.
  const position = told === undefined ? text.search(/(?<=[:[,]\s*)-?(?:NaN|Infinity)\b/u) : Number(told);
  if (position >= text.length || message.startsWith("Unexpected end")) return ": it ends too early";
  if (position < 0) return "";
  const before = text.slice(0, position).split("\n");
  const place = `${before.length > 1 ? `line ${before.length}, ` : ""}column ${(before.at(-1) ?? "").length + 1}`;
  return `: ${quoted(text.slice(position).split("\n", 1)[0] ?? "")} at ${place} was not expected`;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one where there is none. */
export function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isObject(value) ? value : {};
}

/**
 * The number under a key, undefined where there is none.
 * @param what the number's name in words, for the error
 * @throws GateError E206 where something else stands there, or a number below 0.
 */
export function amountAt(file: LatencyFile, parent: JsonObject, key: string, what: string): number | undefined {
  const value = parent[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw refuse(file, {
    code: "E206",
    what: `${what} is ${written(value)}; expected a number from 0`,
    hint: "The file must be as the tool wrote it.",
  });
}
