import { GateError } from "../../errors.ts";
import { type Artifact, listArtifacts } from "../../sources/github/artifacts.ts";
import type { GithubReader } from "../../sources/github/reader.ts";
import type { Environment } from "../platform.ts";
import { artifactRecord } from "./artifact-record.ts";
import type { DeliveredRecord } from "./deliver-comment.ts";
import type { DeliveredRun } from "./deliver-event.ts";
import { strangeness } from "./deliver-record.ts";
import { isNewer, type Stamp } from "./sticky.ts";
import { gateName } from "./verdict.ts";

export interface ReadingOptions {
  readonly reader: GithubReader;
  readonly environment: Environment;
  readonly now?: () => number;
}

/** As many comments one pull request is given at most. */
const mostRecords = 50;

/** After so long no further artifact is begun: a server that answers slowly must not hold the job for hours. */
const longestReadingMs = 600_000;

/** Artifacts named as those of the gate; references, which only the branch itself publishes, have names of their own. */
export async function auditArtifacts(
  reader: GithubReader,
  run: DeliveredRun,
  prefix: string,
): Promise<readonly Artifact[]> {
  const artifacts = await listArtifacts(reader, { run: run.id, most: 1000 });
  return artifacts
    .filter(
      ({ name, expired }) =>
        !expired && (name === prefix || [`${prefix}-`, `${prefix}~`].some((start) => name.startsWith(start))),
    )
    .filter(({ name }) => !name.startsWith("model-gate-reference-"))
    .toSorted((a, b) => a.id - b.id);
}

/** What became of an artifact: a record that is the run's own, or why it is not delivered. */
export type ArtifactReading =
  | { readonly kind: "record"; readonly from: DeliveredRecord }
  | { readonly kind: "refused"; readonly why: string };

type Expected = Parameters<typeof strangeness>[1];

/** Reads the records in the artifacts, one after the other; those that hold none are left out. */
export async function readArtifacts(
  artifacts: readonly Artifact[],
  expected: Expected,
  options: ReadingOptions,
): Promise<readonly ArtifactReading[]> {
  const { now = Date.now } = options;
  const end = now() + longestReadingMs;
  const readings: ArtifactReading[] = [];
  let read = 0;
  for (const artifact of artifacts.slice(0, mostRecords)) {
    if (now() > end) break;
    readings.push(...(await readOne(artifact, expected, options)));
    read += 1;
  }
  const more = artifacts.length - read;
  if (more === 0) return readings;
  return [...readings, refusedFor(`${more} more artifacts were left: at most ${mostRecords} are read, in ten minutes`)];
}

/** None: the artifact has no audit.json, so it is somebody else's. */
async function readOne(
  artifact: Artifact,
  expected: Expected,
  { reader, environment }: ReadingOptions,
): Promise<readonly ArtifactReading[]> {
  const title = `the artifact ${JSON.stringify(artifact.name)} is not delivered`;
  try {
    const reading = await artifactRecord(reader, artifact, environment);
    if (reading === undefined) return [];
    if (reading.kind === "unusable") return [refusedFor(`${title}: ${reading.why}`)];
    const { record } = reading;
    const fault = strangeness(record, expected);
    if (fault !== undefined) return [refusedFor(`${title}: ${fault}`)];
    const [pullRequest = 0] = expected.pullRequests.filter((number) => number === record.git.pull_request);
    return [{ kind: "record", from: { record, run: expected.run, pullRequest, artifactId: artifact.id } }];
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return [refusedFor(`${title}: ${error.message}`)];
  }
}

function refusedFor(why: string): ArtifactReading {
  return { kind: "refused", why };
}

/** The last attempt of each gate; two records of one gate in one attempt cannot both be told in its one comment: the worse one is. */
export function oneOfEachGate(readings: readonly ArtifactReading[]): readonly ArtifactReading[] {
  const chosen = new Map<string, DeliveredRecord>();
  const refusals: ArtifactReading[] = [];
  for (const reading of readings) {
    if (reading.kind === "refused") continue;
    const { from } = reading;
    const name = gateName(from.record, { name: undefined });
    const other = chosen.get(name);
    if (other === undefined || isNewer(stampOf(from), stampOf(other))) chosen.set(name, from);
    if (other !== undefined && stampOf(from).attempt === stampOf(other).attempt)
      refusals.push(
        refusedFor(`two records of the gate ${name}: give each gate and each leg of a matrix its own \`name\``),
      );
  }
  return [...Array.from(chosen.values(), (from) => ({ kind: "record", from }) as const), ...refusals];
}

function stampOf({ run, record }: DeliveredRecord): Stamp {
  return { run: run.id, attempt: record.pipeline.run_attempt ?? 1, outcome: record.decision.outcome };
}
