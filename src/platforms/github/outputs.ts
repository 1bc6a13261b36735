import { randomUUID } from "node:crypto";
import { EOL } from "node:os";
import path from "node:path";
import type { AuditRecord, Delivery } from "../../audit/v1.ts";
import { appendFileCommand, keyValueMessage } from "./file-command.ts";
import type { ActionInputs } from "./inputs.ts";
import { isBlocking, wantsTraining } from "./verdict.ts";

/** What a run leaves behind: of main's result, the part that the outputs tell. */
export interface FinishedRun {
  readonly record: Pick<AuditRecord, "decision" | "verdicts" | "reference">;
  readonly files: readonly string[];
  readonly deliveries: readonly Delivery[];
}

/** The outputs of action.yml, by name. What there is not, is an empty string. */
export function outputsOf(run: FinishedRun, failOn: ActionInputs["fail-on"]): Record<string, string> {
  const { decision, verdicts, reference } = run.record;
  const failed = verdicts.filter((verdict) => verdict.counts_as === "fail").map((verdict) => verdict.gate);
  const waived = verdicts.filter((verdict) => verdict.waiver !== undefined).map((verdict) => verdict.gate);
  const idOf = (name: string) =>
    run.deliveries.find((delivery) => delivery.ids?.[name] !== undefined)?.ids?.[name] ?? "";
  const urlOf = (channel: string) => run.deliveries.find((delivery) => delivery.channel === channel)?.url ?? "";
  const pathOf = (name: string) => run.files.find((file) => path.basename(file) === name) ?? "";
  return {
    verdict: decision.outcome,
    passed: String(!isBlocking(run.record, failOn)),
    "failed-gates": JSON.stringify([...new Set(failed)]),
    "report-path": pathOf("report.md"),
    "html-path": pathOf("report.html"),
    "audit-path": pathOf("audit.json"),
    "flips-path": pathOf("flips.csv"),
    "artifact-id": idOf("artifact-id"),
    "artifact-url": urlOf("artifact"),
    "artifact-digest": idOf("artifact-digest"),
    "comment-id": idOf("comment-id"),
    "comment-url": urlOf("comment"),
    "issue-url": urlOf("issue"),
    "check-run-id": idOf("check-run-id"),
    "reference-sha": reference?.commit ?? "",
    "reference-age-days": reference?.age_days?.toFixed(1) ?? "",
    "waived-gates": JSON.stringify([...new Set(waived)]),
    retrain: String(wantsTraining(run.record)),
  };
}

/** Sets the outputs of the step. */
export async function writeOutputs(outputs: Readonly<Record<string, string>>): Promise<void> {
  const file = process.env["GITHUB_OUTPUT"];
  if (!file) return writeOutputsToLog(outputs);
  const messages = Object.entries(outputs).map(([name, value]) => keyValueMessage(name, value, randomUUID()));
  await appendFileCommand(file, messages.join(EOL));
}

/** As runners of old took them. */
async function writeOutputsToLog(outputs: Readonly<Record<string, string>>): Promise<void> {
  const { setOutput } = await import("@actions/core");
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
