import { checkColumns } from "./check-columns.ts";
import { checkDiscover } from "./check-discover.ts";
import { checkGates } from "./check-gates.ts";
import { checkLatency } from "./check-latency.ts";
import { checkReference } from "./check-reference.ts";
import { checkSample } from "./check-sample.ts";
import { checkSlices } from "./check-slices.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty } from "./fault.ts";

/** What no single part shows: parts that contradict each other, or ask for what another part does not give. */
export function check(draft: Draft, candidate: "required" | "optional" = "required"): readonly Fault[] {
  const missing = candidate === "required" ? checkCandidate(draft) : [];
  return [
    ...missing,
    ...checkReference(draft),
    ...checkColumns(draft),
    ...checkSlices(draft),
    ...checkGates(draft),
    ...checkLatency(draft),
    ...checkDiscover(draft),
    ...checkSample(draft),
  ];
}

function checkCandidate({ written }: Draft): readonly Fault[] {
  if (written["candidate"] !== undefined) return [];
  const ways =
    "Name its predictions here (`candidate: predictions/candidate.csv`), or by the input `candidate` or the option --candidate.";
  return [faulty(["candidate"], `is missing: there is no model to judge. ${ways}`)];
}
