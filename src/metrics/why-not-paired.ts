import type { Engine } from "../aggregates/engine.ts";
import type { Reason } from "./estimate.ts";

/** Why a metric that compares the two models row by row finds no pairs: a missing reference is the policy's to judge, other rows are not. */
export function whyNotPaired(
  { name }: { readonly name: string },
  { hasReference }: Pick<Engine, "hasReference">,
): Reason {
  return hasReference
    ? { code: "not-paired", text: `${name} compares the two models row by row and needs files joined by id` }
    : { code: "no-reference", text: "there is no reference to compare with" };
}
