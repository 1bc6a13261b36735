import { totalmem } from "node:os";

/** The rest is left to the system, and to what else runs in the job. */
const ownShare = 0.7;

/** The bytes that this process may take: those wanted, or most of what the machine or its container has. */
export function memoryOfProcess(wanted?: number): number {
  if (wanted !== undefined) return wanted;
  const constrained = process.constrainedMemory();
  // Where nothing constrains the process, this is 0, or more than the machine has.
  const all = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return ownShare * all;
}
