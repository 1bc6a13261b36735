import { isLoopback } from "./addresses.ts";

/** Of the proxy's own machine, by a name that means no other. */
const ownNames = /(?:^|\.)localhost\.?$/;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy through which an https URL is asked for, as the environment of the runner says (`HTTPS_PROXY`, `NO_PROXY`, or in lower case);
 * undefined: none. What the proxy resolves a name to is for its rules to allow: behind one, this machine often knows no names.
 */
export function proxyOf(url: URL, environment: Environment): URL | undefined {
  const written = valueOf(environment, "https_proxy");
  if (url.protocol !== "https:" || written === "" || isLoopback(url.hostname) || ownNames.test(url.hostname))
    return undefined;
  if (
    valueOf(environment, "no_proxy")
      .split(/[\s,]+/)
      .some((entry) => covers(entry.toLowerCase(), url))
  )
    return undefined;
  const text = /^https?:\/\//i.test(written) ? written : `http://${written}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}

function valueOf(environment: Environment, name: string): string {
  return (environment[name] || environment[name.toUpperCase()] || "").trim();
}

/** "*", "host", "host:443", and all below "host" or ".host". */
function covers(entry: string, { hostname, port }: URL): boolean {
  if (entry === "") return false;
  const names = [hostname, `${hostname}:${port === "" ? "443" : port}`];
  return entry === "*" || names.some((name) => name === entry || name.endsWith(`.${entry.replace(/^\*?\./, "")}`));
}
