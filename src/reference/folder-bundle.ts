import { createHash } from "node:crypto";
import { lstat, readFile, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { GateError } from "../errors.ts";
import { defaultReadLimits } from "../readers/limits.ts";
import { FileSource } from "../sources/file-source.ts";
import { schemeOf } from "../sources/scheme-of.ts";
import { type Bundle, bundleOf, type StoredFile } from "./bundle.ts";
import { type Manifest, manifestName, mostManifestBytes, readManifest } from "./manifest.ts";

/**
 * The bundle in a folder of the workspace; undefined when `uri` names no folder.
 * @throws GateError E201 for a folder without one, E202 when it leads out of the workspace, E203 when it is not what its manifest says.
 */
export async function folderBundle(uri: string, workspace: string): Promise<Bundle | undefined> {
  // A change may bring a folder of any name, such as "release:v1.4".
  if (schemeOf(uri) !== "file") return undefined;
  const folder = resolve(workspace, uri.replace(/^file:(?!\/\/)/i, ""));
  const path = join(folder, manifestName);
  if (!(await isFile(path))) {
    if (await isFolder(folder)) throw noBundle(uri);
    return undefined;
  }
  const root = await realpath(workspace);
  if (!isInside(root, await realpath(path))) throw outside(uri, workspace);
  const size = (await lstat(path)).size;
  const manifest =
    size > mostManifestBytes ? { fault: `its ${manifestName} is too large` } : readManifest(await readFile(path));
  if ("fault" in manifest) throw unfit(uri, manifest.fault);
  const bundle = bundleOf(uri, manifest, await filesIn(folder, manifest, root));
  if ("fault" in bundle) throw unfit(uri, bundle.fault);
  return bundle;
}

/** The files of the manifest that are there. A link could lead anywhere: a bundle holds its files themselves. */
async function filesIn(folder: string, manifest: Manifest, root: string): Promise<readonly StoredFile[]> {
  const files: StoredFile[] = [];
  for (const { path: name } of manifest.files) {
    const path = join(folder, name);
    const isThere = (await isFile(path)) && isInside(root, await realpath(path));
    if (isThere) files.push({ name, path, bytes: (await lstat(path)).size, sha256: await sha256Of(path) });
  }
  return files;
}

async function isFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  const maxBytes = defaultReadLimits.bytes;
  await new FileSource({ uri: path, path, maxBytes }).pass((chunk) => hash.update(chunk));
  return hash.digest("hex");
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function noBundle(uri: string): GateError {
  return new GateError({
    code: "E201",
    message: `"${uri}" is a folder that holds no ${manifestName}.`,
    hint: `Name a file in it, or all of them with "${uri.replace(/\/$/, "")}/*"; or write a reference to it by \`model-gate bless --out ${uri}\`.`,
  });
}

function outside(uri: string, workspace: string): GateError {
  return new GateError({
    code: "E202",
    message: `"${uri}" lies outside the workspace ${workspace}, or links out of it.`,
    hint: "Copy the folder into the workspace in an earlier step.",
  });
}

function unfit(uri: string, fault: string): GateError {
  return new GateError({
    code: "E203",
    message: `"${uri}" is no reference that can be trusted: ${fault}.`,
    hint: "Write it again by `model-gate bless`; what it holds must not be edited.",
  });
}
