import { machineFact, machinesOf } from "../align/machines.ts";
import { rowNounOf } from "../align/row-noun.ts";
import { memoryEngine } from "../aggregates/memory/memory-engine.ts";
import { expandGates, questionOf } from "../gates/expand.ts";
import { judge } from "../gates/judge.ts";
import { leftOutNotes, loadQuestions, splitPlans } from "../gates/load-test-plans.ts";
import type { Verdict } from "../gates/verdict.ts";
import { loadTestOf } from "../latency/open-load-test.ts";
import { contributionsOf } from "../measure/contributions.ts";
import { measureAll } from "../measure/measurement.ts";
import { type Found, type Run, warn } from "./run.ts";

/** Measures what the gates on metrics ask for, of rows or of a load test, and judges it. */
export function judgeMetrics({ loaded, comparison, slices, seed, log }: Run, found: Found): readonly Verdict[] {
  const { gates, policy, task } = loaded.config;
  const plans = expandGates(gates, slices, (gate) => loaded.positionOf(["gates", gate]));
  const loadTest = loadTestOf(found.loadTests);
  const { onRows, onLoadTest, leftOut } = splitPlans(plans, loadTest);
  const { rows } = comparison.candidate;
  log?.({ level: "debug", event: "measure", message: `${plans.length} limits on metrics`, fields: { rows } });
  const wanted = onRows.filter((plan) => plan.absent === undefined);
  const measurements = measureAll(wanted, comparison, memoryEngine(comparison, seed), {
    proportionInterval: policy.proportion_interval,
    support: policy,
  });
  const loads = loadQuestions(onLoadTest, loadTest, { policy, seed });
  found.measurements = [...measurements.values(), ...loads.measurements];
  warn(found, "load-test", leftOutNotes(leftOut));
  found.contributions = contributionsOf(measurements, { slices, comparison, level: policy.confidence });
  const shared = {
    noun: rowNounOf(task),
    machines: machineFact(machinesOf(comparison), policy.same_machine),
    ...(found.sample && { onSample: true as const }),
  };
  const questions = plans.flatMap((plan) => {
    if (leftOut.includes(plan)) return [];
    return loads.questions.get(plan) ?? { ...questionOf(plan, measurements, slices), ...shared };
  });
  return judge(questions, policy);
}
