import type { AuditRules } from "../audit/v1.ts";
import type { Decision } from "../gates/decide.ts";
import type { Verdict } from "../gates/verdict.ts";

type Preview = NonNullable<AuditRules["preview"]>;

export interface Judgement {
  readonly decision: Pick<Decision, "outcome" | "sentence">;
  readonly verdicts: readonly Verdict[];
}

/** The verdict that the change's own rules would give, beside that of the enforced ones. Whatever goes wrong with it is its outcome and no more. */
export async function previewOf(judge: () => Promise<Judgement>, enforced: readonly Verdict[]): Promise<Preview> {
  try {
    const { decision, verdicts } = await judge();
    return { outcome: decision.outcome, sentence: decision.sentence, differs: [...differing(enforced, verdicts)] };
  } catch (thrown) {
    return noPreview(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** That the change's own rules give no verdict. */
export function noPreview(why: string): Preview {
  return { outcome: "error", sentence: `No verdict: ${why}`, differs: [] };
}

function differing(enforced: readonly Verdict[], own: readonly Verdict[]): Preview["differs"] {
  const [was, is] = [byPlace(enforced), byPlace(own)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((place) => difference(was.get(place), is.get(place)));
}

function difference(before: Verdict | undefined, after: Verdict | undefined): Preview["differs"] {
  const verdict = before ?? after;
  const [enforced, preview] = [before, after].map((one) => one?.countsAs ?? null);
  if (verdict === undefined || enforced === preview) return [];
  const { gate, slice, column } = verdict;
  return [
    {
      gate: column === undefined ? gate : `${gate} (${column})`,
      slice: slice ?? null,
      enforced: enforced ?? null,
      preview: preview ?? null,
    },
  ];
}

function byPlace(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict> {
  return new Map(
    verdicts.map((verdict) => {
      const { gate, subject, slice, column, against } = verdict;
      return [JSON.stringify([gate, subject, slice ?? null, column ?? null, against ?? null]), verdict];
    }),
  );
}
