import { posix } from "node:path";
import { GateError } from "../errors.ts";
import { download, DownloadRefusal } from "./download.ts";
import { checkedContent } from "./dvc/checked-content.ts";
import { findOutput, foldersAbove } from "./dvc/find-output.ts";
import { type DvcFile, storedAt } from "./dvc/output.ts";
import { defaultRemote, type DvcRemote } from "./dvc/remote.ts";
import { shown } from "./safe-url.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";
import { realPathIn } from "./workspace-path.ts";

/** A file that DVC tracks. */
export const dvcScheme: SourceScheme = {
  scheme: "dvc",
  title: "File tracked by DVC",
  description:
    "The content that `<path>.dvc` or `dvc.lock` names: from `.dvc/cache`, else from the default remote where that is a folder of the workspace or an https URL that needs no login; for any other remote run `dvc pull` in an earlier step. " +
    "Size and MD5 must be those that DVC wrote (layouts of DVC 2 and 3). A tracked folder is not read as one. MD5 finds damage, not forgery.",
  example: "dvc:predictions/test.parquet",
  open: openDvc,
};

/** @throws GateError E201 when DVC does not track it or nothing is there, E202 when it cannot be read or is not what DVC says, E203, E207. */
async function openDvc(uri: string, context: SourceContext): Promise<readonly Source[]> {
  const path = posix.normalize(uri.replace(/^dvc:/i, ""));
  if (posix.isAbsolute(path) || path.startsWith("..") || path === ".") throw outside(uri);
  const file = await findOutput(context.workspace, path);
  const project = await projectOf(context.workspace, path);
  const cached = await inFolder(posix.join(project, ".dvc", "cache"), file, context);
  const content = cached ?? (await inRemote(await defaultRemote(context.workspace, project), file, context));
  return [
    await checkedContent({ uri: `dvc:${path.replace(/\.dvc$/, "")}`, path: content, maxBytes: context.maxBytes }, file),
  ];
}

/** The folder, in the workspace, that has `.dvc` in it. */
async function projectOf(workspace: string, path: string): Promise<string> {
  for (const folder of foldersAbove(path)) {
    if ((await existing(workspace, posix.join(folder, ".dvc"))) !== undefined) return folder;
  }
  return ".";
}

async function inFolder(folder: string, file: DvcFile, { workspace }: SourceContext): Promise<string | undefined> {
  return existing(workspace, posix.join(folder, storedAt(file)));
}

async function inRemote(remote: DvcRemote, file: DvcFile, context: SourceContext): Promise<string> {
  switch (remote.kind) {
    case "folder":
      return (await inFolder(remote.path, file, context)) ?? notPushed(remote.path);
    case "https":
      return overHttps(remote.url, file, context);
  }
}

async function overHttps(base: string, file: DvcFile, context: SourceContext): Promise<string> {
  if (!URL.canParse(base)) {
    const hint = "Mend `url` of the remote in .dvc/config.";
    throw new GateError({ code: "E202", message: "The remote of DVC is not a URL.", hint });
  }
  const url = new URL(`${base.replace(/\/+$/, "")}/${storedAt(file)}`);
  try {
    const maxBytes = Math.min(file.bytes ?? context.maxBytes, context.maxBytes);
    return (await download(url, { maxBytes }, context)).path;
  } catch (thrown) {
    if (!(thrown instanceof DownloadRefusal)) throw thrown;
    if (thrown.status === 404) notPushed(shown(new URL(base)));
    throw new GateError({
      code: "E202",
      message: `The remote of DVC could not be read: ${url.host} answered ${thrown.status}.`,
      hint: "Run `dvc pull` for this file in an earlier step, with the login that the remote needs.",
    });
  }
}

async function existing(workspace: string, path: string): Promise<string | undefined> {
  try {
    return await realPathIn(workspace, path);
  } catch (thrown) {
    if (thrown instanceof GateError && thrown.code === "E201") return undefined;
    throw thrown;
  }
}

function notPushed(where: string): never {
  throw new GateError({
    code: "E201",
    message: `The content is neither in the cache of DVC nor in its remote (${where}).`,
    hint: "Run `dvc push` where the file was made, or `dvc pull` in an earlier step.",
  });
}

function outside(uri: string): GateError {
  return new GateError({
    code: "E202",
    message: `${JSON.stringify(uri)} lies outside the workspace.`,
    hint: "Write the path from the workspace: `dvc:predictions/test.parquet`.",
  });
}
