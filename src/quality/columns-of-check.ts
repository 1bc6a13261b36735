import type { Check } from "./check.ts";
import type { CheckOptions } from "./options.ts";

/** The columns whose values a check reads, as far as the gate tells: "*" for all of the file. */
export function columnsOfCheck(check: Check, options: CheckOptions): readonly string[] | "*" {
  if (check.about === "file") return check.reads(options);
  const named = check.named?.({ options, timestamp: undefined }) ?? options.columns;
  return named ?? (check.star === "none" ? [] : "*");
}
