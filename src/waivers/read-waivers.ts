import { resolve } from "node:path";
import type { AuditWaiver } from "../audit/v1.ts";
import { type ConfigDocument, parseConfigDocument } from "../config/document.ts";
import { explain, expectations } from "../config/explain.ts";
import { type Fault, formatPath, type Path } from "../config/fault.ts";
import type { ReadFile } from "../config/find.ts";
import { positionInFile } from "../config/load.ts";
import { isMapping } from "../config/mapping.ts";
import type { Problem } from "../config/problem.ts";
import type { Finding } from "../gates/finding.ts";
import type { Position } from "../gates/verdict.ts";
import { daysUntil } from "./days-until.ts";
import { waiverFileSchema, waiverSchema } from "./schema.ts";
import type { Waiver } from "./waiver.ts";

/** Where waivers are written down, from the folder of the workspace. */
export const waiversPath = ".model-gate/waivers.yml";

/** What the file holds; of what is malformed nothing applies. */
export interface ReadWaivers {
  /** In the order of the file. */
  readonly waivers: readonly Waiver[];
  readonly malformed: readonly AuditWaiver[];
  readonly findings: readonly Finding[];
}

export interface WaiversRequest {
  /** Absolute. */
  readonly workspace: string;
  /** Fails with ENOENT where there is no such file. */
  readonly readFile: ReadFile;
  readonly now: Date;
}

const none: ReadWaivers = { waivers: [], malformed: [], findings: [] };

/** Reads the waivers; a file that is not there has none, and one that cannot be read applies none and is a finding. */
export async function readWaivers({ workspace, readFile, now }: WaiversRequest): Promise<ReadWaivers> {
  const bytes = await bytesOf(resolve(workspace, waiversPath), readFile);
  if (bytes === undefined) return none;
  return "why" in bytes ? broken([{ at: undefined, text: bytes.why }]) : parseWaivers(bytes, now);
}

async function bytesOf(path: string, readFile: ReadFile): Promise<Uint8Array | { readonly why: string } | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isAbsent(cause)) return undefined;
    return { why: `it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR");
}

const MAX_BYTES = 1024 * 1024;
const MOST_WAIVERS = 200;

/** The waivers in the bytes of the file. */
export function parseWaivers(bytes: Uint8Array, now: Date): ReadWaivers {
  const text = decoded(bytes);
  if (typeof text !== "string") return broken([{ at: undefined, text: text.why }]);
  const document = parseConfigDocument(text);
  if (document.problems.length > 0)
    return broken(document.problems.map((problem) => ({ at: placeOf(problem), text: problem.text })));
  if (!isMapping(document.value)) return broken([{ at: placed({ line: 1, column: 1 }), text: notMapping }]);
  const file = waiverFileSchema.safeParse(document.value, { error: expectations });
  if (!file.success)
    return broken(explain(file.error.issues, document.value).map((fault) => problemOf(fault, [], document)));
  const entries = file.data.waivers ?? [];
  if (entries.length > MOST_WAIVERS)
    return broken([{ at: undefined, text: `there are ${entries.length} waivers; at most ${MOST_WAIVERS} are read` }]);
  return together(entries.map((entry, index) => readEntry(entry, index, { document, now })));
}

const notMapping = "the file is no mapping; it starts with `version: 1` and has a list of `waivers`.";

function decoded(bytes: Uint8Array): string | { readonly why: string } {
  if (bytes.length > MAX_BYTES) return { why: `it has ${bytes.length} bytes; at most ${MAX_BYTES} (1 MiB) are read` };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { why: "it is not UTF-8 text; save it in this encoding" };
  }
}

interface Located {
  readonly at: Position | undefined;
  readonly text: string;
}

/** A file of which nothing can be relied on: no waiver of it applies. */
function broken(problems: readonly Located[]): ReadWaivers {
  return {
    ...none,
    findings: problems.slice(0, MOST_PROBLEMS).map(({ at, text }) => ({
      code: "malformed-waivers",
      level: "warning",
      sentence: `No waiver of ${waiversPath} applies: ${/[.?]$/u.test(text) ? text : `${text}.`}`,
      advice: "Correct the file; until then every failure counts.",
      position: at ?? placed({ line: 1, column: 1 }),
    })),
  };
}

/** Of a file of nothing but mistakes the first tell enough. */
const MOST_PROBLEMS = 10;

function placeOf({ at }: Problem): Position {
  return placed("line" in at ? at : { line: 1, column: 1 });
}

function placed({ line, column }: Pick<Position, "line" | "column">): Position {
  return { file: waiversPath, line, column };
}

interface Entry {
  readonly waiver?: Waiver;
  readonly malformed?: AuditWaiver;
  readonly findings: readonly Finding[];
}

interface EntryContext {
  readonly document: ConfigDocument;
  readonly now: Date;
}

function readEntry(entry: unknown, index: number, { document, now }: EntryContext): Entry {
  const path = ["waivers", index];
  const position = placed(positionInFile("value", path, document));
  const parsed = waiverSchema.safeParse(entry, { error: expectations });
  const faults = parsed.success ? tooFarAhead(parsed.data.expires, now) : explain(parsed.error.issues, entry);
  if (parsed.success && faults.length === 0) return { waiver: { ...parsed.data, position }, findings: [] };
  const problems = faults.slice(0, MOST_PROBLEMS).map((fault) => problemOf(fault, path, document));
  return {
    malformed: malformedEntry(entry, position, problems),
    findings: problems.map(({ at, text }) => ({
      code: "malformed-waiver",
      level: "warning",
      sentence: `A waiver does not apply, because it is malformed: ${text}`,
      advice: "Correct the entry; until then the failure that it is about counts.",
      position: at,
    })),
  };
}

const MOST_DAYS = 366;

/** A waiver for good is a limit that nobody dared to change. */
function tooFarAhead(expires: string, now: Date): readonly Fault[] {
  const days = daysUntil(expires, now);
  if (days <= MOST_DAYS) return [];
  const text = `${expires} is ${days} days ahead; a waiver holds for at most ${MOST_DAYS} days. To accept the value for good, change the limit.`;
  return [{ path: ["expires"], at: "value", text }];
}

function problemOf({ path, at, text }: Fault, prefix: Path, document: ConfigDocument): Located {
  const whole = [...prefix, ...path];
  const named = whole.length === 0 ? text : `${formatPath(whole)}: ${text}`;
  return { at: placed(positionInFile(at, whole, document)), text: named };
}

function malformedEntry(entry: unknown, position: Position, problems: readonly Located[]): AuditWaiver {
  const written = (key: string): string | null => {
    const value = isMapping(entry) && Object.hasOwn(entry, key) ? entry[key] : undefined;
    return typeof value === "string" ? value.slice(0, MOST_CHARACTERS) : null;
  };
  return {
    source: "file",
    gate: written("gate"),
    metric: written("metric"),
    slice: written("slice"),
    column: written("column"),
    ceiling: null,
    reason: written("reason"),
    owner: written("owner"),
    issue: written("issue"),
    expires: written("expires"),
    set_at: null,
    state: "malformed",
    sentence: problems.map(({ text }) => text).join(" "),
    position,
  };
}

const MOST_CHARACTERS = 200;

function together(entries: readonly Entry[]): ReadWaivers {
  return {
    waivers: entries.flatMap(({ waiver }) => waiver ?? []),
    malformed: entries.flatMap(({ malformed }) => malformed ?? []),
    findings: entries.flatMap(({ findings }) => findings),
  };
}
