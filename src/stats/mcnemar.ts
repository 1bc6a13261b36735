import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * One-sided mid-p value of McNemar's test that gains are no more likely than losses, against that they are: the
 * probability of more gains than seen plus half that of as many, each discordant pair being a fair coin; 0.5 without
 * discordant pairs. Through the beta function, so also for effective counts.
 * Source: Fagerland, Lydersen & Laake 2013, BMC Med Res Methodol 13:91 (theirs is two-sided).
 */
export function mcnemarMidP(gained: number, lost: number): number {
  if (gained === 0 && lost === 0) return 0.5;
  const atLeast = gained === 0 ? 1 : incompleteBeta(gained, lost + 1, 0.5);
  const above = lost === 0 ? 0 : incompleteBeta(gained + 1, lost, 0.5);
  return (atLeast + above) / 2;
}
