import { gravity, type Stamp } from "./sticky.ts";

/** What a marker stands in: a comment on a pull request, or the rolling issue. */
export type MarkerKind = "model-gate" | "model-gate-issue";

/** The first line of a text of ours: whose it is, which run wrote it and how that ended. `name` has only letters, digits, `.`, `_` and `-`. */
export function markerLine(kind: MarkerKind, name: string, run: Stamp & { readonly sha: string }): string {
  const ended = run.outcome === undefined ? "" : ` outcome=${run.outcome}`;
  return `${markerStart(kind, name)}run=${run.run} attempt=${run.attempt} sha=${run.sha}${ended} -->`;
}

/** How a text of this gate begins, whichever run wrote it. */
export function markerStart(kind: MarkerKind, name: string): string {
  return `<!-- ${kind} name=${name} `;
}

/** The run that wrote a text of ours; undefined when its marker cannot be read. */
export function stampOf(body: string): Stamp | undefined {
  const match =
    /^<!-- model-gate(?:-issue)? name=\S+ run=(\d{1,15}) attempt=(\d{1,15}) (?:sha=\S+ outcome=(\w+) )?/.exec(body);
  if (match === null) return undefined;
  const outcome = gravity.find((each) => each === match[3]);
  return { run: Number(match[1]), attempt: Number(match[2]), ...(outcome && { outcome }) };
}
