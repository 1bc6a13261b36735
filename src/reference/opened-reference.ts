import type { InputRequest, OpenedInput } from "../readers/open-input.ts";
import type { Surroundings } from "../sources/source.ts";
import type { NoReferenceReason } from "./no-reference.ts";
import type { Provenance, Remark } from "./provenance.ts";
import type { ReferenceRule } from "./schema.ts";

/** A reference that the config asks for. */
export interface ReferenceRequest extends ReferenceRule {
  /** Name of the gate: it keys the artifact. */
  readonly gate: string;
  readonly wanted: InputRequest["wanted"];
}

/** What lies around the run, and what ages are counted back from. */
export interface ReferenceSurroundings extends Surroundings {
  readonly startedAt: Date;
  /** Where the first reference is being made, that there is none is no error. Default: it is. */
  readonly mayBeMissing?: boolean;
  /** What is read in the place of what the config names, because a change has brought another one. */
  readonly instead?: Instead | undefined;
}

/** By the part of the config: "git:<commit>:<path>". */
export interface Instead {
  readonly reference?: string;
  readonly pinned?: string;
  readonly labels?: string;
}

export type OpenedReference =
  | {
      readonly kind: "opened";
      readonly input: OpenedInput;
      /** undefined: a plain file, of which nothing more is known. */
      readonly provenance: Provenance | undefined;
      readonly remarks: readonly Remark[];
    }
  | {
      readonly kind: "none";
      readonly reason: NoReferenceReason;
      readonly provenance: Provenance;
      readonly remarks: readonly Remark[];
    };
