import { createHash } from "node:crypto";
import { GateError } from "../../errors.ts";
import { type Checkout, runGit } from "./run-git.ts";

export type ObjectKind = "commit" | "tree" | "blob";

/** Bytes that an object may have: a file of a repository is held in memory. */
const mostBytes: Readonly<Record<ObjectKind, number>> = {
  commit: 1024 ** 2,
  tree: 64 * 1024 ** 2,
  blob: 512 * 1024 ** 2,
};

/**
 * The content of an object of a checkout; undefined when the checkout does not have it. Git does not check content against its name, and what runs earlier
 * in the job may write to the checkout: it is checked here, so that a name that is trusted makes the content so.
 * @throws GateError E202 when the content is not that of the name, E207 when it is too large.
 */
export async function objectOf(checkout: Checkout, kind: ObjectKind, name: string): Promise<Buffer | undefined> {
  const size = await runGit(["cat-file", "-s", name], checkout);
  if (size.code !== 0) return undefined;
  const bytes = Number(size.output.toString("latin1"));
  if (!(bytes <= mostBytes[kind])) {
    throw new GateError({
      code: "E207",
      message: `A file of the repository holds ${bytes} bytes, more than the ${mostBytes[kind]} that are read of git.`,
      hint: "Keep large files in Git LFS, or publish them as an artifact or a release.",
    });
  }
  const content = await runGit(["cat-file", kind, name], checkout, { maxBytes: bytes + 1 });
  if (content.code !== 0) return undefined;
  if (nameOf(kind, content.output, name.length) === name) return content.output;
  throw new GateError({
    code: "E202",
    message: `The ${kind} ${name} of the checkout does not hold what its name says.`,
    hint: "Run `git fsck`; check whether an earlier step writes to the folder .git.",
  });
}

function nameOf(kind: ObjectKind, content: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? "sha256" : "sha1");
  return hash.update(`${kind} ${content.length}\0`).update(content).digest("hex");
}
