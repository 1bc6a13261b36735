import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { exitCodeOf } from "../doctor/check-up.ts";
import { doctor as checkUp } from "../doctor/doctor.ts";
import { checkUpsJson, renderCheckUps } from "../doctor/render.ts";
import { GateError } from "../errors.ts";
import { githubSurroundings } from "../platforms/github/surroundings.ts";
import { secretsOf } from "../secrets.ts";
import { changeTo, tokenOf } from "./check.ts";
import { configInputs } from "./options.ts";
import { styleOf } from "./style.ts";
import { textOf, type Values } from "./values.ts";

/** Looks at the set-up without judging anything. The exit code is what the first problem would end a run with, else 0. */
export async function doctor(rest: readonly string[], values: Values): Promise<number> {
  const [config, ...more] = rest;
  if (more.length > 0) throw new GateError({ code: "E100", message: `doctor takes one config, not ${rest.length}` });
  const { env: environment } = process;
  const workspace = resolve(textOf(values, "workspace") ?? ".");
  const secrets = secretsOf(environment);
  const request = {
    ...(await githubSurroundings({ environment, token: tokenOf(environment), workspace })),
    change: changeTo(textOf(values, "base-ref")),
    config,
    workspace,
    environment,
    secrets,
    inputs: configInputs(values),
    startedAt: new Date(),
    node: process.version,
    place: undefined,
  };
  const checks = await checkUp(request, environment["RUNNER_TEMP"] || tmpdir());
  const text = values["json"] === true ? checkUpsJson(checks) : renderCheckUps(checks, styleOf(values));
  process.stdout.write(secrets.redact(text));
  return exitCodeOf(checks);
}
