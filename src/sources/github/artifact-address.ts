import { GateError } from "../../errors.ts";

/** What an `artifact:` uri names. */
export interface ArtifactAddress {
  readonly name: string;
  readonly from: { readonly kind: "own-run" } | { readonly kind: "run"; readonly run: number } | OnBranch;
  /** The file in it; undefined: its only table. */
  readonly path: string | undefined;
}

interface OnBranch {
  readonly kind: "branch";
  readonly branch: string;
}

/** What GitHub lets no artifact be called, and "/", which ends the name. */
const refusedInNames = /["<>:|*?\p{Cc}\\]/u;

/** Reads `artifact:<name>[@<run or branch>][/<path>]`. @throws GateError E201 when it is of another form. */
export function artifactAddress(uri: string): ArtifactAddress {
  const [whole = "", ...rest] = uri.replace(/^artifact:/i, "").split("/");
  const at = whole.lastIndexOf("@");
  const name = at < 0 ? whole : whole.slice(0, at);
  const from = at < 0 ? ({ kind: "own-run" } as const) : runOrBranch(whole.slice(at + 1));
  const path = rest.length === 0 ? undefined : rest.join("/");
  if (name !== "" && !refusedInNames.test(name) && from !== undefined && path !== "") return { name, from, path };
  throw new GateError({
    code: "E201",
    message: `"${uri}" does not name an artifact.`,
    hint: "Write `artifact:<name>/<file>` for one of this run, `artifact:<name>@<run id or branch>/<file>` for another; a slash in a branch is written %2F.",
  });
}

function runOrBranch(text: string): ArtifactAddress["from"] | undefined {
  if (/^[1-9]\d{0,14}$/.test(text)) return { kind: "run", run: Number(text) };
  const branch = decoded(text)?.replace(/^refs\/heads\//, "");
  return branch === undefined || branch === "" ? undefined : { kind: "branch", branch };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
