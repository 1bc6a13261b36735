import type { AuditDrift } from "../audit/v1.ts";
import { compatTitle } from "./compat-row.ts";

type DriftMethod = AuditDrift["methods"][number];

/** How an effect is printed. */
export function unitOf(method: string): "score" | "share" {
  return shares.has(method) ? "share" : "score";
}

/** Effects that are shares of rows or columns. */
const shares: ReadonlySet<string> = new Set([
  "missing_rate",
  "out_of_range",
  "new_categories",
  "new_texts",
  "new_tokens",
  "above_threshold",
  "drift_share",
]);

/** The first word or abbreviation that tells the methods apart in a narrow column. */
export function shortTitle({ method, title, compat }: Pick<DriftMethod, "method" | "title" | "compat">): string {
  return compat === undefined ? (shortTitles.get(method) ?? title) : compatTitle(title, compat);
}

const shortTitles: ReadonlyMap<string, string> = new Map([
  ["psi", "PSI"],
  ["ks", "KS"],
  ["wasserstein", "Wasserstein"],
  ["jensenshannon", "Jensen–Shannon"],
  ["hellinger", "Hellinger"],
  ["kl", "KL"],
  ["tvd", "TVD"],
  ["l_infinity", "L∞"],
  ["chisquare", "Cramér's V"],
  ["g_test", "G"],
  ["cramers_v", "Cramér's V (corrected)"],
  ["cramer_von_mises", "Cramér–von Mises"],
  ["anderson", "Anderson–Darling"],
  ["energy", "Energy"],
  ["z", "share"],
  ["t_test", "Cohen's d"],
  ["mann_whitney", "Cliff's δ"],
  ["variance_ratio", "spread"],
  ["missing_rate", "missing rate"],
  ["out_of_range", "out of range"],
  ["new_categories", "new categories"],
  ["above_threshold", "above threshold"],
  ["new_texts", "new texts"],
  ["new_tokens", "new words"],
  ["text_length", "length"],
  ["mean_shift", "mean shift"],
]);
