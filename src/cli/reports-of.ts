import { GateError } from "../errors.ts";
import { pickReports } from "../reports/pick-reports.ts";
import type { Report } from "../reports/report.ts";
import { textOf, type Values } from "./values.ts";

/** The reports that an option names, else those of `usual`. @throws GateError E100 for a name that is none. */
export function reportsOf(values: Values, option: string, usual: string): readonly Report[] {
  const picked = pickReports(textOf(values, option) ?? usual);
  if (picked.kind === "reports") return picked.reports;
  throw new GateError({ code: "E100", message: `--${option}: ${picked.fault}` });
}
