import { readFileSync } from "node:fs";
import type { LatencyDump } from "../../src/latency/dump.ts";
import type { LatencyChoice } from "../../src/latency/format.ts";
import { latencyFormats } from "../../src/latency/index.ts";

/** Text of a file in fixtures/latency. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/latency/${name}`, import.meta.url), "utf8");
}

/** What the format that recognises the text reads of it. */
export function read(text: string, choice: LatencyChoice = {}): LatencyDump & { readonly format: string } {
  const format = latencyFormats.find((each) => each.recognises(text));
  if (format === undefined) throw new Error("no format recognises it");
  return { ...format.parse({ uri: "bench.out", text, choice }), format: format.name };
}
