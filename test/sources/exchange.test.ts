import { afterEach, describe, expect, it } from "vitest";
import { pinnedFetch } from "../../src/sources/pinned-fetch.ts";
import { request } from "../../src/sources/request.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";
import { type Answers, loopback, type Loopback } from "./loopback.ts";

const open: Loopback[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function host(answer: Answers): Promise<Loopback> {
  const server = await loopback(answer);
  open.push(server);
  return server;
}

const allowed = { fetch: pinnedFetch, allowLoopbackHttp: true };
const credentials = {
  authorization: "Bearer S",
  "X-API-Key": "K",
  "PRIVATE-TOKEN": "P",
  cookie: "c=1",
  "x-goog-anything": "G",
};

describe("headers", () => {
  it("go to the origin that was asked, and nothing but the range to another one", async () => {
    const other = await host((_, response) => response.end("here"));
    const first = await host((_, response) => response.writeHead(302, { location: `${other.origin}/x?s=1` }).end());
    const headers = { ...credentials, accept: "text/csv", range: "bytes=0-3" };
    const answer = await request(new URL(`${first.origin}/a`), { method: "GET", headers }, context(allowed));
    expect(Buffer.from(answer.body).toString()).toBe("here");
    expect(answer.url.href).toBe(`${other.origin}/x?s=1`);
    expect(first.seen[0]?.headers).toMatchObject({ authorization: "Bearer S", "x-api-key": "K", cookie: "c=1" });
    expect(Object.keys(other.seen[0]?.headers ?? {}).toSorted()).toEqual([
      "accept-encoding",
      "connection",
      "host",
      "range",
      "user-agent",
    ]);
  });

  it("stay away when the other origin redirects back", async () => {
    const back = { to: "" };
    const other = await host((_, response) => response.writeHead(302, { location: `${back.to}/end` }).end());
    const first = await host(({ path }, response) =>
      path === "/end" ? response.end("end") : response.writeHead(302, { location: other.origin }).end(),
    );
    back.to = first.origin;
    await request(new URL(`${first.origin}/a`), { method: "GET", headers: credentials }, context(allowed));
    expect(first.seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer S", undefined]);
  });

  it("are kept by a redirect within the origin", async () => {
    const first = await host(({ path }, response) =>
      path === "/end" ? response.end("end") : response.writeHead(307, { location: "/end" }).end(),
    );
    await request(new URL(`${first.origin}/a`), { method: "GET", headers: credentials }, context(allowed));
    expect(first.seen[1]?.headers).toMatchObject({ authorization: "Bearer S", "private-token": "P" });
  });

  it("count another port as another origin", async () => {
    const other = await host((_, response) => response.end());
    const first = await host((_, response) => response.writeHead(302, { location: other.origin }).end());
    await request(new URL(first.origin), { method: "GET", headers: credentials }, context(allowed));
    expect(other.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe("a redirect", () => {
  it.each([
    ["http on a public host", "http://example.org/x", "http://example.org/x is not https."],
    ["another scheme", "ftp://example.org/x", "ftp://example.org/x is not https."],
    ["data", "data:text/csv,a", "is not https."],
    ["a private address", "https://10.1.2.3/x", "10.1.2.3 stands for 10.1.2.3, an address that is not public."],
    ["metadata of a cloud", "https://169.254.169.254/latest", "an address that is not public."],
    ["this machine in IPv6", "https://[::ffff:127.0.0.1]/x", "an address that is not public."],
    ["no URL", "https://[", "redirects to something that is no URL."],
  ])("to %s is refused", async (_, location, message) => {
    const first = await host((_request, response) => response.writeHead(302, { location }).end());
    const api = { fetch: pinnedFetch, trustedOrigins: [first.origin] };
    const told = await refusal(request(new URL(first.origin), { method: "GET" }, context(api)));
    expect(told).toMatch(/^E202: /);
    expect(told).toContain(message);
  });

  it("of a request with a body is refused", async () => {
    const first = await host((_, response) => response.writeHead(307, { location: "/b" }).end());
    const told = await refusal(request(new URL(first.origin), { method: "POST", body: "{}" }, context(allowed)));
    expect(told).toContain("redirects a request that is not sent anywhere else");
  });

  it("is followed five times and no further", async () => {
    const first = await host(({ path }, response) => response.writeHead(302, { location: `${path}x` }).end());
    const told = await refusal(request(new URL(`${first.origin}/`), { method: "GET" }, context(allowed)));
    expect(told).toContain("redirects more than 5 times.");
    expect(first.seen).toHaveLength(6);
  });
});

describe("a trusted origin", () => {
  it("may be plain http on this machine; another port may not", async () => {
    const first = await host((_, response) => response.end("yes"));
    const api = { fetch: pinnedFetch, trustedOrigins: [first.origin] };
    expect((await request(new URL(first.origin), { method: "GET" }, context(api))).status).toBe(200);
    const second = await host((_, response) => response.end("no"));
    expect(await refusal(request(new URL(second.origin), { method: "GET" }, context(api)))).toContain("is not https.");
    expect(second.seen).toEqual([]);
  });

  it("may have a private address, but is not read over http elsewhere than on this machine", async () => {
    const asked: string[] = [];
    const api = {
      fetch: (url: URL): Promise<Response> => {
        asked.push(url.href);
        return Promise.resolve(new Response("x"));
      },
      resolve: () => Promise.resolve(["10.0.0.9"]),
      trustedOrigins: ["https://github.corp.example", "http://plain.corp.example"],
    };
    await request(new URL("https://github.corp.example/api"), { method: "GET" }, context(api));
    expect(asked).toEqual(["https://github.corp.example/api"]);
    for (const url of ["https://other.corp.example/x", "http://plain.corp.example/x"])
      expect(await refusal(request(new URL(url), { method: "GET" }, context(api)))).toMatch(/^E202: /);
    expect(asked).toHaveLength(1);
  });
});

describe("time", () => {
  it("is given in all: a pause that does not fit in it is not begun", async () => {
    const waits: number[] = [];
    const first = await host((_, response) => response.writeHead(503, { "retry-after": "40" }).end());
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    const answer = await request(
      new URL(first.origin),
      { method: "GET" },
      context({ ...allowed, wait, budgetMs: 60_000 }),
    );
    expect(answer.status).toBe(503);
    expect(waits).toEqual([40_000]);
    expect(first.seen).toHaveLength(2);
  });

  it("is over for a host that sends a byte now and then", async () => {
    const first = await host((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(drip));
    });
    const limits = { ...allowed, timeoutMs: 5000, budgetMs: 150 };
    const told = await refusal(request(new URL(first.origin), { method: "GET" }, context(limits)));
    expect(told).toContain("did not answer within the 0.15 seconds that all tries together may take.");
  });

  it("starts again with each byte: a large file may take longer than one silence", async () => {
    const first = await host((_, response) => {
      let left = 6;
      response.writeHead(200);
      const drip = setInterval(() => {
        response.write("x");
        left -= 1;
        if (left === 0) {
          clearInterval(drip);
          response.end();
        }
      }, 40);
    });
    const answer = await request(new URL(first.origin), { method: "GET" }, context({ ...allowed, timeoutMs: 150 }));
    expect(Buffer.from(answer.body).toString()).toBe("xxxxxx");
  });

  it("that a host asks for is at most a minute", async () => {
    const waits: number[] = [];
    const first = await host((_, response) => response.writeHead(429, { "retry-after": "86400" }).end());
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    await request(new URL(first.origin), { method: "GET" }, context({ ...allowed, wait }));
    expect(waits).toEqual([60_000, 60_000]);
  });
});

describe("a resolver", () => {
  it("that is busy is asked again", async () => {
    let asked = 0;
    const resolve = (): Promise<readonly string[]> => {
      asked += 1;
      const busy = Object.assign(new Error("getaddrinfo EAI_AGAIN"), { code: "EAI_AGAIN" });
      return asked < 3 ? Promise.reject(busy) : Promise.resolve(["93.184.216.34"]);
    };
    const fetch = (): Promise<Response> => Promise.resolve(new Response("x"));
    const answer = await request(new URL("https://a.example/"), { method: "GET" }, context({ fetch, resolve }));
    expect([answer.status, asked]).toEqual([200, 3]);
  });

  it("that never answers is given up", async () => {
    const resolve = (): Promise<readonly string[]> => new Promise(() => undefined);
    const told = await refusal(
      request(new URL("https://a.example/"), { method: "GET" }, context({ resolve, timeoutMs: 20 })),
    );
    expect(told).toBe("E202: https://a.example/ did not answer within 0.02 seconds, 3 times.");
  });
});

describe("a connection", () => {
  it("that fails is told with its reason", async () => {
    const gone = await host((_, response) => response.end());
    await gone.close();
    const told = await refusal(request(new URL(`${gone.origin}/x?token=s`), { method: "GET" }, context(allowed)));
    expect(told).toBe(
      `E202: ${gone.origin}/x could not be reached: the connection to 127.0.0.1:${gone.port} failed 3 times (ECONNREFUSED).`,
    );
  });

  it("is closed when what came is not wanted", async () => {
    let closed: (() => void) | undefined;
    const end = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const endless = await host((_, response) => {
      response.on("close", () => closed?.());
      response.writeHead(200).write("x".repeat(100));
    });
    const told = await refusal(request(new URL(endless.origin), { method: "GET", maxBytes: 10 }, context(allowed)));
    expect(told).toContain("E207: ");
    await end;
  });
});

describe("an answer", () => {
  it("that breaks off half way is asked for again", async () => {
    let times = 0;
    const first = await host((_, response) => {
      times += 1;
      response.writeHead(200, { "content-length": "4" });
      if (times > 1) response.end("full");
      else response.write("fu", () => response.destroy());
    });
    const answer = await request(new URL(first.origin), { method: "GET" }, context(allowed));
    expect(Buffer.from(answer.body).toString()).toBe("full");
    expect(times).toBe(2);
  });

  it("is not unpacked on the way, so that sizes stay true", async () => {
    const first = await host((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("not gzip"));
    const answer = await request(new URL(first.origin), { method: "GET" }, context(allowed));
    expect(Buffer.from(answer.body).toString()).toBe("not gzip");
    expect(first.seen[0]?.headers["accept-encoding"]).toBe("identity");
  });
});
