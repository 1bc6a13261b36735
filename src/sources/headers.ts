import { GateError } from "../errors.ts";
import type { Secrets } from "../secrets.ts";
import type { SourceContext } from "./source.ts";

/** Headers that frame the message, lead it elsewhere or choose its bytes: these are the client's own. */
const refusedNames: ReadonlySet<string> = new Set([
  "accept-encoding",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "expect",
  "host",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "if-unmodified-since",
  "keep-alive",
  "range",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
]);

/** Variables that the runner and the workflow's own tokens have: whoever writes a config must not be able to send these to a host of theirs. */
const ofTheRun = /^(?:ACTIONS|GH|GITHUB|INPUT|RUNNER)_/i;

/**
 * The headers that the config names, with the values of their variables; each value is a secret from then on.
 * @throws GateError E102 for a header that may not be set or a variable that is the run's own, E202 for a variable that is missing or whose value is no header's.
 */
export function headerValues({
  headers = {},
  environment,
  secrets,
}: Pick<SourceContext, "headers" | "environment" | "secrets">): Readonly<Record<string, string>> {
  const values = Object.entries(headers).map(([name, variable]) => {
    if (!isAllowedHeader(name)) throw notAllowed(name);
    if (ofTheRun.test(variable)) throw notGiven(name, variable);
    const value = environment[variable] ?? "";
    hide(value, secrets);
    if (value.trim() === "") throw missing(name, variable);
    if (!isHeaderValue(value)) throw unfit(name, variable);
    return [name, value] as const;
  });
  return Object.fromEntries(values);
}

/** Whether a request may carry this header on behalf of somebody else: the config, or another host. */
export function isAllowedHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return /^[a-z0-9-]{1,64}$/.test(lower) && !refusedNames.has(lower) && !/^(?:proxy|sec)-/.test(lower);
}

/** Whether a text can be the value of a header: printable ASCII, on one line. */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e]{1,8192}$/.test(value);
}

/** The value, its words, and what a basic login has in it: each of these would give it away. */
function hide(value: string, secrets: Secrets | undefined): void {
  const words = value.split(/\s+/);
  const login = /^basic$/i.test(words[0] ?? "") ? Buffer.from(words[1] ?? "", "base64").toString("utf8") : "";
  for (const part of [value, ...words, login, login.slice(login.indexOf(":") + 1)]) secrets?.add(part);
}

function notAllowed(name: string): GateError {
  return new GateError({
    code: "E102",
    message: `The header "${name}" may not be set under \`headers\`: the request needs its own.`,
    hint: "Name a header that carries a login, such as Authorization.",
  });
}

function notGiven(name: string, variable: string): GateError {
  return new GateError({
    code: "E102",
    message: `The variable ${variable} cannot be the value of the header "${name}": it is the run's own, and its token goes to GitHub alone.`,
    hint: "Give the login in a variable of another name. What lies at GitHub is read by `release:`, `artifact:` or `git:`.",
  });
}

function missing(name: string, variable: string): GateError {
  return new GateError({
    code: "E202",
    message: `The environment variable ${variable}, the value of the header "${name}", is missing or empty.`,
    hint: `Give it to the step: \`env: { ${variable}: "\${{ secrets.${variable} }}" }\`. Runs for forks and Dependabot get no secrets of the repository.`,
  });
}

function unfit(name: string, variable: string): GateError {
  return new GateError({
    code: "E202",
    message: `The environment variable ${variable} holds a line break or another character that the header "${name}" cannot carry.`,
    hint: "Store the secret again, as one line without anything before or after it.",
  });
}
