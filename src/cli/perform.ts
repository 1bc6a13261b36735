import "../audit/unprepared-schemas.ts";
import type { CommandName } from "./options.ts";
import type { Values } from "./values.ts";

/** Runs a command, of which alone the code is loaded, and returns the exit code. @throws GateError on wrong usage or input. */
export async function perform(command: CommandName, rest: readonly string[], values: Values): Promise<number> {
  switch (command) {
    case "check":
      return (await import("./check.ts")).check(rest, values);
    case "bless":
      return (await import("./bless.ts")).bless(rest, values);
    case "doctor":
      return (await import("./doctor.ts")).doctor(rest, values);
    case "self-test":
      return (await import("./self-test.ts")).selfTest(rest, values);
    case "calibrate":
      return (await import("./calibrate.ts")).calibrate(rest, values);
    case "render":
      return (await import("./render.ts")).render(rest, values);
    case "diff":
      return (await import("./diff.ts")).diff(rest, values);
    case "explain":
      return (await import("./explain.ts")).explain(rest, values);
    case "schema":
      return (await import("./schema.ts")).schema(values);
  }
}
