import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { FetchBody, FetchOptions, FetchResponse } from "./fetch.ts";
import { TunnelAgent } from "./tunnel-agent.ts";

// Agents of our own: those of Node may be told by the environment to go through a proxy, which resolves names for itself.
const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
const tunnels = new Map<string, TunnelAgent>();

/**
 * One request over a connection to the very addresses that were checked, so that a name that is answered otherwise a moment later leads nowhere else.
 * Where a proxy makes the connection, which addresses there are is left to it. Certificates are always checked. Redirects are returned, and nothing is decompressed.
 */
export function pinnedFetch(url: URL, options: FetchOptions): Promise<FetchResponse> {
  const { method, headers, body, signal } = options;
  const lookup = lookupOf(options.addresses);
  return new Promise((resolve, reject) => {
    const asked = { method, headers, signal, lookup };
    const answered = (message: IncomingMessage): void => resolve(responseOf(message, method));
    const request =
      url.protocol === "https:"
        ? requestHttps(url, { ...asked, agent: agentFor(options.proxy), rejectUnauthorized: true }, answered)
        : requestHttp(url, { ...asked, agent: agents.http }, answered);
    request.on("error", reject);
    request.end(body);
  });
}

function agentFor(proxy: URL | undefined): HttpsAgent {
  if (proxy === undefined) return agents.https;
  const agent = tunnels.get(proxy.href) ?? new TunnelAgent(proxy);
  tunnels.set(proxy.href, agent);
  return agent;
}

/** A resolver that knows these addresses and no name. */
export function lookupOf(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (host, options, callback) => {
    const wanted = known.filter(
      ({ family }) => options.family === undefined || options.family === 0 || family === familyOf(options.family),
    );
    const [first] = wanted;
    if (first === undefined) callback(new Error(`no address of ${host} was checked`), "");
    else if (options.all === true) callback(null, wanted);
    else callback(null, first.address, first.family);
  };
}

function familyOf(family: number | "IPv4" | "IPv6"): number {
  return typeof family === "number" ? family : Number(family.at(-1));
}

function responseOf(message: IncomingMessage, method: FetchOptions["method"]): FetchResponse {
  // Who reads the body is told by the reading; when nobody does, a broken connection is no fault.
  message.on("error", () => undefined);
  const status = message.statusCode ?? 0;
  if (method !== "HEAD") return { status, headers: headersOf(message), body: bodyOf(message) };
  message.resume();
  return { status, headers: headersOf(message), body: null };
}

/** Of a header that comes twice, the first: no header that is asked for has a use for two. */
function headersOf(message: IncomingMessage): FetchResponse["headers"] {
  const values = new Map(Object.entries(message.headersDistinct).map(([name, found]) => [name, found?.[0]] as const));
  return {
    get: (name) => values.get(name.toLowerCase()) ?? null,
    has: (name) => values.get(name.toLowerCase()) !== undefined,
  };
}

function bodyOf(message: IncomingMessage): FetchBody {
  const parts: AsyncIterable<Uint8Array> = message;
  return {
    [Symbol.asyncIterator]: () => parts[Symbol.asyncIterator](),
    cancel: () => {
      message.destroy();
      return Promise.resolve();
    },
  };
}
