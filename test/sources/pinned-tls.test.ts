import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fetch } from "../../src/sources/fetch.ts";
import { pinnedFetch } from "../../src/sources/pinned-fetch.ts";
import { request } from "../../src/sources/request.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";

const folder = mkdtempSync(join(tmpdir(), "tls-"));
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

let server: Server;
let port = 0;

/** As it is called for a public address; the connection goes to this machine. */
const here: Fetch = (url, options) => pinnedFetch(url, { ...options, addresses: ["127.0.0.1"] });

function ask(host: string): ReturnType<typeof request> {
  const resolve = (): Promise<readonly string[]> => Promise.resolve(["93.184.216.34"]);
  return request(new URL(`https://${host}:${port}/x`), { method: "GET" }, context({ fetch: here, resolve }));
}

describe.skipIf(made.status !== 0)("https to an address that was checked", () => {
  beforeAll(async () => {
    const [key, cert] = ["key", "cert"].map((name) => readFileSync(join(folder, name)));
    server = createServer({ key, cert }, (incoming, response) => response.end(`for ${incoming.headers.host}`));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : 0;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  it("refuses a certificate that nobody vouches for, also where the environment would let it pass", async () => {
    const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    const told = await refusal(ask("models.invalid"));
    if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
    expect(told).toContain("failed 3 times (DEPTH_ZERO_SELF_SIGNED_CERT)");
  });

  it("holds the certificate to the name in the URL", async () => {
    const before = getCACertificates("default");
    setDefaultCACertificates([...before, readFileSync(join(folder, "cert"), "utf8")]);
    const answer = await ask("models.invalid");
    const told = await refusal(ask("other.invalid"));
    setDefaultCACertificates(before);
    expect(Buffer.from(answer.body).toString()).toBe(`for models.invalid:${port}`);
    expect(told).toContain("failed 3 times (ERR_TLS_CERT_ALTNAME_INVALID)");
  });
});
