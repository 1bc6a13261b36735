import { checkGateName } from "../gates/check-gate-schema.ts";
import type { DriftGateRule } from "../gates/drift-gate-schema.ts";
import type { GateRule } from "../gates/schema.ts";
import { askName } from "../measure/measurement.ts";
import { metrics } from "../metrics/index.ts";
import { optionsOf } from "../metrics/options.ts";
import { checkCheckGate } from "./check-checks.ts";
import { checkCompatGate } from "./check-compat.ts";
import { checkDriftGate } from "./check-drift-gate.ts";
import { checkEstimatedGate } from "./check-estimates.ts";
import { checkMetricGate } from "./check-metric-gate.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty } from "./fault.ts";
import { shown } from "./shown.ts";

/** Gates that contradict the task, their metric, each other or themselves. */
export function checkGates(draft: Draft): readonly Fault[] {
  const own = draft.gates.flatMap((gate, index) =>
    gate !== undefined && "metric" in gate ? checkMetricGate(gate, index, draft) : [],
  );
  const onChecks = draft.gates.flatMap((gate, index) =>
    gate !== undefined && "check" in gate ? checkCheckGate(gate, index, draft) : [],
  );
  const onDrift = draft.gates.flatMap((gate, index) =>
    gate !== undefined && "drift" in gate ? checkDrift(gate, index) : [],
  );
  const onEstimates = draft.gates.flatMap((gate, index) =>
    gate !== undefined && "estimated" in gate ? checkEstimatedGate(gate, index, draft) : [],
  );
  return [...allOff(draft), ...sameName(draft), ...own, ...onChecks, ...onDrift, ...onEstimates];
}

function checkDrift(gate: DriftGateRule, index: number): readonly Fault[] {
  const { compat } = gate;
  return compat === undefined ? checkDriftGate(gate, index) : checkCompatGate(gate, compat, index);
}

function allOff({ gates }: Draft): readonly Fault[] {
  const isOff = gates.length > 0 && gates.every((gate) => gate?.severity === "off");
  return isOff ? [faulty(["gates"], "every gate is off; without a gate nothing would be judged.")] : [];
}

function sameName({ gates }: Draft): readonly Fault[] {
  const first = new Map<string, number>();
  return gates.flatMap((gate, index) => {
    if (gate === undefined) return [];
    const name = gate.name ?? defaultName(gate);
    const earlier = first.get(name);
    first.set(name, earlier ?? index);
    if (earlier === undefined) return [];
    if (gate.name !== undefined)
      return [faulty(["gates", index, "name"], `${shown(name)} is already the name of gates[${earlier}].`)];
    return [
      faulty(
        ["gates", index],
        `judges ${name}, as gates[${earlier}] does; put the limits in one gate, or give this one a \`name\`.`,
      ),
    ];
  });
}

function defaultName(gate: GateRule): string {
  if ("drift" in gate) return gate.compat === undefined ? gate.drift : `${gate.drift} as ${gate.compat}`;
  if ("check" in gate) return checkGateName(gate);
  if ("estimated" in gate) return `estimated ${gate.estimated}`;
  const metric = metrics.find(({ name }) => name === gate.metric);
  return metric === undefined ? gate.metric : askName({ metric, options: optionsOf(gate) });
}
