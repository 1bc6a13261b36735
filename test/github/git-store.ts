import { createHash } from "node:crypto";

/** Files by their path from the root; a symbolic link is what it points to. */
export type Files = Readonly<Record<string, string | Buffer | { readonly link: string }>>;

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly files: Files;
  readonly message: string;
  readonly at: Date;
}

export interface GitStore {
  /** Branches of the repository by name, each with the commit that it points to. */
  readonly branches: Map<string, string>;
  readonly tags: Map<string, string>;
  readonly commits: ReadonlyMap<string, Commit>;
  /** A commit on `branch` with all of `files`, on top of what the branch has; a branch that is not there begins at `from`. */
  commit(branch: string, files: Files, more?: CommitOptions): string;
  /** A commit that is on no branch, such as a fork's or a merge. */
  detached(files: Files, parents: readonly string[], sha?: string): string;
  /** The commit of a branch, a tag or a commit's own name; undefined when there is none. */
  commitOf(ref: string): Commit | undefined;
  /** `sha` and all that it is built on, the newest first. */
  history(sha: string): readonly Commit[];
  mergeBase(a: string, b: string): Commit | undefined;
}

export interface CommitOptions {
  readonly from?: string | undefined;
  readonly message?: string | undefined;
  /** Default: made of the content. */
  readonly sha?: string | undefined;
}

/** The objects of a Git repository as far as the API shows them. */
export function gitStore(now: () => Date): GitStore {
  const branches = new Map<string, string>();
  const tags = new Map<string, string>();
  const commits = new Map<string, Commit>();

  const add = (commit: Omit<Commit, "sha" | "at">, sha?: string): string => {
    const name =
      sha ?? shaOf("commit", [commit.message, ...commit.parents, ...fileNames(commit.files), commits.size].join("\n"));
    commits.set(name, { ...commit, sha: name, at: now() });
    return name;
  };
  const history = (sha: string): readonly Commit[] => {
    const seen = new Map<string, Commit>();
    const waiting = [sha];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const commit = commits.get(next);
      if (commit === undefined || seen.has(next)) continue;
      seen.set(next, commit);
      waiting.push(...commit.parents);
    }
    return [...seen.values()];
  };

  return {
    branches,
    tags,
    commits,
    commit: (branch, files, { from, message = `Change ${branch}`, sha } = {}) => {
      const parent = branches.get(branch) ?? from;
      const made = add({ parents: parent === undefined ? [] : [parent], files, message }, sha);
      branches.set(branch, made);
      return made;
    },
    detached: (files, parents, sha) => add({ parents, files, message: "Detached" }, sha),
    commitOf: (ref) => {
      const name = ref.replace(/^refs\//, "");
      const plain = name.replace(/^(?:heads|tags)\//, "");
      const found = name.startsWith("tags/") ? undefined : (branches.get(plain) ?? branches.get(name));
      return commits.get(found ?? tags.get(plain) ?? name);
    },
    history,
    mergeBase: (a, b) => {
      const ofA = new Set(history(a).map(({ sha }) => sha));
      return history(b).find(({ sha }) => ofA.has(sha));
    },
  };
}

/** The name of an object: of a file Git's own, of the rest 40 hexadecimal digits like it. */
export function shaOf(kind: string, content: string | Buffer): string {
  return createHash("sha1")
    .update(`${kind} ${Buffer.byteLength(content)}\0`)
    .update(content)
    .digest("hex");
}

/** The bytes of a file; of a link, where it points. */
export function bytesOf(file: Files[string]): Buffer {
  if (Buffer.isBuffer(file)) return file;
  return Buffer.from(typeof file === "string" ? file : file.link, "utf8");
}

function fileNames(files: Files): string[] {
  return Object.entries(files).map(([path, file]) => `${path} ${shaOf("blob", bytesOf(file))}`);
}
