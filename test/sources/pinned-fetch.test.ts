import { afterEach, describe, expect, it } from "vitest";
import { lookupOf, pinnedFetch } from "../../src/sources/pinned-fetch.ts";
import { request } from "../../src/sources/request.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";
import { loopback, type Loopback } from "./loopback.ts";

const open: Loopback[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe("a connection", () => {
  it("goes to the address that was checked, whatever the name would be answered with next", async () => {
    const server = await loopback((_, response) => response.end("checked"));
    open.push(server);
    let asked = 0;
    // The name exists nowhere: if the client asked for it again, the request would fail.
    const resolve = (): Promise<readonly string[]> => {
      asked += 1;
      return Promise.resolve(asked === 1 ? ["127.0.0.1"] : ["10.0.0.1"]);
    };
    const origin = `http://rebinding.invalid:${server.port}`;
    const signal = AbortSignal.timeout(5000);
    const addresses = await resolve();
    const response = await pinnedFetch(new URL(origin), {
      method: "GET",
      headers: {},
      redirect: "manual",
      signal,
      addresses,
    });
    expect(response.status).toBe(200);
    await response.body?.cancel();
    expect(server.seen[0]?.headers.host).toBe(`rebinding.invalid:${server.port}`);
    expect(asked).toBe(1);
  });

  it("is refused when any of the addresses of a name is private", async () => {
    const resolve = (): Promise<readonly string[]> => Promise.resolve(["93.184.216.34", "127.0.0.1"]);
    const told = await refusal(
      request(new URL("https://two-faced.example/x"), { method: "GET" }, context({ fetch: pinnedFetch, resolve })),
    );
    expect(told).toBe("E202: two-faced.example stands for 127.0.0.1, an address that is not public.");
  });

  it("hands to the client the addresses that were checked, and each hop its own", async () => {
    const given: unknown[] = [];
    const names: Readonly<Record<string, readonly string[]>> = {
      "a.example": ["93.184.216.34"],
      "b.example": ["93.184.216.35"],
    };
    const fetch = (url: URL, { addresses }: { readonly addresses: readonly string[] }): Promise<Response> => {
      given.push([url.hostname, addresses]);
      const moved = new Response(null, { status: 302, headers: { location: "https://b.example/" } });
      return Promise.resolve(url.hostname === "a.example" ? moved : new Response("x"));
    };
    const resolve = (host: string): Promise<readonly string[]> => Promise.resolve(names[host] ?? []);
    await request(new URL("https://a.example/"), { method: "GET" }, context({ fetch, resolve }));
    expect(given).toEqual(Object.entries(names));
  });

  it.each([
    ["nothing", []],
    ["something that is no address", ["localhost"]],
  ])("is not made to a name that stands for %s", async (_, addresses) => {
    const resolve = (): Promise<readonly string[]> => Promise.resolve(addresses);
    const told = await refusal(
      request(new URL("https://odd.example/x"), { method: "GET" }, context({ fetch: pinnedFetch, resolve })),
    );
    expect(told).toMatch(/^E20[12]: /);
  });
});

describe("lookupOf", () => {
  it.each([
    [
      { all: true },
      [
        { address: "93.184.216.34", family: 4 },
        { address: "2606:2800::1", family: 6 },
      ],
    ],
    [{ all: true, family: 6 }, [{ address: "2606:2800::1", family: 6 }]],
    [{ family: "IPv4" as const }, "93.184.216.34"],
    [{}, "93.184.216.34"],
  ])("answers %j with checked addresses alone", (options, expected) => {
    const answers: unknown[] = [];
    lookupOf(["93.184.216.34", "2606:2800::1"])("any.example", options, (error, address) =>
      answers.push(error, address),
    );
    expect(answers).toEqual([null, expected]);
  });

  it("knows no other address", () => {
    const answers: unknown[] = [];
    lookupOf(["93.184.216.34"])("any.example", { family: 6 }, (error) => answers.push(error?.message));
    expect(answers).toEqual(["no address of any.example was checked"]);
  });
});
