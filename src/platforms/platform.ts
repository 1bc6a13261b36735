import type { Log } from "../audit/event-log.ts";
import type { AuditRecord, Delivery } from "../audit/v1.ts";
import type { History } from "../history/history.ts";
import type { Previous } from "../history/previous.ts";
import type { Publishing } from "../reference/publishing.ts";
import type { Surroundings } from "../sources/source.ts";

export type { Log, LogEvent } from "../audit/event-log.ts";

/** Environment variables, as given to the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the run happens, as the audit record tells it. */
export interface RunFacts {
  readonly git: AuditRecord["git"];
  readonly pipeline: AuditRecord["pipeline"];
}

/** What is delivered: the record and the files already on disk. */
export interface Report {
  readonly record: AuditRecord;
  /** Absolute path of the folder that holds `files`. */
  readonly directory: string;
  /** Absolute paths: audit.json, audit.jsonl, the reports and, where there is one, flips.csv. */
  readonly files: readonly string[];
}

/** A way to a reader: comment, step summary, artifact, terminal. A refused delivery is returned, never thrown. */
export interface Channel {
  readonly name: string;
  /** `done`: the deliveries before this one, so that a comment can link to the artifact. `log`: the run's own, for retries and refusals. */
  deliver(report: Report, done: readonly Delivery[], log: Log): Promise<Delivery>;
}

/** The place where the gate runs. It changes what is delivered where, never a verdict. */
export interface Platform {
  readonly name: string;
  readonly facts: RunFacts;
  /** The change that is judged, its repository, and who may be asked about them. */
  readonly surroundings?: Pick<Surroundings, "change" | "repository" | "github">;
  /** The run before on the same pull request; undefined where there is no pull request, or nobody to ask. */
  readonly previous?: Previous | undefined;
  /** Earlier runs of the same gate; undefined where nobody can be asked. */
  readonly history?: History | undefined;
  /** How a judged candidate becomes the reference of later runs; undefined where it does not. */
  readonly publishing?: Publishing | undefined;
  /** One line or more for the person who watches the run. Untrusted text is made inert here. */
  readonly log: Log;
  /** Hides a text in whatever is printed from now on, by this run or by a later step; undefined where nobody can. */
  readonly mask?: ((secret: string) => void) | undefined;
  /** In the order of delivery. */
  readonly channels: readonly Channel[];
}
