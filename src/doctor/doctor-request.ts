import type { ConfigInputs } from "../config/inputs.ts";
import type { RulesRequest } from "../rules/rules-request.ts";
import type { Surroundings } from "../sources/source.ts";
import type { GithubFacts } from "./facts.ts";

/** What the doctor is asked to look at. */
export interface DoctorRequest extends Surroundings {
  readonly config: string | undefined;
  readonly inputs: ConfigInputs;
  readonly configFrom?: RulesRequest["configFrom"];
  /** What ages are counted back from. */
  readonly startedAt: Date;
  /** "v24.1.0". */
  readonly node: string;
  /** undefined away from GitHub. */
  readonly place: Omit<GithubFacts, "actions"> | undefined;
}
