import { posix } from "node:path";
import { failure, notFound, page, type Answer } from "./answer.ts";
import type { Call, Operations } from "./operations.ts";
import { bytesOf, shaOf, type Commit, type Files, type GitStore } from "./git-store.ts";
import { filled } from "./sample.ts";

const api = "https://api.github.com/repos/octo/models";

/** What a file of the contents API may weigh; the bytes are in the JSON up to the first, raw up to the second. */
const limits = { inJson: 1024 ** 2, raw: 100 * 1024 ** 2 };

/** Commits, files, comparisons and references, as GitHub's REST API reads them. */
export function gitApi(git: GitStore, { origin, defaultBranch }: GitApiOptions): Operations {
  return {
    "repos/get-commit": ({ parameters, accept }) => {
      const commit = git.commitOf(parameters["ref"] ?? "");
      if (commit === undefined) return failure(422, `No commit found for SHA: ${parameters["ref"]}`);
      return accept.includes("vnd.github.sha") ? plain(commit.sha) : { status: 200, body: commitAsGithub(commit) };
    },
    "repos/list-commits": (call) => {
      const from = git.commitOf(call.query.get("sha") ?? defaultBranch);
      return from === undefined ? notFound() : page(git.history(from.sha).map(commitAsGithub), call, { origin });
    },
    "repos/get-content": (call) => contents(git, call, defaultBranch),
    "repos/compare-commits-with-basehead": ({ parameters }) => compare(git, parameters["basehead"] ?? ""),
    "repos/get-branch": ({ parameters }) => branch(git, parameters["branch"] ?? ""),
    "git/get-ref": ({ parameters }) => reference(git, parameters["ref"] ?? ""),
    "git/get-commit": ({ parameters }) => {
      const commit = git.commits.get(parameters["commit_sha"] ?? "");
      return commit === undefined ? notFound() : { status: 200, body: gitCommitAsGithub(commit) };
    },
    "git/get-tree": ({ parameters, query }) => tree(git, parameters["tree_sha"] ?? "", query.has("recursive")),
    "git/get-blob": ({ parameters, accept }) => blob(git, parameters["file_sha"] ?? "", accept),
  };
}

interface GitApiOptions {
  readonly origin: string;
  readonly defaultBranch: string;
}

function plain(text: string | Buffer): Answer {
  return {
    status: 200,
    bytes: bytesOf(text),
    headers: { "content-type": "application/vnd.github.raw; charset=utf-8" },
  };
}

function contents(git: GitStore, { parameters, query, accept }: Call, defaultBranch: string): Answer {
  const path = parameters["path"] ?? "";
  const ref = query.get("ref") ?? defaultBranch;
  const commit = git.commitOf(ref);
  if (commit === undefined) return failure(404, `No commit found for the ref ${ref}`);
  const file = commit.files[path];
  if (file === undefined) return folder(commit, path);
  const target = isLink(file) ? commit.files[posix.join(posix.dirname(path), file.link)] : file;
  if (isLink(file) && (target === undefined || isLink(target))) return symlink(path, file.link);
  return fileContent(path, bytesOf(target ?? file), accept);
}

function fileContent(path: string, bytes: Buffer, accept: string): Answer {
  if (bytes.length > limits.raw)
    return failure(
      403,
      "This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.",
    );
  if (/vnd\.github(?:\.v3)?\.raw/.test(accept)) return plain(bytes);
  const small = bytes.length <= limits.inJson;
  const body = filled("content-file", {
    ...entryOf(path),
    type: "file",
    sha: shaOf("blob", bytes),
    size: bytes.length,
    encoding: small ? "base64" : "none",
    content: small ? bytes.toString("base64").replaceAll(/.{60}/g, "$&\n") : "",
  });
  return { status: 200, body };
}

function isLink(file: Files[string] | undefined): file is { readonly link: string } {
  return typeof file === "object" && "link" in file;
}

function folder({ files }: Commit, path: string): Answer {
  const prefix = path === "" ? "" : `${path}/`;
  const inside = Object.keys(files).filter((name) => name.startsWith(prefix));
  if (inside.length === 0) return notFound();
  const names = new Set(inside.map((name) => prefix + (name.slice(prefix.length).split("/")[0] ?? "")));
  const body = [...names].map((name) => ({
    ...entryOf(name),
    type: files[name] === undefined ? "dir" : "file",
    sha: shaOf("entry", name),
    size: 0,
    html_url: null,
    git_url: null,
    download_url: null,
    _links: { self: `${api}/contents/${name}`, git: null, html: null },
  }));
  return { status: 200, body };
}

function symlink(path: string, target: string): Answer {
  const body = filled("content-symlink", {
    ...entryOf(path),
    type: "symlink",
    target,
    sha: shaOf("blob", target),
    size: target.length,
  });
  return { status: 200, body };
}

function entryOf(path: string): object {
  return { name: path.split("/").at(-1) ?? path, path, url: `${api}/contents/${encodeURI(path)}` };
}

