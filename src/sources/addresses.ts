import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";
import { GateError } from "../errors.ts";
import type { SourceContext } from "./source.ts";

/** Set to 1 to read from hosts of a private network. */
const allowPrivate = "MODEL_GATE_ALLOW_PRIVATE_HOSTS";

const loopback = blockList(["127.0.0.0/8", "::1/128"]);

/** Addresses that a URL of the public web has no business with (IANA special-purpose registries). */
const notPublic = blockList([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/127",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
]);

/** Whether `host`, as it stands in a URL, is this machine by name or address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || contains(loopback, unbracketed(host));
}

/**
 * Refuses a host of which any address is private, link-local or this machine, unless the context allows it. The name is resolved again by the request
 * itself: a resolver that answers differently the second time is not caught.
 * @throws GateError E202
 */
export async function refusePrivateHost(url: URL, context: SourceContext): Promise<void> {
  if (context.environment[allowPrivate] === "1") return;
  for (const address of await addressesOf(unbracketed(url.hostname), context)) {
    if (!contains(notPublic, address)) continue;
    if (context.allowLoopbackHttp === true && contains(loopback, address)) continue;
    throw new GateError({
      code: "E202",
      message: `${url.host} stands for ${address}, an address that is not public.`,
      hint: `If the table really lies in your own network, set the environment variable ${allowPrivate}=1 in the workflow.`,
    });
  }
}

async function addressesOf(host: string, context: SourceContext): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const resolve = context.resolve ?? resolveBySystem;
  return resolve(host).catch((cause: unknown) => {
    throw new GateError({
      code: "E201",
      message: `No address is known for the host ${host}.`,
      hint: "Check the spelling of the host, and that the network is up.",
      cause,
    });
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

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix = ""] = range.split("/");
    list.addSubnet(network, Number(prefix), isIPv6(network) ? "ipv6" : "ipv4");
  }
  return list;
}
