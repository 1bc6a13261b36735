/**
 * Loaded into the process of an action before it starts: moves its clock by TEST_TIME_OFFSET milliseconds, and makes its pauses and its patience
 * TEST_TIME_SPEED times shorter. Times under half a second stay: nobody waits for those.
 */
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const offset = Number(process.env["TEST_TIME_OFFSET"] ?? "0");
const speed = Number(process.env["TEST_TIME_SPEED"] ?? "1");
const shortest = 500;

if (offset !== 0) {
  const realNow = Date.now.bind(Date);
  const movedNow = (): number => realNow() + offset;
  const moved = new Proxy(Date, {
    construct: (target, given: unknown[]): object => {
      const made: unknown = Reflect.construct(target, given.length === 0 ? [movedNow()] : given);
      return made instanceof target ? made : new target(Number.NaN);
    },
    get: (target, name): unknown => (name === "now" ? movedNow : Reflect.get(target, name)),
  });
  Reflect.set(globalThis, "Date", moved);
}

if (speed !== 1) {
  scale(globalThis, "setTimeout", scaleSecond);
  scale(globalThis, "setInterval", scaleSecond);
  scale(AbortSignal, "timeout", scaleFirst);
  scale(timers, "setTimeout", scaleFirst);
  syncBuiltinESMExports();
}

function scale(owner: object, name: string, apply: typeof scaleFirst): void {
  const real: unknown = Reflect.get(owner, name);
  if (isCall(real)) Reflect.set(owner, name, new Proxy(real, { apply }));
}

function isCall(value: unknown): value is Call {
  return typeof value === "function";
}

type Call = (...given: never[]) => unknown;

function scaleFirst(target: Call, self: unknown, [milliseconds, ...rest]: unknown[]): unknown {
  return Reflect.apply(target, self, [scaledIfNumber(milliseconds), ...rest]);
}

function scaleSecond(target: Call, self: unknown, [callback, milliseconds, ...rest]: unknown[]): unknown {
  return Reflect.apply(target, self, [callback, scaledIfNumber(milliseconds), ...rest]);
}

function scaledIfNumber(value: unknown): unknown {
  return typeof value === "number" && value >= shortest ? Math.ceil(value / speed) : value;
}
