import { autoMethods, autoParts } from "../drift/auto.ts";
import { driftMethods } from "../drift/index.ts";
import type { DriftGateRule } from "../gates/drift-gate-schema.ts";
import { limitOfPart } from "../gates/drift-parts.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";

/** Limits of a gate on drift that its method cannot have, that contradict each other, or that have no effect. */
export function checkDriftGate(gate: DriftGateRule, index: number): readonly Fault[] {
  const path = ["gates", index];
  const mappings = (["max", "fail_above"] as const)
    .filter((key) => gate.drift !== "auto" && typeof gate[key] === "object")
    .map((key) =>
      faulty(
        [...path, key],
        `is a mapping from method to limit, as \`drift: auto\` has it; ${gate.drift} has one limit.`,
      ),
    );
  return mappings.length > 0 ? mappings : [...withoutEffect(gate, path), ...belowMax(gate, path)];
}

function withoutEffect(gate: DriftGateRule, path: readonly (string | number)[]): readonly Fault[] {
  if (gate.fail_above === undefined) return [];
  const why =
    gate.drift_share !== undefined
      ? "beside `drift_share`: single columns then count for nothing"
      : gate.severity === "warn"
        ? undefined
        : gate.severity === "error"
          ? "with `severity: error`: whatever is above `max` blocks already"
          : `with \`severity: ${gate.severity}\`, by which the gate never counts`;
  return why === undefined ? [] : [faultyKey([...path, "fail_above"], `has no effect ${why}; leave one of them out.`)];
}

function belowMax(gate: DriftGateRule, path: readonly (string | number)[]): readonly Fault[] {
  return pairsOf(gate)
    .flatMap(({ method, max, failAbove }) => {
      if (failAbove === undefined || failAbove >= max) return [];
      const place = typeof gate.fail_above === "object" ? [...path, "fail_above", method] : [...path, "fail_above"];
      const whose = gate.max === undefined ? "the default `max`" : "`max`";
      return [faulty(place, `${failAbove} is below ${whose} of ${method} (${max}): what fails must have drifted.`)];
    })
    .slice(0, 1);
}

interface Pair {
  readonly method: string;
  readonly max: number;
  readonly failAbove: number | undefined;
}

function pairsOf({ drift, max, fail_above: failAbove }: DriftGateRule): readonly Pair[] {
  if (drift === "auto") {
    return everyPart().map((part) => ({
      method: part.method,
      max: limitOfPart(max, part.method, part.isRate) ?? part.max,
      failAbove: limitOfPart(failAbove, part.method, part.isRate),
    }));
  }
  const method = driftMethods.find(({ name }) => name === drift);
  if (method === undefined || typeof max === "object" || typeof failAbove === "object") return [];
  return [{ method: drift, max: max ?? method.defaultMax, failAbove }];
}

function everyPart(): ReturnType<typeof autoParts> {
  const all = (["numeric", "categorical", "text"] as const).flatMap((kind) => autoParts({ kind }, true));
  return autoMethods.flatMap((name) => all.find(({ method }) => method === name) ?? []);
}
