import { z } from "zod";
import { checks } from "../quality/index.ts";
import { checkOptions } from "../quality/options.ts";
import { gateName, severity } from "./gate-parts.ts";

/** A rule that the data of the candidate must keep. */
export const checkGateSchema = z.strictObject({
  check: z
    .enum(
      checks.map((check) => check.name),
      "a check",
    )
    .meta({ description: "Name of a check; docs/reference/checks.md lists them." }),
  name: gateName.optional().meta({ description: "Name of the gate in reports. Default: the check with its columns." }),
  ...checkOptions,
  severity: severity.default("error"),
});

export type CheckGateRule = z.output<typeof checkGateSchema>;

/** The name of the gate in reports: its own, or the check with the columns that it names: `range[age,income]`. */
export function checkGateName({ check, name, columns, types, where }: CheckGateRule): string {
  if (name !== undefined) return name;
  if (where !== undefined) return `${check}[${where}]`;
  const named = types === undefined ? columns : Object.keys(types);
  return named === undefined || named === "*" ? check : `${check}[${named.join(",")}]`;
}
