import { GateError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { schemes } from "./index.ts";
import { schemeOf } from "./scheme-of.ts";
import type { Source, SourceContext } from "./source.ts";

/**
 * The sources that `uri` names: one, or several for a glob, in a fixed order. A uri without a scheme is a path.
 * @throws GateError E102 when it takes no headers, E201 when the scheme is unknown or nothing is there, E202 when it may not be read.
 */
export async function openSources(uri: string, context: SourceContext): Promise<readonly Source[]> {
  const name = schemeOf(uri);
  // Loopback http, where it is allowed, is read as https is; the scheme refuses the rest.
  const wanted = name === "http" && context.allowLoopbackHttp === true ? "https" : name;
  const scheme = schemes.find((candidate) => candidate.scheme === wanted);
  if (scheme === undefined) throw unknownScheme(name);
  if (scheme.scheme !== "https" && Object.keys(context.headers ?? {}).length > 0) throw foreignHeaders(name);
  return scheme.open(uri, context);
}

function foreignHeaders(name: string): GateError {
  return new GateError({
    code: "E102",
    message: `\`headers\` are for https URLs; a source of the kind "${name}:" is asked for without any.`,
    hint: "Remove `headers`, or give an https URL.",
  });
}

function unknownScheme(name: string): GateError {
  const known = schemes.map((scheme) => scheme.scheme);
  // "http" is no misspelling: who wrote it must learn why it is refused.
  if (name === "http") {
    return new GateError({
      code: "E201",
      message: 'A source that starts with "http:" is not read: the table could be changed on its way.',
      hint: 'Use "https:".',
    });
  }
  const near = nearest(name, known);
  return new GateError({
    code: "E201",
    message: `"${name}:" is not a scheme that tables can be read from.${near === undefined ? "" : ` Did you mean "${near}:"?`}`,
    hint: `Known are ${inWords(known.map((scheme) => `"${scheme}:"`))}; a path needs none. Anything else can be downloaded to a file by an earlier step.`,
  });
}

function inWords(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
