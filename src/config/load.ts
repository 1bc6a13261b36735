import { createHash } from "node:crypto";
import { z } from "zod";
import type { GateError } from "../errors.ts";
import { withoutQuery } from "../sources/safe-url.ts";
import { check } from "./check.ts";
import { type ConfigDocument, parseConfigDocument } from "./document.ts";
import { draftOf } from "./draft.ts";
import { explain, expectations } from "./explain.ts";
import { type Fault, formatPath, type Path } from "./fault.ts";
import { findConfig, type ReadFile, starterConfig } from "./find.ts";
import { applyInputs, type ConfigInputs } from "./inputs.ts";
import { isMapping, type Mapping } from "./mapping.ts";
import { describeOrigins, type Origins, originsOf } from "./origins.ts";
import { configError, type Position, type Problem } from "./problem.ts";
import { type Config, configSchema } from "./schema.ts";
import { type Named, readSynonyms } from "./synonyms.ts";

export interface LoadedConfig {
  readonly config: Config;
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** The config after defaults and inputs, as in YAML; without the credentials of URLs. */
  readonly effective: z.core.util.JSONType;
  /** Origin of each value of `effective` by its path: "model-gate.yml:14:13", "input `candidate`", "default". */
  readonly origins: Readonly<Record<string, string>>;
  /** Where a value stands in the file; `undefined` when it comes from an input or a default. */
  positionOf(path: Path): { readonly file: string; readonly line: number; readonly column: number } | undefined;
}

export interface ConfigRequest {
  /** As named by the user; `undefined`: the first of the usual places. */
  readonly path: string | undefined;
  /** Absolute. */
  readonly workspace: string;
  readonly inputs: ConfigInputs;
  readonly readFile: ReadFile;
  /** What messages and positions call the file. Default: its path. */
  readonly nameOf?: ((path: string) => string) | undefined;
  /** Whether a config without a candidate is refused. Default: required. */
  readonly candidate?: "required" | "optional";
}

const MAX_BYTES = 1024 * 1024;

/**
 * Reads, overrides and checks the config.
 * @throws GateError E101 when there is none; E102 with every fault of it, a line each.
 */
export async function loadConfig(request: ConfigRequest): Promise<LoadedConfig> {
  const { path, bytes } = await findConfig(request.path, request.workspace, request.readFile);
  const file = request.nameOf?.(path) ?? path;
  const document = parseConfigDocument(decode(bytes, file));
  const named = readSynonyms(rootMapping(document, file));
  const origins = originsOf(document, request.inputs, named);
  const written = applyInputs(named.config, request.inputs);
  const parsed = configSchema.safeParse(written, { error: expectations });
  const faults = [
    ...named.faults,
    ...explain(parsed.error?.issues ?? [], written),
    ...check(draftOf(written), request.candidate),
  ];
  const problems = faults.map((fault) => located(fault, { document, named, origins }));
  if (problems.length > 0 || !parsed.success) throw configError(file, problems);
  const effective = effectiveConfig(parsed.data);
  return {
    config: parsed.data,
    path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    effective,
    origins: describeOrigins(effective, file, origins),
    positionOf: (value) => {
      const position = origins.positionOf(value);
      return position && { file, ...position };
    },
  };
}

function decode(bytes: Uint8Array, file: string): string {
  const refuse = (text: string): GateError => configError(file, [{ at: { line: 1, column: 1 }, text }]);
  if (bytes.length > MAX_BYTES)
    throw refuse(`the file has ${bytes.length} bytes; a config has at most ${MAX_BYTES} (1 MiB).`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse("the file is not UTF-8 text; save it in this encoding.");
  }
}

/** The mapping at the root. What cannot be read as one is refused at once: nothing more could be said of it. */
function rootMapping(document: ConfigDocument, file: string): Mapping {
  const { value, problems } = document;
  if (isMapping(value)) return value;
  if (value === undefined) throw configError(file, problems);
  const at = document.valuePosition([]) ?? { line: 1, column: 1 };
  if (value === null)
    throw configError(file, [{ at, text: `the file is empty. A config to start from:\n\n${starterConfig.trimEnd()}` }]);
  const what = Array.isArray(value) ? "a list" : "a single value";
  throw configError(file, [
    { at, text: `the file is ${what}; a config is a mapping that starts with \`version: 1\`.` },
  ]);
}

interface Read {
  readonly document: ConfigDocument;
  readonly named: Named;
  readonly origins: Origins;
}

function located(fault: Fault, { document, named, origins }: Read): Problem {
  const path = named.asWritten(fault.path);
  const text = path.length === 0 ? fault.text : `${formatPath(path)}: ${fault.text}`;
  const origin = origins.inputOf(fault.path);
  return { at: origin === undefined ? positionInFile(fault.at, path, document) : { origin }, text };
}

/** Of the value or key; of the innermost mapping around it that is there, when it is missing. */
export function positionInFile(at: Fault["at"], path: Path, document: ConfigDocument): Position {
  const own = at === "key" ? document.keyPosition(path) : document.valuePosition(path);
  if (own !== undefined) return own;
  return path.length === 0 ? { line: 1, column: 1 } : positionInFile("value", path.slice(0, -1), document);
}

/** The config as the audit record keeps it: the query of a URL can hold a token. */
function effectiveConfig(config: Config): z.core.util.JSONType {
  const files = (["reference", "pinned", "candidate", "labels"] as const).flatMap((role) => {
    const file = config[role];
    return file === undefined ? [] : [[role, { ...file, uri: withoutQuery(file.uri) }] as const];
  });
  return z.json().parse({ ...config, ...Object.fromEntries(files), ...loadTestsOf(config) });
}

function loadTestsOf({ latency }: Config): Pick<Config, "latency"> {
  if (latency === undefined) return {};
  const shownSide = <T extends { readonly uri: string }>(side: T): T => ({ ...side, uri: withoutQuery(side.uri) });
  const { reference, candidate } = latency;
  return { latency: { ...(reference && { reference: shownSide(reference) }), candidate: shownSide(candidate) } };
}
