import type { AuditRecord } from "../../audit/v1.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import type { Channel, Environment, Report } from "../platform.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { gateName } from "./verdict.ts";

export interface ArtifactOptions {
  readonly run: Pick<GithubRun, "runUrl" | "attempt">;
  readonly inputs: Pick<ActionInputs, "artifact" | "artifact-name" | "retention-days" | "name">;
  readonly environment: Environment;
  readonly timeoutMs?: number;
}

const channel = "artifact";

/** The files of the run (audit.json, audit.jsonl, reports, flips.csv) as an artifact of it, by `@actions/artifact`, which is loaded only now: it is large. */
export function artifactChannel(options: ArtifactOptions): Channel {
  const { run, inputs, environment, timeoutMs = 120_000 } = options;
  return {
    name: channel,
    deliver: async (report) => {
      if (!inputs.artifact) return skipped(channel, "artifact: false");
      if (!environment["ACTIONS_RUNTIME_TOKEN"])
        return refused(channel, `the runner gave no ACTIONS_RUNTIME_TOKEN. ${otherwise(report)}`);
      const name = artifactName(report.record, inputs, run.attempt);
      try {
        const { id, digest } = await within(timeoutMs, upload(name, report, retentionDays(inputs, environment)));
        if (id === undefined || digest === undefined)
          return refused(channel, `GitHub gave no id or digest for ${name}. ${otherwise(report)}`);
        const url = `${run.runUrl}/artifacts/${id}`;
        return delivered(channel, `uploaded as ${name}`, {
          url,
          ids: { "artifact-id": String(id), "artifact-digest": digest },
        });
      } catch (error) {
        return refused(channel, explain(error, name, report));
      }
    },
  };
}

/**
 * The input, or `model-gate-<name>`; on a re-run with the attempt, since a name can be used once in a run. No gate's name has a `~`: "fraud-2" may be
 * a gate beside "fraud", and "reference-fraud" one whose records are not the references of "fraud".
 */
export function artifactName(
  record: Pick<AuditRecord, "name">,
  inputs: Pick<ActionInputs, "artifact-name" | "name">,
  attempt: number,
): string {
  const gate = gateName(record, inputs);
  const link = gate.startsWith("reference-") ? "~" : "-";
  const name = inputs["artifact-name"] ?? (gate === "model-gate" ? gate : `model-gate${link}${gate}`);
  // What GitHub forbids in the name of an artifact.
  const allowed = name.replaceAll(/["<>|*?:\r\n\\/]/g, "-");
  return attempt > 1 ? `${allowed}~${attempt}` : allowed;
}

async function upload(
  name: string,
  { files, directory }: Report,
  days: number | undefined,
): Promise<{ id?: number; digest?: string }> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  return new DefaultArtifactClient().uploadArtifact(
    name,
    [...files],
    directory,
    days === undefined ? {} : { retentionDays: days },
  );
}

/** The library retries for minutes and cannot be stopped; the step goes on without it. */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** As asked for, but never more than the repository allows. */
export function retentionDays(
  inputs: Pick<ArtifactOptions["inputs"], "retention-days">,
  environment: Environment,
): number | undefined {
  const wanted = inputs["retention-days"];
  const allowed = Number(environment["GITHUB_RETENTION_DAYS"]);
  return wanted !== undefined && allowed > 0 ? Math.min(wanted, allowed) : wanted;
}

function explain(error: unknown, name: string, report: Report): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === "GHESNotSupportedError") {
    return `GitHub Enterprise Server does not take artifacts of this version. ${otherwise(report)}`;
  }
  if (/\(409\)/.test(message)) {
    return `the run already has an artifact named ${name}; give each gate and each leg of a matrix its own \`name\` or \`artifact-name\`. (${message})`;
  }
  return `could not upload ${name} (${message}). ${otherwise(report)}`;
}

function otherwise({ directory }: Report): string {
  return `The files are in ${directory}; keep them in a step of your own.`;
}
