import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createProxy, type Server } from "node:http";
import { createServer, type Server as SecureServer } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { request } from "../../src/sources/request.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";

const folder = mkdtempSync(join(tmpdir(), "proxied-"));
const made = spawnSync(
  "sh",
  [
    "-c",
    `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=models.invalid \
      -addext subjectAltName=DNS:models.invalid -keyout "$0/key" -out "$0/cert"`,
    folder,
  ],
  { stdio: "ignore" },
);

let host: SecureServer;
let proxy: Server;
/** What the proxy was asked for, with the login. */
const asked: string[] = [];
/** What the proxy answers before it lets one through. */
let answers: number[] = [];

/** Names that exist nowhere: this machine could not resolve them. */
function ask(url: string, more: Readonly<Record<string, string>> = {}): ReturnType<typeof request> {
  const environment = { HTTPS_PROXY: `http://ada:p%40ss@127.0.0.1:${portOf(proxy)}`, ...more };
  return request(new URL(url), { method: "GET", headers: { authorization: "Bearer x" } }, context({ environment }));
}

function portOf(server: Server | SecureServer): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe.skipIf(made.status !== 0)("https through a proxy", () => {
  const before = getCACertificates("default");

  beforeAll(async () => {
    const [key, cert] = ["key", "cert"].map((name) => readFileSync(join(folder, name)));
    host = createServer({ key, cert }, (incoming, response) =>
      response.end(`${incoming.headers.host} ${incoming.headers.authorization}`),
    );
    proxy = createProxy();
    proxy.on("connect", (incoming, socket) => {
      asked.push(`${incoming.url} ${incoming.headers["proxy-authorization"]} ${incoming.headers.authorization}`);
      const status = answers.shift() ?? 200;
      socket.on("error", () => undefined);
      socket.write(`HTTP/1.1 ${status} x\r\n\r\n`);
      if (status !== 200) return socket.end();
      const there = connect(portOf(host), "127.0.0.1");
      there.on("error", () => socket.destroy());
      there.pipe(socket).pipe(there);
      return undefined;
    });
    for (const server of [host, proxy]) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    }
    setDefaultCACertificates([...before, readFileSync(join(folder, "cert"), "utf8")]);
  });

  beforeEach(() => {
    asked.length = 0;
    answers = [];
  });

  afterAll(() => {
    setDefaultCACertificates(before);
    for (const server of [host, proxy]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true });
  });

  it("tells the proxy the host and its own login, and the host the rest", async () => {
    const answer = await ask("https://models.invalid/x");
    expect(Buffer.from(answer.body).toString()).toBe("models.invalid Bearer x");
    expect(asked).toEqual([`models.invalid:443 Basic ${Buffer.from("ada:p@ss").toString("base64")} undefined`]);
  });

  it("holds the certificate to the name in the URL", async () => {
    expect(await refusal(ask("https://other.invalid/x"))).toContain("(ERR_TLS_CERT_ALTNAME_INVALID)");
  });

  it("tries a proxy again that has no connection just now", async () => {
    answers = [503];
    expect((await ask("https://models.invalid:444/x")).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  it("says which proxy failed in the end, without its login", async () => {
    answers = [502, 502, 502];
    expect(await refusal(ask("https://models.invalid:445/x"))).toBe(
      `E202: https://models.invalid:445/x could not be reached: the connection to models.invalid:445 through the proxy 127.0.0.1:${portOf(proxy)} failed 3 times (PROXY_502).`,
    );
  });

  it("is over at once when the proxy says no", async () => {
    answers = [407];
    expect(await refusal(ask("https://models.invalid:446/x"))).toBe(
      `E202: The proxy 127.0.0.1:${portOf(proxy)} answered 407 when it was asked for a connection to models.invalid:446.`,
    );
    expect(asked).toHaveLength(1);
  });

  it("does not ask it for an address that is not public, nor for a host that is excepted", async () => {
    expect(await refusal(ask("https://169.254.169.254/x"))).toMatch(/an address that is not public\.$/);
    expect(await refusal(ask("https://models.invalid/x", { NO_PROXY: ".invalid" }))).toMatch(/^E201: /);
    expect(asked).toEqual([]);
  });
});
