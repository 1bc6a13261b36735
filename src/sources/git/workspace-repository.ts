import { basename } from "node:path";
import { GateError } from "../../errors.ts";
import type { Repository } from "../repository.ts";
import { checkoutPart } from "./checkout-part.ts";
import { remotePart } from "./remote-part.ts";
import { firstOf, type RepositoryPart } from "./repository-part.ts";
import { type Checkout, type GitAnswer, runGit } from "./run-git.ts";
import { isFullName } from "./safe-ref.ts";

/** The same repository by the API of the place where it lies, for a workspace in this folder of it. */
export type OpenApi = (folder: string) => Repository;

/**
 * The repository that a workspace lies in. Files of a commit come from the checkout, else by the API, else by a fetch from `origin`: content is held to its
 * commit, so that it does not matter from where. What a branch stands for now, the API tells where there is one, since refs of a checkout may be old.
 * undefined: there is no checkout, and no API.
 */
export async function workspaceRepository(
  workspace: string,
  environment: Checkout["environment"],
  api?: OpenApi,
): Promise<Repository | undefined> {
  const checkout = { folder: workspace, environment };
  const place = await placeOf(checkout);
  if ("absent" in place) return api?.("");
  const { folder } = place;
  const remote = api?.(folder);
  const about = { name: remote?.name ?? (await nameOf(checkout)), folder: remote?.folder ?? folder };
  if ("fault" in place) return combined(about, { local: brokenPart(place.fault), api: remote, origin: [] });
  return combined(about, { local: checkoutPart(checkout), api: remote, origin: [remotePart(checkout)] });
}

interface Parts {
  readonly local: RepositoryPart;
  readonly api: RepositoryPart | undefined;
  readonly origin: readonly RepositoryPart[];
}

function combined(about: Pick<Repository, "name" | "folder">, { local, api, origin }: Parts): Repository {
  if (api === undefined) return firstOf(about, { refs: [local, ...origin], files: [local, ...origin] });
  return firstOf(about, { refs: [settledNames(local), api, ...origin, local], files: [local, api, ...origin] });
}

type Place =
  | { readonly folder: string }
  /** Git is there, but refuses the checkout. */
  | { readonly folder: ""; readonly fault: string }
  | { readonly absent: true };

async function placeOf(checkout: Checkout): Promise<Place> {
  const answer: GitAnswer | undefined = await runGit(["rev-parse", "--show-prefix"], checkout).catch(() => undefined);
  if (answer === undefined || answer.said.includes("not a git repository")) return { absent: true };
  if (answer.code !== 0) return { folder: "", fault: answer.said };
  return {
    folder: answer.output
      .toString("utf8")
      .replace(/\r?\n$/, "")
      .replace(/\/$/, ""),
  };
}

/** "owner/name" by the environment or the URL of origin, else the name of the folder. */
async function nameOf(checkout: Checkout): Promise<string> {
  const known = checkout.environment["GITHUB_REPOSITORY"] ?? "";
  if (known !== "") return known;
  const answer = await runGit(["config", "--get", "remote.origin.url"], checkout).catch(() => undefined);
  const url = answer?.code === 0 ? answer.output.toString("utf8").trim() : "";
  return /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? basename(checkout.folder);
}

/** What is checked out, and a commit by its own name, are the checkout's to tell; any other name is asked for elsewhere first. */
function settledNames(local: RepositoryPart): RepositoryPart {
  return {
    ...local,
    commitOf: async (ref) => {
      if (isFullName(ref) || /^HEAD(?:[~^]|$)/.test(ref)) return local.commitOf(ref);
      throw new GateError({ code: "E202", message: `What ${ref} stands for now is not told by the checkout.` });
    },
  };
}

/** Says why the checkout cannot be asked. */
function brokenPart(said: string): RepositoryPart {
  const refuse = (): Promise<never> => {
    const hint = said.includes("dubious ownership")
      ? "Run `git config --global --add safe.directory <workspace>` in an earlier step."
      : "Check that the workspace is a checkout that git can read.";
    return Promise.reject(new GateError({ code: "E202", message: `git refuses the checkout: ${said}`, hint }));
  };
  return { commitOf: refuse, fileAt: refuse };
}
