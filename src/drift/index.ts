import { chisquare } from "./chisquare.ts";
import { jensenshannon } from "./jensenshannon.ts";
import { ks } from "./ks.ts";
import type { DriftMethod } from "./method.ts";
import { missingRate } from "./missing-rate.ts";
import { psi } from "./psi.ts";
import { tvd } from "./tvd.ts";
import { wasserstein } from "./wasserstein.ts";

/** Every drift method, in the order of the docs. */
export const driftMethods: readonly DriftMethod[] = [psi, ks, wasserstein, jensenshannon, chisquare, tvd, missingRate];