function compare(git: GitStore, basehead: string): Answer {
  const [baseName = "", headName = ""] = basehead.split("...");
  const base = git.commitOf(afterOwner(baseName));
  const head = git.commitOf(afterOwner(headName));
  if (base === undefined || head === undefined) return notFound();
  const common = git.mergeBase(base.sha, head.sha);
  if (common === undefined) return failure(404, `No common ancestor between ${baseName} and ${headName}.`);
  const shared = new Set(git.history(common.sha).map(({ sha }) => sha));
  const ahead = git.history(head.sha).filter(({ sha }) => !shared.has(sha));
  const behind = git.history(base.sha).filter(({ sha }) => !shared.has(sha));
  const body = filled("commit-comparison", {
    base_commit: commitAsGithub(base),
    merge_base_commit: commitAsGithub(common),
    status: standing(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: ahead.slice(0, 250).toReversed().map(commitAsGithub),
    files: changedFiles(common.files, head.files),
  });
  return { status: 200, body };
}

/** "octo:main" is the branch main of octo's copy. */
function afterOwner(name: string): string {
  return name.includes(":") ? name.slice(name.indexOf(":") + 1) : name;
}

function standing(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

/** The files that differ, as comparisons and pull requests list them. */
export function changedFiles(before: Files, after: Files): object[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => contentOf(before[name]) !== contentOf(after[name]))
    .map((name) =>
      filled("diff-entry", {
        filename: name,
        status: before[name] === undefined ? "added" : after[name] === undefined ? "removed" : "modified",
        sha: shaOf("entry", name),
      }),
    );
}

function contentOf(file: Files[string] | undefined): string | undefined {
  return file === undefined ? undefined : shaOf("blob", bytesOf(file));
}

function branch(git: GitStore, name: string): Answer {
  const commit = git.commits.get(git.branches.get(name) ?? "");
  if (commit === undefined) return failure(404, "Branch not found");
  return { status: 200, body: filled("branch-with-protection", { name, commit: commitAsGithub(commit) }) };
}

function reference(git: GitStore, ref: string): Answer {
  const kinds = { "heads/": git.branches, "tags/": git.tags };
  const sha = Object.entries(kinds).flatMap(([prefix, names]) =>
    ref.startsWith(prefix) ? (names.get(ref.slice(prefix.length)) ?? []) : [],
  )[0];
  if (sha === undefined) return notFound();
  const object = { type: "commit", sha, url: `${api}/git/commits/${sha}` };
  return { status: 200, body: filled("git-ref", { ref: `refs/${ref}`, object }) };
}

function tree(git: GitStore, name: string, recursive: boolean): Answer {
  const root = git.commitOf(name);
  const place = root === undefined ? placeOfTree(git, name) : { commit: root, folder: "" };
  if (place === undefined) return notFound();
  const prefix = place.folder === "" ? "" : `${place.folder}/`;
  const within = Object.entries(place.commit.files).filter(([path]) => path.startsWith(prefix));
  const entries = within.map(([path, file]) => treeEntry(path.slice(prefix.length), file));
  const folders = [...new Set(entries.map(({ path }) => path.split("/")[0] ?? ""))]
    .filter((name) => within.some(([path]) => path.startsWith(`${prefix}${name}/`)))
    .map((path) => ({ path, mode: "040000", type: "tree", sha: treeSha(place.commit.sha, prefix + path) }));
  const shown = recursive ? entries : [...entries.filter(({ path }) => !path.includes("/")), ...folders];
  const sha = treeSha(place.commit.sha, place.folder);
  return { status: 200, body: { sha, url: `${api}/git/trees/${name}`, truncated: false, tree: shown } };
}

function treeEntry(path: string, file: Files[string]) {
  const bytes = bytesOf(file);
  return {
    path,
    mode: isLink(file) ? "120000" : "100644",
    type: "blob",
    sha: shaOf("blob", bytes),
    size: bytes.length,
  };
}

/** The folder of a commit that has this name as a tree. */
function placeOfTree(git: GitStore, name: string): { readonly commit: Commit; readonly folder: string } | undefined {
  for (const commit of git.commits.values()) {
    const folders = Object.keys(commit.files).flatMap((path) =>
      [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index)),
    );
    const folder = ["", ...folders].find((each) => treeSha(commit.sha, each) === name);
    if (folder !== undefined) return { commit, folder };
  }
  return undefined;
}

function blob(git: GitStore, name: string, accept: string): Answer {
  const files = [...git.commits.values()].flatMap((commit) => Object.values(commit.files));
  const bytes = files.map((file) => bytesOf(file)).find((each) => shaOf("blob", each) === name);
  if (bytes === undefined) return notFound();
  if (/vnd\.github(?:\.v3)?\.raw/.test(accept)) return plain(bytes);
  const content = bytes.toString("base64");
  return { status: 200, body: filled("blob", { sha: name, size: bytes.length, encoding: "base64", content }) };
}

function treeSha(commit: string, folder = ""): string {
  return shaOf("tree", folder === "" ? commit : `${commit}:${folder}`);
}

function commitAsGithub({ sha, parents, message, at }: Commit): object {
  const who = { name: "Mona", email: "mona@example.com", date: at.toISOString() };
  return filled("commit", {
    sha,
    url: `${api}/commits/${sha}`,
    html_url: `https://github.com/octo/models/commit/${sha}`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      message,
      author: who,
      committer: who,
      comment_count: 0,
      tree: { sha: treeSha(sha), url: `${api}/git/trees/${treeSha(sha)}` },
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ sha: parent, url: `${api}/commits/${parent}` })),
  });
}

function gitCommitAsGithub({ sha, parents, message, at }: Commit): object {
  const who = { name: "Mona", email: "mona@example.com", date: at.toISOString() };
  return filled("git-commit", {
    sha,
    message,
    author: who,
    committer: who,
    tree: { sha: treeSha(sha), url: `${api}/git/trees/${treeSha(sha)}` },
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${api}/commits/${parent}`,
    })),
  });
}
