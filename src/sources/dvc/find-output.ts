import { posix } from "node:path";
import { isScalar, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { GateError } from "../../errors.ts";
import { type DvcFile, dvcFileSchema, dvcLockSchema, type DvcOutput } from "./output.ts";
import { smallFile } from "./small-file.ts";

/** Reads a file that DVC wrote; undefined when there is none. */
type ReadText = (path: string) => Promise<string | undefined>;

/**
 * What DVC says of a path of the workspace, or of a commit whose files are read by `from`: by `<path>.dvc`, else by the `dvc.lock` beside it or in a folder above. `path` may be that of the `.dvc` file.
 * @throws GateError E201 when DVC does not track it, E202 for a folder or another digest, E203 for a file that is not DVC's.
 */
export async function findOutput(from: string | ReadText, path: string): Promise<DvcFile> {
  const tracked = path.replace(/\.dvc$/, "");
  const read = typeof from === "string" ? (name: string) => smallFile(from, name) : from;
  const output = (await ofDvcFile(read, tracked)) ?? (await ofLocks(read, tracked));
  if (output === undefined) throw untracked(tracked);
  return fileOf(tracked, output);
}

async function ofDvcFile(read: ReadText, tracked: string): Promise<DvcOutput | undefined> {
  const path = `${tracked}.dvc`;
  const text = await read(path);
  if (text === undefined) return undefined;
  const { wdir = ".", outs } = parsed(path, text, dvcFileSchema);
  const folder = posix.join(posix.dirname(path), wdir);
  return outs.find((output) => posix.join(folder, output.path) === posix.normalize(tracked));
}

async function ofLocks(read: ReadText, tracked: string): Promise<DvcOutput | undefined> {
  for (const folder of foldersAbove(tracked)) {
    const path = posix.join(folder, "dvc.lock");
    const text = await read(path);
    if (text === undefined) continue;
    const outputs = Object.values(parsed(path, text, dvcLockSchema).stages).flatMap(({ outs = [] }) => outs);
    const output = outputs.find((each) => posix.join(folder, each.path) === posix.normalize(tracked));
    if (output !== undefined) return output;
  }
  return undefined;
}

/** The folder of a path and those above it, up to the workspace. */
export function foldersAbove(path: string): readonly string[] {
  const names = posix
    .dirname(posix.normalize(path))
    .split("/")
    .filter((name) => name !== ".");
  return [...names.keys(), names.length].map((depth) => names.slice(0, names.length - depth).join("/") || ".");
}

function parsed<S extends z.ZodType>(path: string, text: string, schema: S): z.output<S> {
  const document = documentOf(text);
  const syntax = document === undefined ? "it is nested too deeply" : document.errors[0]?.message.split("\n")[0];
  if (document === undefined || syntax !== undefined) throw notAsWritten(path, syntax ?? "");
  const value = schema.safeParse(plain(document));
  if (value.success) return value.data;
  const [issue] = value.error.issues;
  throw notAsWritten(path, `${issue?.path.join(".")}: ${issue?.message}`);
}

function hasOddKeys(document: ReturnType<typeof parseDocument>): boolean {
  let found = false;
  visit(document, {
    Pair: (_, { key }) => {
      found ||= !isScalar(key);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function notAsWritten(path: string, what: string): GateError {
  return new GateError({
    code: "E203",
    message: `${path} is not as DVC writes it: ${what}`,
    hint: "Run `dvc status`, and commit the file as DVC left it.",
    where: { file: path },
  });
}

/** undefined where the parser runs out of stack. Its own check for keys written twice is quadratic, and pretty errors are slow. */
function documentOf(text: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, { logLevel: "silent", uniqueKeys: false, prettyErrors: false });
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** Without aliases, which DVC does not write and which can make much of little; nor keys that are more than words, whose text takes time without end. */
function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return hasOddKeys(document) ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function fileOf(tracked: string, { md5 = "", size, hash }: DvcOutput): DvcFile {
  if (md5.endsWith(".dir")) {
    throw new GateError({
      code: "E202",
      message: `"dvc:${tracked}" is a folder in DVC; a source is one file.`,
      hint: "Track the file by itself, or run `dvc pull` in an earlier step and give a pattern: `folder/*.parquet`.",
    });
  }
  if (!/^[0-9a-f]{32}$/.test(md5) || (hash !== undefined && hash !== "md5")) {
    throw new GateError({
      code: "E202",
      message: `DVC keeps "${tracked}" by something else than the MD5 of its content (an import, a cloud version or another digest).`,
      hint: "Run `dvc pull` in an earlier step, and give the path of the file.",
    });
  }
  return { md5, bytes: size, layout: hash === undefined ? 2 : 3 };
}

function untracked(tracked: string): GateError {
  return new GateError({
    code: "E201",
    message: `"dvc:${tracked}" is not tracked by DVC: there is no ${tracked}.dvc, and no dvc.lock beside it or above names it.`,
    hint: "Check the path, which starts from the workspace, and that the .dvc file or dvc.lock is committed.",
  });
}
