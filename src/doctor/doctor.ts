import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CheckUp } from "./check-up.ts";
import { examine } from "./examine.ts";
import type { DoctorRequest } from "./doctor-request.ts";
import { gatherFacts } from "./gather-facts.ts";

/** Looks at all that a run would meet, and says what stands against it. Nothing is written but downloads into `temporary`, which go again. */
export async function doctor(request: Omit<DoctorRequest, "scratch">, temporary: string): Promise<readonly CheckUp[]> {
  const scratch = await mkdtemp(join(temporary, "model-gate-doctor-"));
  try {
    return examine(await gatherFacts({ ...request, scratch }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
