import type { Comparison, Sides } from "./comparison.ts";

/** Whether the two models were measured on the same machines, as far as anybody says. */
export type MachineFact =
  | { readonly kind: "unknown" | "same" }
  | { readonly kind: "different"; readonly names: Sides<readonly string[]> | undefined };

/**
 * What the names of the machines of each side say; where they say nothing, what the config does.
 * @param names of each side; empty or undefined where no row tells.
 * @param sameMachine what the config says
 */
export function machineFact(
  names: Sides<readonly string[] | undefined>,
  sameMachine: boolean | undefined,
): MachineFact {
  const { reference = [], candidate = [] } = names;
  if (reference.length > 0 && candidate.length > 0) {
    const both = new Set([...reference, ...candidate]).size;
    const isSame = both === new Set(reference).size && both === new Set(candidate).size;
    return isSame ? { kind: "same" } : { kind: "different", names: { reference, candidate } };
  }
  if (sameMachine === undefined) return { kind: "unknown" };
  return sameMachine ? { kind: "same" } : { kind: "different", names: undefined };
}

/** The machines that the compared rows name. */
export function machinesOf({
  reference,
  candidate,
}: Pick<Comparison, "reference" | "candidate">): Sides<readonly string[] | undefined> {
  return { reference: reference?.machines, candidate: candidate.machines };
}
