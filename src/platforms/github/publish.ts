import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GateError } from "../../errors.ts";
import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { referenceArtifactName } from "../../reference/bundle-name.ts";
import { type Kept, keepCandidate } from "../../reference/keep-candidate.ts";
import type { Publishing } from "../../reference/publishing.ts";
import { delivered, refused, skipped } from "../delivery.ts";
import type { Channel, Environment } from "../platform.ts";
import { writeBundle } from "../reference-bundle.ts";
import type { GithubRun } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { whyNotGood, whyNotHere, whyNotPublished } from "./publish-rule.ts";
import { type Upload, uploadFiles } from "./upload-files.ts";
import { auditLoss, gateName } from "./verdict.ts";

export interface PublishOptions {
  readonly run: Pick<GithubRun, "runUrl" | "attempt" | "change" | "event">;
  readonly inputs: Pick<ActionInputs, "audit" | "command" | "publish" | "name" | "retention-days">;
  readonly environment: Environment;
  /** Default: by `@actions/artifact`. */
  readonly upload?: Upload;
}

const channel = "reference";

/** What became of the candidate's bytes while the run still had them. */
type Keeping =
  | { readonly state: "skipped"; readonly why: string }
  | { readonly state: "refused"; readonly why: string }
  | { readonly state: "kept"; readonly kept: Kept };

/**
 * Publishes a judged candidate as an artifact, the reference of later runs (docs/adr/0010). Two halves: the
 * bytes are kept while the run has them, and uploaded once the record stands.
 */
export function referencePublishing(options: PublishOptions): {
  readonly publishing: Publishing;
  readonly channel: Channel;
} {
  let keeping: Keeping = { state: "skipped", why: "nothing was judged" };
  return {
    publishing: {
      blessedBy: blessedBy(options),
      refusal: (reference) => refusalOf(options, reference?.branch),
      keep: async (candidate, judged) => {
        const why = whyNotPublished({ ...judged, inputs: options.inputs, change: options.run.change });
        keeping = why === undefined ? await keptOf(candidate, options.environment) : { state: "skipped", why };
      },
    },
    channel: {
      name: channel,
      deliver: async ({ record }, done) => {
        if (auditLoss(done, options.inputs) !== undefined)
          return skipped(channel, "a step that fails for want of its audit artifact publishes nothing");
        if (keeping.state === "skipped") return skipped(channel, keeping.why);
        if (keeping.state === "refused") return refused(channel, keeping.why);
        const why = options.inputs.command === "record" ? undefined : whyNotGood(record);
        return why === undefined ? publish(record, keeping.kept, options) : skipped(channel, why);
      },
    },
  };
}

function blessedBy({ inputs, environment }: PublishOptions): string | undefined {
  if (inputs.command !== "record") return undefined;
  return (
    environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? "somebody whom the runner does not name"
  );
}

/** A reference by a pull request would be one that nobody has merged. */
function refusalOf({ run }: PublishOptions, branch: string | undefined): GateError | undefined {
  const why = whyNotHere(run.change, branch);
  if (why === undefined) return undefined;
  return new GateError({
    code: "E100",
    message: `command: record has no place in a run on ${run.event}: ${why}.`,
    hint: `Run it on the branch that publishes references, by workflow_dispatch or on push.`,
  });
}

async function keptOf(candidate: Parameters<Publishing["keep"]>[0], environment: Environment): Promise<Keeping> {
  try {
    // Not among the downloads of the run, which go before anything is delivered; the runner empties this one after the job.
    const folder = await mkdtemp(join(environment["RUNNER_TEMP"] || tmpdir(), "model-gate-reference-"));
    const kept = await keepCandidate(candidate, folder);
    return "fault" in kept ? { state: "refused", why: `not published: ${kept.fault}` } : { state: "kept", kept };
  } catch (thrown) {
    return { state: "refused", why: `not published: ${messageOf(thrown)}` };
  }
}

async function publish(record: AuditRecord, kept: Kept, options: PublishOptions): Promise<Delivery> {
  const { run, inputs, environment, upload = uploadFiles } = options;
  const files = await writeBundle(record, kept, {
    blessedBy: blessedBy(options),
    branch: run.change.baseBranch,
    repositoryId: numberOf(environment["GITHUB_REPOSITORY_ID"]),
    workflow: environment["GITHUB_WORKFLOW_REF"],
  });
  if ("fault" in files) return refused(channel, `not published: ${files.fault}`);
  const name = referenceArtifactName(gateName(record, inputs), run.attempt);
  const uploaded = await upload({ name, files, directory: kept.folder, days: inputs["retention-days"], environment });
  if ("fault" in uploaded)
    return refused(channel, `not published as ${name}: ${uploaded.fault} Later runs go on with the reference before.`);
  const onPurpose =
    inputs.command === "record" ? `, on purpose, whatever the verdict (${record.decision.outcome})` : "";
  return delivered(channel, `published as ${name}${onPurpose}`, {
    url: `${run.runUrl}/artifacts/${uploaded.id}`,
    ids: { "reference-artifact-id": String(uploaded.id) },
  });
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
