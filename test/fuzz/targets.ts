import { archiveTarget } from "./archive-target.ts";
import { dvcTarget } from "./dvc-target.ts";
import { readerTargets } from "./reader-targets.ts";
import { textTargets } from "./text-targets.ts";
import type { Target } from "./target.ts";

/** Everything that reads what nobody vouches for. */
export const targets: readonly Target[] = [...readerTargets, ...textTargets, archiveTarget, dvcTarget];
