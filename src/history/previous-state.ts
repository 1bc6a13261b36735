import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type PreviousRun, previousRunSchema } from "../audit/v1-previous.ts";

/** Characters of the text at most, so that a comment has room for its report. */
const longest = 6000;

/** Bytes that it may unfold to. */
const largest = 64 * 1024;

/** What a run leaves for the one after it, as letters, digits, `-` and `_`; of the verdicts as many as have room, the gravest first. */
export function packedState(previous: PreviousRun): string | undefined {
  const { gates: _gates, ...withoutGates } = previous;
  const whole = packed(previous) ?? packed(withoutGates);
  if (whole !== undefined) return whole;
  for (let count = mostStanding(previous); count > 0; count = Math.floor(count * 0.9)) {
    const part = packed(shortened(withoutGates, count));
    if (part !== undefined) return part;
  }
  return packed(shortened(withoutGates, 0));
}

/** More than this many never have room, each having a name. */
function mostStanding({ standing }: PreviousRun): number {
  return Math.min(standing.length, 1000);
}

function shortened(previous: PreviousRun, count: number): PreviousRun {
  const { standing, left_out: leftOut } = previous;
  return { ...previous, standing: standing.slice(0, count), left_out: leftOut + standing.length - count };
}

/** undefined: it has no room. */
function packed(previous: PreviousRun): string | undefined {
  const bytes = Buffer.from(JSON.stringify(previous));
  if (bytes.length > largest) return undefined;
  const text = deflateRawSync(bytes).toString("base64url");
  return text.length <= longest ? text : undefined;
}

/** The state that a comment carries; undefined for whatever is none. Nobody vouches for its words: a comment can be edited. */
export function unpackedState(text: string): PreviousRun | undefined {
  if (text.length > longest) return undefined;
  try {
    const bytes = inflateRawSync(Buffer.from(text, "base64url"), { maxOutputLength: largest });
    const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return previousRunSchema.safeParse(JSON.parse(json)).data;
  } catch {
    // Not deflated, too large, or no JSON: then there is no state.
    return undefined;
  }
}
