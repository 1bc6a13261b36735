import type { Config } from "../config/schema.ts";
import { isSame } from "./differences.ts";
import { valueText } from "./value-text.ts";

interface Source {
  readonly uri: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Why the change's own config must not be tried out; undefined: it may. Without an enforced config it names nothing. A preview reads the workspace and what the enforced config
 * names; it reaches no other place and sends nothing else there, for whoever writes the change writes its config.
 */
export function whyNoPreview(enforced: Config | undefined, own: Config): string | undefined {
  const trusted = enforced === undefined ? [] : sourcesOf(enforced);
  const foreign = sourcesOf(own).find((source) => !isPlain(source) && !trusted.some((one) => isSame(one, source)));
  return foreign === undefined
    ? undefined
    : `it was not tried out, because it reads ${valueText(foreign.uri)}${foreign.headers === undefined ? "" : " with headers"}, which the enforced config does not.`;
}

function sourcesOf({ reference, pinned, candidate, labels, latency }: Config): readonly Source[] {
  return [reference, pinned, candidate, labels, latency?.reference, latency?.candidate].flatMap((source) =>
    source === undefined ? [] : [{ uri: source.uri, headers: "headers" in source ? source.headers : undefined }],
  );
}

/** A path in the workspace. One letter before a colon is a drive. */
function isPlain({ uri, headers }: Source): boolean {
  return headers === undefined && !/^[A-Za-z][A-Za-z0-9+.-]+:/u.test(uri);
}
