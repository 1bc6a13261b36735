import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { GateError } from "../../errors.ts";
import { FileSource } from "../file-source.ts";
import type { SourceContext } from "../source.ts";
import { isInside } from "../workspace-path.ts";
import type { LfsPointer } from "./pointer.ts";

/** A file that a pointer stands for, its content checked; undefined when the checkout does not have it. */
export async function storedObject(
  uri: string,
  { oid, bytes }: LfsPointer,
  context: Pick<SourceContext, "workspace" | "repository" | "maxBytes">,
): Promise<FileSource | undefined> {
  const store = join(rootOf(context), ".git", "lfs", "objects");
  const path = await linked(join(store, oid.slice(0, 2), oid.slice(2, 4), oid));
  const realStore = await linked(store);
  if (path === undefined || realStore === undefined || !isInside(realStore, path)) return undefined;
  return checkedFile({ uri, path, maxBytes: context.maxBytes }, { oid, bytes });
}

/** A file whose size and digest are those of the pointer. @throws GateError E202 when they are not, E207 over the limit. */
export async function checkedFile(
  file: { readonly uri: string; readonly path: string; readonly maxBytes: number },
  { oid, bytes }: LfsPointer,
): Promise<FileSource> {
  const source = new FileSource(file);
  const head = await source.head();
  const hash = createHash("sha256");
  if (head.bytes === bytes) await source.pass((chunk) => hash.update(chunk));
  if (head.bytes === bytes && hash.digest("hex") === oid) return source;
  throw new GateError({
    code: "E202",
    message: `The Git LFS object of "${file.uri}" is not the one that its pointer names: size or SHA-256 differ.`,
    hint: "Run `git lfs fsck`, then push the object again.",
  });
}

/** The root of the repository, by how deep the workspace lies in it. */
function rootOf({ workspace, repository }: Pick<SourceContext, "workspace" | "repository">): string {
  const depth = (repository?.folder ?? "").split("/").filter((name) => name !== "").length;
  return resolve(workspace, ...Array.from({ length: depth }, () => ".."));
}

async function linked(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
