import type { NullLaw } from "./absolute-normal-sum.ts";
import type { MeasuredDrift } from "./method.ts";

/** The effect whose square, with this law when nothing has drifted, was found. */
export function rootOf(square: number, law: NullLaw): MeasuredDrift {
  const value = Math.sqrt(square);
  return {
    value,
    noise95: Math.sqrt(law.noise95),
    excess: Math.max(0, value - Math.sqrt(law.mean)),
    // Nothing is certain to be at least as large, also where the law has no mass at 0.
    pValue: square === 0 ? 1 : law.survival(square),
  };
}
