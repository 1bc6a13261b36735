import { parse } from "yaml";
import { z } from "zod";
import { page, table } from "./page.ts";

const actionSchema = z.object({
  description: z.string(),
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().default("") })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** docs/reference/action.md, from the text of action.yml. */
export function actionPage(actionYaml: string): string {
  const { description, inputs, outputs } = actionSchema.parse(parse(actionYaml));
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default === "" ? "" : `\`${input.default}\``,
    input.description,
  ]);
  const outputRows = Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  return page("Action", [
    description,
    "## Inputs",
    "An input that is left empty changes nothing; one that is given overrides the config file.",
    table(["input", "default", "meaning"], inputRows),
    "## Outputs",
    table(["output", "meaning"], outputRows),
  ]);
}
