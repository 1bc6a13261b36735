import type { AuditRecord } from "../../audit/v1.ts";
import type { DeliveredRun } from "./deliver-event.ts";

/** What a record must agree with, all of it told by GitHub. */
export interface Expected {
  readonly run: DeliveredRun;
  /** Pull requests whose head is the commit of the run. */
  readonly pullRequests: readonly number[];
}

/** Why a record cannot be that of the run whose artifact holds it; undefined when nothing speaks against it. */
export function strangeness(record: AuditRecord, { run, pullRequests }: Expected): string | undefined {
  const { git, pipeline } = record;
  if (record.name.length > longestName) return `its name has ${record.name.length} characters`;
  const numbers = pullRequests.map(String);
  const facts: readonly Fact[] = [
    { what: "repository", said: git.repository, known: [run.repository.name] },
    { what: "event", said: git.event, known: ["pull_request"] },
    { what: "head commit", said: git.head_sha, known: [run.headSha] },
    { what: "run", said: pipeline.run_id, known: [String(run.id)] },
    { what: "attempt", said: pipeline.run_attempt, known: attemptsOf(run) },
    { what: "pull request", said: git.pull_request, known: numbers },
  ];
  const wrong = facts.find(({ said, known }) => said === null || !known.includes(String(said)));
  return wrong === undefined ? undefined : sentence(wrong);
}

interface Fact {
  readonly what: string;
  readonly said: string | number | null;
  readonly known: readonly string[];
}

/** A job that is not run again keeps the record of its own attempt. */
function attemptsOf({ attempt }: DeliveredRun): readonly string[] {
  return Array.from({ length: attempt }, (_, index) => String(index + 1));
}

const longestQuote = 80;

/** Of a gate; a config allows 64, an input may have more. */
const longestName = 200;

function sentence({ what, said, known }: Fact): string {
  const quoted = said === null ? "nothing" : JSON.stringify(String(said).slice(0, longestQuote));
  return `its ${what} is ${quoted}, and GitHub says ${known.at(-1) ?? "there is none"}`;
}
