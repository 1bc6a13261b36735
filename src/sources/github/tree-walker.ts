import { createHash } from "node:crypto";
import { z } from "zod";
import { GateError } from "../../errors.ts";
import { pathPart } from "./api-address.ts";
import type { GithubApi } from "./github-reader.ts";

const objectName = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const entry = z.object({
  path: z.string(),
  mode: z.string(),
  sha: objectName,
  size: z.int().nonnegative().optional(),
});
const tree = z.object({ tree: z.array(entry), truncated: z.boolean() });

type Tree = z.output<typeof tree>;
type Entry = z.output<typeof entry>;

interface Place {
  readonly commit: string;
  readonly path: string;
}

/** What GitHub gives of one file. */
const mostBytes = 100 * 1024 ** 2;
const folderMode = "040000";
const fileModes: ReadonlySet<string> = new Set(["100644", "100755", "100664"]);

/** Finds files of commits by the trees of git, folder by folder, each asked for once. */
export interface TreeWalker {
  /** undefined: the commit, which is there, has no such file. @throws GithubRefusal; GateError E202, E207. */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>;
}

/**
 * Trees say for certain whether something is there and what it is; the API of contents answers 404 to much else, and gives the target of a
 * link for the link.
 */
export function treeWalker(api: GithubApi): TreeWalker {
  const trees = new Map<string, Tree>();
  const treeOf = async (name: string): Promise<Tree> => {
    const known = trees.get(name);
    if (known !== undefined) return known;
    const read = await api.get(`/repos/${api.owner}/${api.repo}/git/trees/${pathPart(name)}`, tree);
    trees.set(name, read);
    return read;
  };
  return {
    fileAt: async (commit, path) => {
      const place = { commit: objectName.parse(commit), path };
      let found: Entry | undefined;
      for (const segment of path.split("/")) {
        if (found !== undefined && found.mode !== folderMode) return noFolder(found, place);
        found = entryOf(await treeOf(found?.sha ?? place.commit), segment, place);
        if (found === undefined) return undefined;
      }
      return found === undefined ? undefined : contentOf(api, found, place);
    },
  };
}

function entryOf({ tree: entries, truncated }: Tree, name: string, { path, commit }: Place): Entry | undefined {
  const found = entries.find((each) => each.path === name);
  if (found !== undefined || !truncated) return found;
  throw new GateError({
    code: "E202",
    message: `Whether ${path} is in the commit ${commit} cannot be told: GitHub does not list all of a folder as large as that.`,
    hint: "Check the repository out, so that git can be asked.",
  });
}

/** A file where a folder was expected has nothing in it; what lies behind a link or in a submodule is not known. */
function noFolder({ mode, path: name }: Entry, place: Place): undefined {
  if (fileModes.has(mode)) return undefined;
  throw notFile(name, mode, place);
}

async function contentOf(
  api: GithubApi,
  { path: name, mode, sha, size = 0 }: Entry,
  place: Place,
): Promise<Uint8Array> {
  if (!fileModes.has(mode)) throw notFile(name, mode, place);
  if (size > mostBytes) throw tooLarge(size, place);
  const content = await api.read(`/repos/${api.owner}/${api.repo}/git/blobs/${sha}`, {
    accept: "application/vnd.github.raw+json",
    maxBytes: mostBytes,
  });
  if (blobName(content, sha.length) === sha) return content;
  throw new GateError({
    code: "E202",
    message: `${place.path} of the commit ${place.commit} did not arrive as git has it: its name is not ${sha}.`,
    hint: "Run again.",
  });
}

/** The name that git gives a file of this content. */
function blobName(content: Uint8Array, digits: number): string {
  const hash = createHash(digits === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${content.length}\0`).update(content).digest("hex");
}

function notFile(name: string, mode: string, { commit, path }: Place): GateError {
  const kinds: Readonly<Record<string, string>> = {
    [folderMode]: "a folder",
    "120000": "a symbolic link",
    "160000": "a submodule",
  };
  const which = path.endsWith(name) ? path : `${name} in ${path}`;
  return new GateError({
    code: "E202",
    message: `${which} is ${kinds[mode] ?? "no regular file"} in the commit ${commit}.`,
    hint: "Name a regular file of the repository; links and submodules are not followed.",
  });
}

function tooLarge(size: number, { commit, path }: Place): GateError {
  return new GateError({
    code: "E207",
    message: `${path} of the commit ${commit} holds ${size} bytes, more than the ${mostBytes} that GitHub gives.`,
    hint: "Keep large files in Git LFS, or publish them as an artifact or a release.",
  });
}
