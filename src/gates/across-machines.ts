import type { MachineFact } from "../align/machines.ts";
import type { Limit } from "./harm.ts";
import type { Question } from "./question.ts";
import type { Policy } from "./schema.ts";
import type { Outcome } from "./state.ts";

/**
 * Whether a limit is on the change of something that depends on the machine, and the machines differ: then it warns and
 * does not block, unless the policy says otherwise. Of identical builds on two burstable cloud machines up to 47 % of the
 * pairs differ by more than 10 % (median over 90 benchmarks; on others 1.5 %: Azure VM noise data set, 2024). Limits on a
 * value are promises, whatever the machine.
 */
export function onlyWarns(
  { kind }: Pick<Limit, "kind">,
  { metric, machines }: Pick<Question, "metric" | "machines">,
  { cross_machine: rule }: Policy,
): boolean {
  if (rule === "fail" || metric.ofMachine !== true || machines?.kind !== "different") return false;
  return kind !== "min" && kind !== "max";
}

/** What different machines do to a limit on a change, for the docs. */
export const machineDefinition =
  "Of identical builds on two cloud machines of one kind 1.5 % of the pairs differ by more than 10 %, on burstable ones 47 % (median of about 90 benchmarks: " +
  "Azure VM noise data set, 2024). So where `columns.machine` differs between the files, or `policy.same_machine` is false, a change of latency or of a column with a `unit` " +
  "beyond its limit is a warning, unless `policy.cross_machine` is `fail`. Limits on the value (`max`, `share_over`) block as ever.";

/** The outcome of a limit, at most a warning where it only warns. */
export function capped(outcome: Outcome, warns: boolean): Outcome {
  return warns && outcome === "fail" ? "warn" : outcome;
}

/** "reference and candidate ran on different machines (a; b)" */
export function differentMachines(fact: MachineFact | undefined): string {
  const names = fact?.kind === "different" ? fact.names : undefined;
  const named = names === undefined ? "" : ` (${listed(names.reference)}; ${listed(names.candidate)})`;
  return `reference and candidate ran on different machines${named}`;
}

const mostNamed = 3;

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
  return names.slice(0, mostNamed).join(", ") + more;
}
