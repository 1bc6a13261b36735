import { machineFact, type MachineFact } from "../align/machines.ts";
import type { RowNoun } from "../align/row-noun.ts";
import { isOfLatency, type LoadTest } from "../latency/load-test.ts";
import { measureLatency } from "../latency/measure-latency.ts";
import { measurementId, type Measurement } from "../measure/measurement.ts";
import type { Metric } from "../metrics/metric.ts";
import { type Plan, questionOf } from "./expand.ts";
import type { Question } from "./question.ts";
import type { Policy } from "./schema.ts";

/** Plans by what answers them. */
export interface SplitPlans {
  readonly onRows: readonly Plan[];
  /** On the whole only: a load test has no slices. */
  readonly onLoadTest: readonly Plan[];
  /** Slices on which a gate on a load test is not judged. */
  readonly leftOut: readonly Plan[];
}

/** Which plans rows answer, and which a load test does: all of requests, and with latencies in it all of these as well. */
export function splitPlans(plans: readonly Plan[], loadTest: LoadTest | undefined): SplitPlans {
  const isLoad = ({ ask: { metric } }: Plan): boolean => isOfLoadTest(metric, loadTest);
  const loads = plans.filter(isLoad);
  const isWhole = ({ slice, absent }: Plan): boolean => slice === undefined && absent === undefined;
  return {
    onRows: plans.filter((plan) => !isLoad(plan)),
    onLoadTest: loads.filter(isWhole),
    leftOut: loads.filter((plan) => !isWhole(plan)),
  };
}

/** Whether the load test answers the metric, and not the rows. */
function isOfLoadTest(metric: Metric, loadTest: LoadTest | undefined): boolean {
  return metric.kind === "load" || (loadTest?.candidate.latencies !== undefined && isOfLatency(metric));
}

/** What was measured on a load test, and the questions that the judge answers of it. */
export interface LoadQuestions {
  readonly measurements: readonly Measurement[];
  readonly questions: ReadonlyMap<Plan, Question>;
}

/** Measures each plan on the load test; of gates that ask the same in two modes each is judged as it asks. */
export function loadQuestions(
  plans: readonly Plan[],
  loadTest: LoadTest | undefined,
  { policy, seed }: { readonly policy: Policy; readonly seed: number },
): LoadQuestions {
  const measurements = new Map<string, Measurement>();
  const questions = new Map<Plan, Question>();
  for (const plan of plans) {
    if (loadTest === undefined) throw new TypeError(`the config let through ${plan.name} without a load test`);
    const { gate } = plan;
    const ask = { ...plan.ask, metric: entitled(plan.ask.metric) };
    const pointwise = (gate.mode ?? policy.mode) === "point";
    const measured = measureLatency({ ...ask, pointwise, seed }, loadTest);
    const measurement = { ...ask, id: measurementId(ask, undefined), slice: undefined, measured };
    const known = {
      metric: ask.metric,
      noun: nounOf(ask.metric),
      machines: machinesOf(loadTest, policy),
      onLoadTest: true,
    } as const;
    if (!measurements.has(measurement.id)) measurements.set(measurement.id, measurement);
    questions.set(plan, { ...questionOf(plan, new Map([[measurement.id, measurement]]), []), ...known });
  }
  return { measurements: [...measurements.values()], questions };
}

/** "Share of rows over 300 ms" is one of times here. */
function entitled(metric: Metric): Metric {
  return { ...metric, title: metric.title.replace("Share of rows", "Share of times") };
}

/** What the numbers of a load test are counted in. */
function nounOf({ kind }: Metric): RowNoun {
  return kind === "load" ? { one: "request", many: "requests" } : { one: "measured time", many: "measured times" };
}

/** Where the two load tests ran, as their files or the config say. */
function machinesOf({ reference, candidate }: LoadTest, { same_machine: same }: Policy): MachineFact {
  const named = (machine: string | undefined): readonly string[] => (machine === undefined ? [] : [machine]);
  return machineFact({ reference: named(reference?.machine), candidate: named(candidate.machine) }, same);
}

/** That gates are not judged on slices, in a sentence; none where none would have been. */
export function leftOutNotes(plans: readonly Plan[]): readonly string[] {
  const names = [...new Set(plans.map(({ name }) => name))];
  if (names.length === 0) return [];
  return [
    `A load test has no slices: ${names.join(", ")} ${names.length === 1 ? "is" : "are"} judged on the whole only.`,
  ];
}
