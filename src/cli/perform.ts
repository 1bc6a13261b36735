import type { CommandName } from "./options.ts";
import type { Values } from "./values.ts";
import { bless } from "./bless.ts";
import { calibrate } from "./calibrate.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { doctor } from "./doctor.ts";
import { explain } from "./explain.ts";
import { render } from "./render.ts";
import { schema } from "./schema.ts";
import { selfTest } from "./self-test.ts";

/** Runs a command and returns the exit code. @throws GateError on wrong usage or input. */
export async function perform(command: CommandName, rest: readonly string[], values: Values): Promise<number> {
  switch (command) {
    case "check":
      return check(rest, values);
    case "bless":
      return bless(rest, values);
    case "doctor":
      return doctor(rest, values);
    case "self-test":
      return selfTest(rest, values);
    case "calibrate":
      return calibrate(rest, values);
    case "render":
      return render(rest, values);
    case "diff":
      return diff(rest, values);
    case "explain":
      return explain(rest, values);
    case "schema":
      return schema(values);
  }
}
