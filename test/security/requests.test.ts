import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GateError } from "../../src/errors.ts";
import type { Fetch } from "../../src/sources/fetch.ts";
import { githubReader } from "../../src/sources/github/github-reader.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import { context } from "../sources/context.ts";

interface Asked {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly addresses: readonly string[];
}

const token = "ghs_0123456789abcdefghijkl";

/** A network in which every host answers with the next redirect of the list, and then with a table. */
function redirecting(locations: readonly string[]): { readonly fetch: Fetch; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch: Fetch = (url, { headers, addresses }) => {
    const location = locations[asked.length];
    asked.push({ url, headers, addresses });
    const told = location === undefined ? { "content-length": "3" } : { location };
    return Promise.resolve({
      status: location === undefined ? 200 : 302,
      headers: new Headers(told),
      body: new Response("a\n1").body ?? null,
    });
  };
  return { fetch, asked };
}

const hosts = [
  "good.example",
  "other.example",
  "inner.example",
  "127.0.0.1",
  "[::1]",
  "169.254.169.254",
  "2130706433",
  "10.1.2.3",
  "localhost",
];
/** What names stand for: one of them leads inside, and one does so every second time. */
function resolver(): (host: string) => Promise<readonly string[]> {
  let asked = 0;
  return (host) => {
    if (host === "inner.example" || host === "localhost") return Promise.resolve(["93.184.216.34", "10.0.0.7"]);
    if (host === "other.example") return Promise.resolve([asked++ % 2 === 0 ? "93.184.216.34" : "127.0.0.1"]);
    return Promise.resolve(["93.184.216.34"]);
  };
}

const location = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("https:", "http:", "file:", "ftp:", "HTTPS:"),
      fc.constantFrom(...hosts),
      fc.constantFrom("", ":8443", ":443"),
    )
    .map(([scheme, host, port]) => `${scheme}//${host}${port}/a.csv?sig=${token}`),
  fc.constantFrom(
    "//evil.example/x",
    "/b.csv",
    "https://user:x@good.example/",
    "\\\\127.0.0.1\\x",
    "https:127.0.0.1",
    "data:,x",
    "%",
  ),
);

const isPublic = (address: string): boolean => address === "93.184.216.34";

/** Reads as far as it is let; what is refused is refused in words that hold no secret. */
async function read(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof GateError)) throw thrown;
    expect(`${thrown.message} ${thrown.hint ?? ""}`).not.toContain(token);
  }
}

describe("requests for a table", () => {
  it("go to public addresses over https alone, and headers to the first origin, wherever they are led", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...hosts), fc.array(location, { maxLength: 7 }), async (host, locations) => {
        const { fetch, asked } = redirecting(locations);
        const start = `https://${host}/a.csv?sig=${token}`;
        const environment = { STORE: `Bearer ${token}` };
        const headers = { Authorization: "STORE", "X-Api-Key": "STORE" };
        await read(async () => {
          const [source] = await openSources(start, context({ fetch, headers, environment, resolve: resolver() }));
          await source?.head();
        });
        expect(asked.length).toBeLessThanOrEqual(20);
        if (asked[0] !== undefined) expect(JSON.stringify(asked[0].headers)).toContain(token);
        let isAway = false;
        for (const [hop, { url, headers: sent, addresses }] of asked.entries()) {
          // After an answer that was no redirect the next request begins anew.
          isAway = url.origin !== new URL(start).origin || (isAway && locations[hop - 1] !== undefined);
          if (isAway) expect(JSON.stringify(sent)).not.toContain(token);
          expect(url.protocol).toBe("https:");
          expect(addresses.length).toBeGreaterThan(0);
          expect(addresses.every(isPublic)).toBe(true);
        }
      }),
    );
  });
});

describe("the token of the run", () => {
  it("goes to the origin of the API alone, wherever GitHub or who speaks for it leads", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(location, { minLength: 1, maxLength: 6 }), async (locations) => {
        const { fetch, asked } = redirecting(locations);
        const { wait, resolve } = context({ resolve: resolver() });
        const reader = githubReader({
          token,
          repository: "acme/models",
          apiUrl: "https://good.example/api/v3",
          context: { environment: {}, fetch, wait, resolve },
        });
        await read(() =>
          reader.download("/repos/acme/models/actions/artifacts/1/zip", {
            accept: "x",
            maxBytes: 1000,
            folder: "/nowhere",
          }),
        );
        expect(JSON.stringify(asked[0]?.headers)).toContain(token);
        for (const { url, headers } of asked)
          if (url.origin !== "https://good.example") expect(JSON.stringify(headers)).not.toContain(token);
      }),
    );
  });
});
