import type { LogEvent } from "../platform.ts";
import type { ActionInputs } from "./inputs.ts";
import { annotationCommand, debugCommand, logLines } from "./workflow-commands.ts";

/** The event as the runner shows it: an annotation for what needs a person, plain lines for the rest. */
export function logText({ level, message }: LogEvent, { annotations }: Pick<ActionInputs, "annotations">): string {
  switch (level) {
    case "error":
      // The annotations channel tells it too, and at its line of the config.
      return annotations ? logLines(`Error: ${message}`) : annotationCommand(level, message, { title: "model-gate" });
    case "warning":
      return annotationCommand(level, message, { title: "model-gate" });
    case "info":
      return logLines(message);
    case "debug":
      return debugCommand(message);
  }
}
