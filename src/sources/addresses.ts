import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";
import { GateError } from "../errors.ts";
import { errnoOf } from "./file-errors.ts";
import type { RequestContext } from "./request-context.ts";

/** Set to 1 to read from hosts of a private network. */
const allowPrivate = "MODEL_GATE_ALLOW_PRIVATE_HOSTS";

const loopback = blockListOf(["127.0.0.0/8", "::1/128"]);

/** Addresses that a URL of the public web has no business with (IANA special-purpose registries). */
const notPublic = blockListOf([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "5f00::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
]);

/** Whether `host`, as it stands in a URL, is this machine by name or address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || contains(loopback(), unbracketed(host));
}

/** Whether a URL lies at an origin that the run itself is configured with, such as that of the API. */
export function isTrusted(url: URL, { trustedOrigins }: RequestContext): boolean {
  return trustedOrigins?.includes(url.origin) ?? false;
}

/**
 * The addresses of a host, none of them private, link-local or this machine, unless the context allows that. A connection may go to these alone: if the
 * name were asked for again, it could be answered otherwise. None for a name that a proxy resolves: what it may stand for is then for the proxy to say.
 * @throws GateError E201 when there is none, E202 when one of them is not public
 */
export async function checkedAddresses(url: URL, context: RequestContext, byProxy = false): Promise<readonly string[]> {
  const host = unbracketed(url.hostname);
  if (byProxy && isIP(host) === 0) return [];
  const addresses = isIP(host) === 0 ? await resolved(host, context) : [host];
  const refused = addresses.find((address) => !isAllowed(address, url, context));
  if (refused === undefined) return addresses;
  throw new GateError({
    code: "E202",
    message: `${url.host} stands for ${refused}, an address that is not public.`,
    hint: `If the table really lies in your own network, set the environment variable ${allowPrivate}=1 in the workflow.`,
  });
}

function isAllowed(address: string, url: URL, context: RequestContext): boolean {
  // What is no address is nothing that could be checked.
  if (isIP(address) === 0) return false;
  if (!contains(notPublic(), address) || context.environment[allowPrivate] === "1") return true;
  if (isTrusted(url, context)) return true;
  return context.allowLoopbackHttp === true && contains(loopback(), address);
}

async function resolved(host: string, context: RequestContext): Promise<readonly string[]> {
  const resolve = context.resolve ?? resolveBySystem;
  const addresses = await resolve(host).catch((cause: unknown) => {
    // The resolver could not be asked just now: that may be over a moment later.
    throw errnoOf(cause) === "EAI_AGAIN" ? cause : unknownHost(host, cause);
  });
  if (addresses.length === 0) throw unknownHost(host);
  return addresses;
}

function unknownHost(host: string, cause?: unknown): GateError {
  return new GateError({
    code: "E201",
    message: `No address is known for the host ${host}.`,
    hint: "Check the spelling of the host, and that the network is up.",
    cause,
  });
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function unbracketed(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1");
}

function contains(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Made when it is first asked for: most runs ask for no address. */
function blockListOf(ranges: readonly string[]): () => BlockList {
  let list: BlockList | undefined;
  return () => (list ??= blockList(ranges));
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix = ""] = range.split("/");
    list.addSubnet(network, Number(prefix), isIPv6(network) ? "ipv6" : "ipv4");
  }
  return list;
}
