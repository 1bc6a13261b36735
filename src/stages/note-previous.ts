import type { Log } from "../audit/event-log.ts";
import type { Previous } from "../history/previous.ts";
import type { Found } from "./run.ts";

/** Under which a gate is told whose config could not be read. */
const nameless = "model-gate";

/** Leaves what is known of the run before on the same pull request. The verdict stands by now, and nothing that happens here can touch it. */
export async function notePrevious(previous: Previous | undefined, findings: Found, log: Log): Promise<void> {
  try {
    findings.previous = await previous?.before(findings.name ?? nameless, log);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    log({ level: "debug", event: "previous", message: `what the run before has found is not known: ${why}` });
  }
}
