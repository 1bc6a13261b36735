import type { Comparison } from "../align/comparison.ts";
import type { AuditRules } from "../audit/v1.ts";
import type { Config } from "../config/schema.ts";
import type { Finding } from "../gates/finding.ts";
import type { Role } from "../open-tables.ts";
import type { NoReferenceReason } from "../reference/no-reference.ts";
import type { Change } from "../sources/repository.ts";
import type { Answer } from "./check-up.ts";
import type { Workflow } from "./workflow-file.ts";

/** All that the doctor has asked for, before it is judged. */
export interface Facts {
  /** "v24.1.0". */
  readonly node: string;
  /** The config as it is checked out. */
  readonly config: Answer<ConfigFacts>;
  /** Whose rules a run would enforce. */
  readonly rules: Answer<RulesFacts>;
  readonly waivers: WaiversFacts;
  readonly inputs: readonly InputFacts[];
  /** Whether the files can be compared; undefined: one of them was not read. */
  readonly comparison:
    | Answer<Pick<Comparison, "pairing"> & { readonly rows: number; readonly hasReference: boolean }>
    | undefined;
  /** The commit that is checked out; undefined without a repository. */
  readonly head: Answer<string | undefined> | undefined;
  /** undefined away from GitHub. */
  readonly github: GithubFacts | undefined;
  readonly workflows: readonly WorkflowFacts[];
}

export interface ConfigFacts {
  readonly path: string;
  readonly config: Config;
}

export interface RulesFacts {
  readonly entry: Pick<AuditRules, "reason" | "base">;
  readonly findings: readonly Pick<Finding, "level" | "sentence" | "advice">[];
}

export interface WaiversFacts {
  readonly count: number;
  readonly findings: readonly Pick<Finding, "level" | "sentence" | "advice">[];
}

export interface InputFacts {
  readonly role: Role | "latency";
  readonly found: Answer<InputFound>;
}

export type InputFound =
  | {
      readonly kind: "read";
      readonly uri: string;
      readonly rows: number;
      readonly columns: number;
      readonly bytes: number;
      /** Of a reference: where it comes from. */
      readonly from?: string | undefined;
      readonly remarks?: readonly string[];
    }
  | { readonly kind: "none"; readonly reason: NoReferenceReason; readonly sentence: string }
  /** `reference: auto` where no run on GitHub asks for it. */
  | { readonly kind: "elsewhere" };

export interface GithubFacts {
  readonly event: string;
  readonly change: Pick<Change, "kind" | "pullRequest" | "readOnly">;
  readonly hasToken: boolean;
  readonly isEnterpriseServer: boolean;
  /** Whether the token may read the runs; undefined: it was not asked. */
  readonly actions: Answer<unknown> | undefined;
  readonly hasRuntimeToken: boolean;
  readonly hasSummary: boolean;
}

export interface WorkflowFacts extends Workflow {
  /** The config of each of its gates; undefined: not known. */
  readonly configs: readonly (Config | undefined)[];
}
