import { z } from "zod";
import { GateError } from "../../errors.ts";

/** The run whose records are delivered, as GitHub's own event tells it: nothing here is of the pull request's making but the names. */
export interface DeliveredRun {
  readonly id: number;
  /** The last one; earlier attempts may have left records too. */
  readonly attempt: number;
  readonly event: string;
  /** "success", "failure" … */
  readonly conclusion: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** Where its code came from; undefined when the fork is gone. */
  readonly headRepository: { readonly id: number; readonly owner: string } | undefined;
  readonly repository: { readonly id: number; readonly name: string };
}

const repository = z.object({ id: z.int().positive(), full_name: z.string() });

const payloadSchema = z.object({
  workflow_run: z.object({
    id: z.int().positive(),
    run_attempt: z.int().positive(),
    event: z.string(),
    conclusion: z.string().regex(/^[a-z_]{1,40}$/),
    head_sha: z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/),
    head_branch: z.string().min(1),
    head_repository: repository.extend({ owner: z.object({ login: z.string().min(1) }) }).nullish(),
    repository,
  }),
});

/** Reads the payload of `workflow_run`. @throws GateError E100 when the event is another one, or the run is not over. */
export function deliveredRun(event: string | undefined, payload: unknown): DeliveredRun {
  const parsed = event === "workflow_run" ? payloadSchema.safeParse(payload) : undefined;
  if (parsed?.success !== true) throw wrongEvent(event, parsed?.error);
  const { workflow_run: run } = parsed.data;
  const from = run.head_repository;
  return {
    id: run.id,
    attempt: run.run_attempt,
    event: run.event,
    conclusion: run.conclusion,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    headRepository: from ? { id: from.id, owner: from.owner.login } : undefined,
    repository: { id: run.repository.id, name: run.repository.full_name },
  };
}

function wrongEvent(event: string | undefined, fault: z.ZodError | undefined): GateError {
  const place = fault?.issues[0]?.path.join(".");
  const message =
    fault === undefined
      ? `command: deliver belongs into a workflow on \`workflow_run\`, and this run is on \`${event ?? "nothing"}\``
      : `GitHub's event workflow_run is not as expected: ${place ?? ""}`;
  return new GateError({
    code: "E100",
    message,
    hint: "Give it a workflow of its own with `on: {workflow_run: {workflows: [<name of the gate's workflow>], types: [completed]}}`.",
    cause: fault,
  });
}
