import { GateError } from "../../errors.ts";
import { type ObjectKind, objectOf } from "./object-store.ts";
import type { Checkout } from "./run-git.ts";

interface Entry {
  readonly mode: string;
  readonly name: string;
}

const folderMode = "40000";
const fileModes: ReadonlySet<string> = new Set(["100644", "100755", "100664"]);

/**
 * The bytes of a file at a commit, by the objects of the checkout; undefined when the commit has no such file.
 * @throws GateError E202 when an object is not there, or the path is not that of a regular file.
 */
export async function fileAt(checkout: Checkout, commit: string, path: string): Promise<Uint8Array | undefined> {
  const objectIn = async (kind: ObjectKind, name: string): Promise<Buffer> =>
    (await objectOf(checkout, kind, name)) ?? absent(commit);
  let found: Entry = { mode: folderMode, name: treeOf(await objectIn("commit", commit)) };
  for (const segment of path.split("/")) {
    if (fileModes.has(found.mode)) return undefined;
    if (found.mode !== folderMode) throw notRegular(path, commit, found.mode);
    const entry = entryOf(await objectIn("tree", found.name), segment, commit.length / 2);
    if (entry === undefined) return undefined;
    found = entry;
  }
  if (!fileModes.has(found.mode)) throw notRegular(path, commit, found.mode);
  return objectIn("blob", found.name);
}

function treeOf(commit: Buffer): string {
  const name = /^tree ([0-9a-f]+)\n/.exec(commit.toString("latin1", 0, 80))?.[1];
  if (name === undefined) throw new TypeError("a commit without a tree");
  return name;
}

/** Each entry of a tree: its mode, a space, its name, a zero byte, the name of its object. */
function entryOf(tree: Buffer, segment: string, nameBytes: number): Entry | undefined {
  const wanted = Buffer.from(segment, "utf8");
  for (let start = 0; start < tree.length;) {
    const space = tree.indexOf(0x20, start);
    const zero = tree.indexOf(0, space);
    if (space < 0 || zero < 0) return undefined;
    if (tree.subarray(space + 1, zero).equals(wanted)) {
      return {
        mode: tree.toString("latin1", start, space),
        name: tree.toString("hex", zero + 1, zero + 1 + nameBytes),
      };
    }
    start = zero + 1 + nameBytes;
  }
  return undefined;
}

function absent(commit: string): never {
  throw new GateError({
    code: "E202",
    message: `The commit ${commit} is not, or not wholly, in the checkout.`,
    hint: "Add `fetch-depth: 0` to actions/checkout, or let the job read the repository: `permissions: { contents: read }`.",
  });
}

function notRegular(path: string, commit: string, mode: string): GateError {
  const kinds: Readonly<Record<string, string>> = {
    [folderMode]: "a folder",
    "120000": "a symbolic link, which is not followed",
    "160000": "a submodule",
  };
  return new GateError({
    code: "E202",
    message: `${path} is, or lies behind, ${kinds[mode] ?? "no regular file"} in the commit ${commit}.`,
    hint: "Name a regular file of the repository.",
  });
}
