import { isAbsolute, posix, relative } from "node:path";
import { GateError } from "../../errors.ts";
import { smallFile } from "./small-file.ts";

/** Where DVC keeps content: a folder of the workspace, or a folder over https. */
export type DvcRemote =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "https"; readonly url: string };

/**
 * The default remote of a DVC project in `folder` of the workspace, as `.dvc/config` and `.dvc/config.local` say.
 * @throws GateError E202 when there is none, or one of another kind.
 */
export async function defaultRemote(workspace: string, folder: string): Promise<DvcRemote> {
  const settings = new Map<string, string>();
  for (const name of ["config", "config.local"]) {
    const text = (await smallFile(workspace, posix.join(folder, ".dvc", name))) ?? "";
    for (const [key, value] of iniEntries(text)) settings.set(key, value);
  }
  const name = settings.get("core.remote");
  if (name === undefined) throw unusable("the project has no default remote (`core.remote`)");
  const url = settings.get(`remote.${name}.url`);
  if (url === undefined) throw unusable(`the remote ${JSON.stringify(name)} has no url`);
  if (/^https:\/\//i.test(url)) return { kind: "https", url };
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1];
  if (scheme !== undefined)
    throw unusable(`its remote ${JSON.stringify(name)} is of the kind "${scheme}:", which is not read`);
  // DVC writes paths relative to the folder of its config.
  return { kind: "folder", path: isAbsolute(url) ? relative(workspace, url) : posix.join(folder, ".dvc", url) };
}

const longestLine = 4096;

/** `["remote.storage.url", "../data"]` for each setting; DVC quotes sections that have a name: `['remote "storage"']`. */
function iniEntries(text: string): readonly (readonly [string, string])[] {
  let section = "";
  // A longer line is none of DVC's, and these patterns would take long to say so.
  const lines = text.split(/\r?\n/).filter((line) => line.length <= longestLine);
  return lines.flatMap((line) => {
    const heading = /^\s*\[\s*'?\s*([a-z]+)(?:\s+"([^"]*)")?\s*'?\s*\]\s*$/i.exec(line);
    if (heading !== null)
      section = [heading[1]?.toLowerCase(), heading[2]].filter((part) => part !== undefined).join(".");
    const setting = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line);
    return heading === null && setting !== null ? [[`${section}.${setting[1]}`, setting[2] ?? ""] as const] : [];
  });
}

function unusable(what: string): GateError {
  return new GateError({
    code: "E202",
    message: `The content is not in the cache of DVC, and ${what}.`,
    hint: "Run `dvc pull` for this file in an earlier step.",
  });
}
