import { GateError } from "../../errors.ts";
import { secretsOf } from "../../secrets.ts";
import type { Environment, Log } from "../platform.ts";
import { connect } from "./client.ts";
import { deliverRecords } from "./deliver.ts";
import { readPayload } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { logText } from "./log-text.ts";
import { writeOutputs } from "./outputs.ts";
import { readerOf } from "./surroundings.ts";

/** `command: deliver`: comments with the records of the run that set this workflow off. Answers the exit code. @throws GateError. */
export async function deliverCommand(
  environment: Environment,
  inputs: ActionInputs,
  write: (text: string) => void,
): Promise<number> {
  const token = inputs["github-token"];
  const reader = readerOf({ environment, token });
  if (token === undefined || reader === undefined) throw noToken();
  const secrets = secretsOf(environment);
  const log: Log = (event) =>
    write(logText({ ...event, message: secrets.redact(event.message) }, { annotations: false }));
  const apiUrl = environment["GITHUB_API_URL"];
  const { exitCode, deliveries } = await deliverRecords({
    environment,
    payload: await readPayload(environment["GITHUB_EVENT_PATH"]),
    inputs,
    reader,
    connect: (logger) => connect({ token, apiUrl, log: logger }),
    log,
  });
  const comment = deliveries.find(({ state }) => state === "delivered");
  await writeOutputs({ "comment-id": comment?.ids?.["comment-id"] ?? "", "comment-url": comment?.url ?? "" });
  return exitCode;
}

function noToken(): GateError {
  return new GateError({
    code: "E100",
    message: "command: deliver has no token: `github-token` is empty",
    hint: "Leave the input out, and give the job `permissions: {actions: read, pull-requests: write}`.",
  });
}
