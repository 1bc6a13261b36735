import type { CompatTool } from "../drift/compat/compat-measurement.ts";
import { compatMethods } from "../drift/compat/compat-methods.ts";
import type { CompatMethod } from "../drift/compat/compat-methods.ts";
import { toolNames } from "../gates/compat-words.ts";
import type { DriftGateRule } from "../gates/drift-gate-schema.ts";
import { type Fault, faulty, faultyKey, type Path } from "./fault.ts";
import { listed } from "./shown.ts";

interface Subject {
  readonly gate: DriftGateRule;
  readonly compat: CompatTool;
  /** undefined: the tool's own choice, or a method that it does not have. */
  readonly method: CompatMethod | undefined;
  readonly path: Path;
}

/** What is wrong with the gate at `gates[index]`, which decides as another tool does: what that tool has no say in. */
export function checkCompatGate(gate: DriftGateRule, compat: CompatTool, index: number): readonly Fault[] {
  const method = compatMethods[compat].find(({ name }) => name === gate.drift);
  const subject = { gate, compat, method, path: ["gates", index] };
  return [unknownMethod, strangeMax, withoutMeaning].flatMap((rule) => rule(subject));
}

function unknownMethod({ gate, compat, method, path }: Subject): readonly Fault[] {
  if (method !== undefined || gate.drift === "auto") return [];
  const names = ["auto", ...compatMethods[compat].map(({ name }) => name)];
  return [
    faulty(
      [...path, "drift"],
      `${gate.drift} is no method of ${toolNames[compat]}. With \`compat: ${compat}\` write ${listed(names, "or")}.`,
    ),
  ];
}

function strangeMax({ gate, compat, method, path }: Subject): readonly Fault[] {
  if (gate.max === undefined) return [];
  const tool = toolNames[compat];
  const place = [...path, "max"];
  if (typeof gate.max === "object") return [faulty(place, "is a mapping; with `compat` a gate has one limit.")];
  if (gate.drift === "auto" && compat === "evidently")
    return [
      faultyKey(
        place,
        "has no meaning of its own here: Evidently takes a p-value for one column and a distance for another. Name the method in `drift`.",
      ),
    ];
  if (method?.threshold === "fixed")
    return [faultyKey(place, `has no effect: ${tool}'s ${method.theirs} alerts at p < 0.05, whatever one asks for.`)];
  if (method?.threshold === "p-value" && gate.max > 1)
    return [faulty(place, `${gate.max} is no p-value: ${tool}'s ${method.theirs} finds drift where p is below it.`)];
  return [];
}

function withoutMeaning({ gate, compat, path }: Subject): readonly Fault[] {
  const tool = toolNames[compat];
  const faults: Fault[] = [];
  if (gate.fail_above !== undefined)
    faults.push(
      faultyKey(
        [...path, "fail_above"],
        `has no meaning with \`compat\`: ${tool} knows one threshold. For a gate that blocks write \`severity: error\`.`,
      ),
    );
  if (gate.drift_share !== undefined && compat === "nannyml")
    faults.push(
      faultyKey([...path, "drift_share"], "has no meaning with `compat: nannyml`: NannyML judges no share of columns."),
    );
  return faults;
}
