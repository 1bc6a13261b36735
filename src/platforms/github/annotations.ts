import path from "node:path";
import { renderAnnotations } from "../../reports/annotations.ts";
import { delivered, skipped } from "../delivery.ts";
import type { Channel } from "../platform.ts";
import type { ActionInputs } from "./inputs.ts";
import { annotationCommand } from "./workflow-commands.ts";

const channel = "annotations";

/** One annotation for each gate that does not pass, at its line of the config; errors before warnings, since the runner keeps ten of each. */
export function annotationsChannel(
  inputs: Pick<ActionInputs, "annotations" | "working-directory">,
  write: (text: string) => void,
): Channel {
  return {
    name: channel,
    deliver: async ({ record }) => {
      if (!inputs.annotations) return skipped(channel, "annotations: false");
      const annotations = renderAnnotations(record);
      for (const { level, message, title, file, line, column } of annotations) {
        const inRepository = file === undefined ? undefined : repositoryPath(inputs, file);
        write(annotationCommand(level, message, { title, file: inRepository, line, column }));
      }
      return delivered(channel, `${annotations.length} written`);
    },
  };
}

/** Positions are relative to the working directory, annotations to the repository. */
export function repositoryPath(inputs: Pick<ActionInputs, "working-directory">, file: string): string {
  return path.posix.join(inputs["working-directory"], file);
}
