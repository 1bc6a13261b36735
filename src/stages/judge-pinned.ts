import { machineFact, machinesOf } from "../align/machines.ts";
import { rowNounOf } from "../align/row-noun.ts";
import { memoryEngine } from "../aggregates/memory/memory-engine.ts";
import { expandGates, type Plan, questionOf } from "../gates/expand.ts";
import { allGroupedBy } from "../gates/grouped-by.ts";
import { limitsOf } from "../gates/harm.ts";
import { judge } from "../gates/judge.ts";
import { splitPlans } from "../gates/load-test-plans.ts";
import { judgeInvalid, judgePairing } from "../gates/pairing-gates.ts";
import { pinnedGates } from "../gates/pinned-gates.ts";
import type { Question } from "../gates/question.ts";
import type { Verdict } from "../gates/verdict.ts";
import { loadTestOf } from "../latency/open-load-test.ts";
import { type Measurement, measureAll } from "../measure/measurement.ts";
import { alignTables } from "../open-tables.ts";
import { selectWithGroups } from "../slices/select-with-groups.ts";
import { type Found, type Run, warn } from "./run.ts";

/**
 * Holds the candidate against the pinned reference, so that losses of which each is within its limit cannot add up: the same rows,
 * slices and rules as against the reference, with a chance of a false alarm of its own.
 */
export async function judgePinned(run: Run, found: Found): Promise<readonly Verdict[]> {
  const { loaded, tables, pinned, seed } = run;
  if (pinned === undefined) return [];
  const { config } = loaded;
  const against = { ...tables, reference: pinned };
  const comparison = await alignTables(against, config);
  const slices = await selectWithGroups(
    { rules: config.slices, groupedBy: allGroupedBy(config.gates) },
    against,
    comparison,
  );
  const plans = plansOf(run, found, slices);
  const measurements = measureAll(
    plans.filter(({ absent }) => absent === undefined),
    comparison,
    memoryEngine(comparison, seed),
    { proportionInterval: config.policy.proportion_interval, support: config.policy },
  );
  found.measurements = [...found.measurements, ...[...measurements.values()].map(pinnedMeasurement)];
  // That both models ran on one machine is said of the reference; this one was measured at another time.
  const sameMachine = config.policy.same_machine === false ? false : undefined;
  const shared = {
    noun: rowNounOf(config.task),
    machines: machineFact(machinesOf(comparison), sameMachine),
    ...(found.sample && { onSample: true as const }),
  };
  const questions = plans.map((plan) => ({ ...pinnedQuestion(questionOf(plan, measurements, slices)), ...shared }));
  return [
    ...judgePairing(comparison.facts, config.pairing).map(onPairing),
    ...referenceOf(judgeInvalid(comparison.facts, config.policy.max_invalid_rate)).map(onPairing),
    ...judge(questions, config.policy).map(onMetric),
  ];
}

/** The candidate's own rows were judged beside the reference. */
function referenceOf(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(({ subject }) => subject === "reference_invalid_rate");
}

/** What is held against it; a load test has no pinned one. */
function plansOf({ loaded }: Run, found: Found, slices: Parameters<typeof expandGates>[1]): readonly Plan[] {
  const gates = pinnedGates(loaded.config.gates);
  const plans = expandGates(gates, slices, (gate) => loaded.positionOf(["gates", gate])).filter(
    ({ gate }) => limitsOf(gate).length > 0,
  );
  const { onRows, onLoadTest } = splitPlans(plans, loadTestOf(found.loadTests));
  const names = [...new Set(onLoadTest.map(({ name }) => name))];
  if (names.length > 0)
    warn(found, "load-test", [
      `There is no load test of the pinned reference: ${names.join(", ")} is not held against it.`,
    ]);
  if (plans.length === 0) warn(found, "pinned", [heldAgainstNothing]);
  return onRows;
}

const heldAgainstNothing =
  "No gate is held against the pinned reference: none that is on has a limit on a loss, such as `max_drop`, or a budget of its own in `pinned`.";

const SINCE = "since the pinned reference";

/** No metric is called so, and no two measurements have one id. */
function pinnedId(id: string): string {
  return `pinned:${id}`;
}

function pinnedMeasurement(measurement: Measurement): Measurement {
  const { id, metric } = measurement;
  return {
    ...measurement,
    id: pinnedId(id),
    metric: { ...metric, title: `${metric.title} ${SINCE}` },
    against: "pinned",
  };
}

/** Titled anew only afterwards: the sentence tells by the title of the metric whether the gate has a name of its own. */
function pinnedQuestion(question: Question): Question {
  const { measurement } = question;
  return { ...question, measurement: measurement === undefined ? undefined : pinnedId(measurement) };
}

function onMetric(verdict: Verdict): Verdict {
  const { title, sentence, headline } = verdict;
  const opened = (text: string): string => `Since the pinned reference, ${text}`;
  return {
    ...verdict,
    title: `${title} ${SINCE}`,
    sentence: opened(sentence),
    headline: opened(headline),
    against: "pinned",
  };
}

function onPairing(verdict: Verdict): Verdict {
  const { title, sentence, headline } = verdict;
  const opened = (text: string): string => `Against the pinned reference: ${text}`;
  return {
    ...verdict,
    title: `${title}, pinned reference`,
    sentence: opened(sentence),
    headline: opened(headline),
    against: "pinned",
  };
}
