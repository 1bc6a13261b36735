import { loadTestOf } from "../latency/open-load-test.ts";
import { expandGates } from "../gates/expand.ts";
import { allFinite } from "../plots/all-finite.ts";
import { undrawnColumns } from "../plots/columns.ts";
import { plotKinds } from "../plots/index.ts";
import type { Plot } from "../plots/plot.ts";
import { rankedTargets } from "../plots/ranked-target.ts";
import { type Found, type Run, warn } from "./run.ts";

/**
 * Leaves in `found` what the plots of reports are drawn from. The run has judged by now: whatever goes wrong here is a warning, and the
 * verdict stands.
 */
export function drawPlots({ loaded: { config }, comparison }: Pick<Run, "loaded" | "comparison">, found: Found): void {
  const asks = expandGates(config.gates, [], () => undefined).map(({ ask }) => ask);
  const targets = attempt("classes", () => rankedTargets(comparison, asks), found);
  const subject = {
    comparison,
    asks,
    targets,
    loadTest: loadTestOf(found.loadTests),
    drift: found.drift,
    reportRows: config.policy.report_rows,
  };
  found.plots = plotKinds.flatMap((kind) =>
    known(
      kind.name,
      attempt(kind.name, () => kind.draw(subject), found),
      found,
    ),
  );
  warn(found, "plots", undrawnColumns(found.drift));
}

/** A number that is none would make the record of the whole run unreadable. */
function known(what: string, plots: readonly Plot[], found: Found): readonly Plot[] {
  const finite = plots.filter(allFinite);
  if (finite.length < plots.length) tell(what, "a number is too large to be drawn", found);
  return finite;
}

/** What cannot be drawn is left out, and told. */
function attempt<T>(what: string, draw: () => readonly T[], found: Found): readonly T[] {
  try {
    return draw();
  } catch (cause) {
    tell(what, cause instanceof Error ? cause.message : "of an unknown fault", found);
    return [];
  }
}

function tell(what: string, why: string, found: Found): void {
  warn(found, "plots", [`The plots of ${what} could not be made: ${why}. No verdict depends on them.`]);
}
