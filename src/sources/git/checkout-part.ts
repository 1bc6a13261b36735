import { GateError } from "../../errors.ts";
import { fileAt } from "./file-at.ts";
import { objectOf } from "./object-store.ts";
import type { RepositoryPart } from "./repository-part.ts";
import { type Checkout, runGit } from "./run-git.ts";
import { isFullName, refuseUnsafeRef } from "./safe-ref.ts";

/** What the checkout has without asking anybody. A branch goes before a tag of its name. */
export function checkoutPart(checkout: Checkout): RepositoryPart {
  return {
    commitOf: async (ref) => {
      refuseUnsafeRef(ref);
      if (!isFullName(ref)) return namedCommit(checkout, ref);
      if ((await objectOf(checkout, "commit", ref)) !== undefined) return ref;
      // A shallow checkout says nothing about the commits that it does not have.
      throw new GateError({ code: "E202", message: `The commit ${ref} is not in the checkout.` });
    },
    fileAt: (commit, path) => fileAt(checkout, commit, path),
  };
}

async function namedCommit(checkout: Checkout, ref: string): Promise<string | undefined> {
  for (const name of [`refs/heads/${ref}`, `refs/remotes/origin/${ref}`, `refs/tags/${ref}`, ref]) {
    const answer = await runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], checkout);
    const commit = answer.output.toString("latin1").trim();
    if (answer.code === 0 && isFullName(commit)) return commit;
  }
  return undefined;
}
