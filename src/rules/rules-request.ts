import type { ReadFile } from "../config/find.ts";
import type { ConfigInputs } from "../config/inputs.ts";
import type { Surroundings } from "../sources/source.ts";

/** What is known before it is decided whose rules are enforced. */
export interface RulesRequest extends Surroundings {
  /** As named by the user; undefined: the usual places. */
  readonly config: string | undefined;
  /** Values that override the config. */
  readonly inputs: ConfigInputs;
  /** base: of a pull request or a merge group the rules of its base branch. Default: base, where there is one. */
  readonly configFrom?: "base" | "head" | undefined;
  /** Reads what is checked out. */
  readonly readFile: ReadFile;
}
