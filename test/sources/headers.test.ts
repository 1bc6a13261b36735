import { describe, expect, it } from "vitest";
import { headerValues } from "../../src/sources/headers.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import { secretsOf } from "../../src/secrets.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";
import { loopback } from "./loopback.ts";
import { pinnedFetch } from "../../src/sources/pinned-fetch.ts";

describe("headers of a source", () => {
  it("take their values from the environment, and hide them from then on", () => {
    const secrets = secretsOf({});
    const environment = { PREDICTIONS_AUTH: "Bearer abcdefgh12345678", LOGIN: `Basic ${btoa("user:hunter2hunter2")}` };
    const headers = { Authorization: "PREDICTIONS_AUTH", "X-Login": "LOGIN" };
    expect(headerValues({ headers, environment, secrets })).toEqual({
      Authorization: "Bearer abcdefgh12345678",
      "X-Login": environment.LOGIN,
    });
    expect(secrets.redact("token abcdefgh12345678, password hunter2hunter2")).toBe("token ***, password ***");
  });

  it("are sent with every request for the file", async () => {
    const server = await loopback(({ line }, response) =>
      line.startsWith("HEAD")
        ? response.writeHead(200, { "content-length": "2" }).end()
        : response.writeHead(206, { "content-range": "bytes 0-1/2" }).end("ab"),
    );
    const environment = { AUTH: "Bearer abcdefgh12345678" };
    const asked = context({
      fetch: pinnedFetch,
      allowLoopbackHttp: true,
      environment,
      headers: { Authorization: "AUTH" },
    });
    const [source] = await openSources(server.origin, asked);
    await source?.read();
    await server.close();
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([environment.AUTH, environment.AUTH]);
  });

  it.each([
    ["is not set", {}],
    ["is empty", { AUTH: "" }],
    ["is blank", { AUTH: " \n" }],
  ])("are refused when the variable %s", async (_, environment) => {
    const asked = context({ environment, headers: { Authorization: "AUTH" } });
    await expect(openSources("https://host.example/a.csv", asked)).rejects.toMatchObject({
      code: "E202",
      message: 'The environment variable AUTH, the value of the header "Authorization", is missing or empty.',
      hint: 'Give it to the step: `env: { AUTH: "${{ secrets.AUTH }}" }`. Runs for forks and Dependabot get no secrets of the repository.',
    });
  });

  it.each(["Bearer x\r\nHost: evil.example", "Bearer x\n", "Bearer \0", "Bearer é", "x".repeat(9000)])(
    "are refused for a value that no header can carry: %j",
    async (value) => {
      const asked = context({ environment: { AUTH: value }, headers: { Authorization: "AUTH" } });
      const told = await refusal(openSources("https://host.example/a.csv", asked));
      expect(told).toContain("E202: The environment variable AUTH holds a line break or another character");
      expect(told).not.toContain(value);
    },
  );

  it.each([
    "Host",
    "content-length",
    "Transfer-Encoding",
    "Connection",
    "Range",
    "Proxy-Authorization",
    "Sec-Fetch-Mode",
    "Upgrade",
    "TE",
    "bad name",
    "x:y",
    "",
  ])("do not set %j", async (name) => {
    const asked = context({ environment: { V: "value" }, headers: { [name]: "V" } });
    expect(await refusal(openSources("https://host.example/a.csv", asked))).toContain(
      `E102: The header "${name}" may not be set`,
    );
  });

  it.each(["GITHUB_TOKEN", "GH_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "INPUT_TOKEN"])(
    "do not take the run's own %s anywhere",
    async (variable) => {
      const environment = { [variable]: "ghs_0123456789" };
      const asked = context({ environment, headers: { Authorization: variable } });
      expect(await refusal(openSources("https://evil.example/a.csv", asked))).toContain(
        `E102: The variable ${variable} cannot be the value of the header "Authorization"`,
      );
    },
  );

  it.each(["predictions.csv", "git:main:a.csv", "dvc:a.csv"])("are refused for %s", async (uri) => {
    const told = await refusal(openSources(uri, context({ headers: { Authorization: "AUTH" } })));
    expect(told).toContain("E102: `headers` are for https URLs");
  });
});
