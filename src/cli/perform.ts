import type { CommandName } from "./options.ts";
import type { Values } from "./values.ts";
import { calibrate } from "./calibrate.ts";
import { check } from "./check.ts";
import { render } from "./render.ts";
import { schema } from "./schema.ts";

/** Runs a command and returns the exit code. @throws GateError on wrong usage or input. */
export async function perform(command: CommandName, rest: readonly string[], values: Values): Promise<number> {
  switch (command) {
    case "check":
      return check(rest, values);
    case "calibrate":
      return calibrate(rest, values);
    case "render":
      return render(rest, values);
    case "schema":
      return schema(values);
  }
}
