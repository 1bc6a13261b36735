import { isMapping } from "../config/mapping.ts";
import type { Config } from "../config/schema.ts";
import { limitKinds } from "../gates/harm.ts";
import type { MetricGateRule } from "../gates/schema.ts";
import { opposite } from "./directions.ts";
import { type Difference, differences, isSame } from "./differences.ts";
import { gateDirections } from "./gate-directions.ts";
import { gateKind } from "./gate-identity.ts";
import { judgeOf } from "./judge-of.ts";
import type { Direction } from "./rule-change.ts";

export type Gate = Config["gates"][number];

/** The same gate in two configs. */
export interface GatePair {
  readonly base: Gate;
  readonly head: Gate;
  /** policy.mode of each config, which a gate without a mode follows. */
  readonly modes: { readonly base: string; readonly head: string };
}

export interface JudgedDifference extends Difference {
  readonly direction: Direction;
}

/** Where the same gate differs in two configs, and which way each difference moves it; paths start in the gate. */
export function gateDifferences(pair: GatePair): readonly JudgedDifference[] {
  const [before, after] = comparable(pair);
  const found = differences(before, after).map((difference) => ({
    ...difference,
    direction: directionIn(pair, difference),
  }));
  if (found.length > 0 || isSame(pair.base, pair.head)) return found;
  // Written in another way that comes to the same: told all the same.
  return [{ path: [], before: pair.base, after: pair.head, direction: "changed" }];
}

/** Both gates with what holds where an option is left out, as far as the other one gives it. */
function comparable({ base, head, modes }: GatePair): readonly [object, object] {
  if (!("metric" in base) || !("metric" in head)) return [base, head];
  const modeDiffers = base.mode !== head.mode;
  const filled = (gate: MetricGateRule, other: MetricGateRule, mode: string): object => ({
    ...gate,
    ...(modeDiffers && { mode: gate.mode ?? mode }),
    per_slice: sliceLimits(gate, other),
  });
  return [filled(base, head, modes.base), filled(head, base, modes.head)];
}

/** The limits that hold on each slice which either gate names: its own, else those of the whole. */
function sliceLimits(gate: MetricGateRule, other: MetricGateRule): object {
  // Not judged there at all, unless the slice is named.
  const isWholeOnly = Array.isArray(gate.slices) && gate.slices.length === 0;
  const named = new Set([...Object.keys(gate.per_slice ?? {}), ...Object.keys(other.per_slice ?? {})]);
  return Object.fromEntries(
    Array.from(named, (slice) => {
      const [own, theirs] = [gate.per_slice?.[slice], other.per_slice?.[slice]];
      const kinds = limitKinds.filter((kind) => own?.[kind] !== undefined || theirs?.[kind] !== undefined);
      const whole = isWholeOnly && own === undefined ? undefined : gate;
      return [slice, Object.fromEntries(kinds.map((kind) => [kind, own?.[kind] ?? whole?.[kind]]))];
    }),
  );
}

function directionIn({ base, head }: GatePair, { path, before, after }: Difference): Direction {
  const kind = gateKind(head);
  if (kind !== gateKind(base)) return "changed";
  const steps = path[0] === "per_slice" ? path.slice(2) : path;
  if (steps[0] === "max" && isOfOtherTool(head)) return "changed";
  const direction = judgeOf(gateDirections[kind], steps)(before, after);
  const isPresence = before === undefined || after === undefined;
  return isPresence && isLimit(steps[0]) ? whereAllMustFail(direction, base, head) : direction;
}

/** Another tool's threshold may be a p-value, of which the lower lets more pass. */
function isOfOtherTool(gate: Gate): boolean {
  return "drift" in gate && gate.compat !== undefined;
}

function isLimit(step: string | number | undefined): boolean {
  return limitKinds.some((kind) => kind === step);
}

/** Where all limits must be exceeded for a failure, one more lets more pass. */
function whereAllMustFail(direction: Direction, base: Gate, head: Gate): Direction {
  const [was, is] = [mustAllFail(base), mustAllFail(head)];
  if (was !== is) return direction === "tightened" ? "changed" : direction;
  return is ? opposite(direction) : direction;
}

function mustAllFail(gate: Gate): boolean {
  return isMapping(gate) && "fail_if" in gate && gate.fail_if === "all_exceeded";
}
