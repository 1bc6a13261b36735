import { relative, resolve, sep } from "node:path";
import { GateError } from "../errors.ts";

/** Reads a file by its absolute path. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

export interface FoundConfig {
  /** Relative to the workspace, with forward slashes; what messages call the file. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where a config is looked for when none is named. */
export const defaultPaths = [
  "model-gate.yml",
  "model-gate.yaml",
  ".github/model-gate.yml",
  ".github/model-gate.yaml",
] as const;

/** A config that is small and complete; shown to whoever has none yet. */
export const starterConfig = `version: 1
task: binary
reference: predictions/reference.csv
candidate: predictions/candidate.csv
columns:
  id: id
  label: label
  prediction: prediction
gates:
  - metric: accuracy
    max_drop: 1%
`;

/**
 * The config at `path`, or the first of `defaultPaths` that exists in the workspace.
 * @throws GateError E101 when there is none or it cannot be read.
 */
export async function findConfig(
  path: string | undefined,
  workspace: string,
  readFile: ReadFile,
): Promise<FoundConfig> {
  for (const candidate of path === undefined ? defaultPaths : [path]) {
    const absolute = resolve(workspace, candidate);
    const shown = relative(workspace, absolute).split(sep).join("/");
    const bytes = await readIfThere(absolute, shown, readFile);
    if (bytes !== undefined) return { path: shown, bytes };
  }
  throw new GateError({
    code: "E101",
    message: notFound(path, workspace),
    hint: `Write a config to start from:\n\n${starterConfig}`,
  });
}

async function readIfThere(absolute: string, shown: string, readFile: ReadFile): Promise<Uint8Array | undefined> {
  try {
    return await readFile(absolute);
  } catch (cause) {
    if (reasonOf(cause) === "ENOENT" || reasonOf(cause) === "ENOTDIR") return undefined;
    const reason =
      reasonOf(cause) === "EISDIR" ? "it is a folder" : cause instanceof Error ? cause.message : String(cause);
    throw new GateError({
      code: "E101",
      message: `${shown} cannot be read as a config: ${reason}`,
      where: { file: shown },
      cause,
    });
  }
}

function reasonOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : undefined;
}

function notFound(path: string | undefined, workspace: string): string {
  if (path !== undefined) return `There is no config at ${path} (looked in ${workspace}).`;
  return `There is no config. Looked in ${workspace} for ${defaultPaths.join(", ")}.`;
}
