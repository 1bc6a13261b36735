import type { ComparedGroups, Estimate } from "../metrics/estimate.ts";
import { finite } from "./finite.ts";
import type { AuditGroups } from "./v1-groups.ts";

/** The groups of a gap as the record shows them. */
export function groupsEntry({ furthest, values, without }: ComparedGroups): AuditGroups {
  const { reference, candidate } = furthest;
  return {
    furthest: {
      reference: reference === undefined ? null : { ...reference },
      candidate: candidate === undefined ? null : { ...candidate },
    },
    values: values.map(({ metric, name, reference, candidate, leftOut }) => ({
      metric,
      name,
      reference: reference === undefined ? null : valueEntry(reference),
      candidate: valueEntry(candidate),
      left_out: leftOut?.text ?? null,
    })),
    without: { ...without },
  };
}

function valueEntry(estimate: Estimate): AuditGroups["values"][number]["candidate"] {
  return { value: finite(estimate.kind === "estimated" ? estimate.value : estimate.shown), n: estimate.n };
}
