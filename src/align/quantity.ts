import { z } from "zod";
import { nearest } from "../nearest.ts";
import { unitNamed, unitNames, type PhysicalUnit } from "../units.ts";

const QUANTITY = /^([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s?(\/?[a-zA-Z\u00b5\u03bc]+|%)$/u;
const EXPECTED = 'a number, a percentage such as "1%" or a quantity such as "300ms"';

/** A number as written: with its unit, if it has one. */
export type Quantity = number | { readonly amount: number; readonly unit: PhysicalUnit };

/** A number, a percentage, or a number with its unit: `0.01`, `"1%"`, `"300ms"`, `"1.5 GiB"`. What it is worth depends on what it limits. */
export const quantity = z
  .union([z.number(), z.string().regex(QUANTITY, EXPECTED)], EXPECTED)
  .transform((written, context): Quantity => {
    if (typeof written === "number") return written;
    const [, digits = "", name = ""] = QUANTITY.exec(written) ?? [];
    const unit = unitNamed(name);
    if (unit !== undefined && Number.isFinite(Number(digits))) return { amount: Number(digits), unit };
    const message = unit === undefined ? unknownUnit(written, name) : `"${written}" is no finite number`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** A quantity that is 0 or more. */
export const nonNegativeQuantity = quantity.superRefine((written, context) => {
  const amount = typeof written === "number" ? written : written.amount;
  if (amount >= 0) return;
  context.addIssue({ code: "too_small", minimum: 0, inclusive: true, origin: "number", input: amount, message: "" });
});

function unknownUnit(written: string, name: string): string {
  const meant = nearest(name, unitNames);
  const advice = meant === undefined ? `there are ${unitNames.join(", ")}` : `the nearest is "${meant}"`;
  return `"${written}" has the unknown unit "${name}"; ${advice}`;
}

/** A percentage as the share that it is: "1.1%" is 0.011, of which 1.1 / 100 falls short. */
export function shareOfPercent(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}
