import type { GateError } from "../errors.ts";
import type { OpenedInput } from "../readers/open-input.ts";
import type { ReferenceRule } from "./schema.ts";

/** What is known of a run when its candidate may become the reference of later ones. */
export interface Judged {
  /** undefined: the config names none. */
  readonly reference: ReferenceRule | undefined;
  readonly outcome: "pass" | "warn" | "fail";
}

/** How the place where the gate runs makes a judged candidate the reference of later runs. */
export interface Publishing {
  /** Who makes it the reference on purpose, whatever the verdict is; undefined: only a candidate that passes becomes one. */
  readonly blessedBy: string | undefined;
  /** Why it must not be made one on purpose here; told before anything is judged. */
  refusal(reference: ReferenceRule | undefined): GateError | undefined;
  /** Keeps the bytes that were judged, as long as they are there, if they may be published. It never throws. */
  keep(candidate: OpenedInput, judged: Judged): Promise<void>;
}
