import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { artifactChannel, artifactName } from "../../../src/platforms/github/artifact.ts";
import type { Report } from "../../../src/platforms/platform.ts";
import { startStandIn, type StandIn } from "../../github/stand-in.ts";
import { unzip } from "../../github/unzip.ts";
import { auditRecord, collectingLog, containing, githubRun, inputs, report } from "./samples.ts";

let github: StandIn;
let files: Report;

beforeEach(async () => {
  github = await startStandIn();
  // The library reads the environment of the process, and says much on stdout.
  vi.stubEnv("ACTIONS_RUNTIME_TOKEN", github.results.token("4242", "job"));
  vi.stubEnv("ACTIONS_RESULTS_URL", `${github.origin}/`);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const directory = await mkdtemp(path.join(os.tmpdir(), "artifact-"));
  const audit = path.join(directory, "audit.json");
  await writeFile(audit, "{}\n");
  files = report(auditRecord(), directory, [audit]);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await github.close();
});

function deliver(given: Record<string, string> = {}, { attempt = 1, timeoutMs = 30_000 } = {}) {
  const channel = artifactChannel({
    run: githubRun({ attempt }),
    inputs: inputs(given),
    environment: process.env,
    timeoutMs,
  });
  return channel.deliver(files, [], collectingLog().log);
}

describe("the artifact", () => {
  it("holds the files, and its id, address and digest are known", async () => {
    const delivery = await deliver();
    const [stored] = github.results.artifacts;
    expect(stored).toMatchObject({ id: 1000, name: "model-gate-fraud" });
    expect(unzip(stored?.zip ?? Buffer.alloc(0))).toEqual({ "audit.json": Buffer.from("{}\n") });
    expect(delivery).toEqual({
      channel: "artifact",
      state: "delivered",
      detail: "uploaded as model-gate-fraud",
      url: "https://github.com/octo/models/actions/runs/4242/artifacts/1000",
      ids: { "artifact-id": "1000", "artifact-digest": stored?.digest },
    });
  });

  it("is kept for the days asked for, but no longer than the repository allows", async () => {
    vi.stubEnv("GITHUB_RETENTION_DAYS", "10");
    await deliver({ "retention-days": "90" });
    const days = (Date.parse(github.results.artifacts[0]?.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(10, 1);
  });

  it("of a second gate with the same name is refused with what to do", async () => {
    await deliver();
    expect(await deliver()).toMatchObject({
      state: "refused",
      detail: containing("its own `name` or `artifact-name`"),
    });
  });

  it("is not uploaded when not wanted", async () => {
    expect(await deliver({ artifact: "false" })).toMatchObject({ state: "skipped", detail: "artifact: false" });
  });

  it.each([
    ["the runner gives no token", { ACTIONS_RUNTIME_TOKEN: "" }, "ACTIONS_RUNTIME_TOKEN"],
    [
      "the server is GitHub Enterprise",
      { GITHUB_SERVER_URL: "https://github.example.com" },
      "GitHub Enterprise Server",
    ],
    ["the service is down", { ACTIONS_RESULTS_URL: "http://127.0.0.1:9" }, "could not upload model-gate-fraud"],
  ])("is refused, and the files named, when %s", async (_, variables, detail) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const delivery = await deliver();
    expect(delivery).toMatchObject({ state: "refused", detail: containing(detail) });
    expect(delivery.detail).toContain(`The files are in ${files.directory}`);
  });

  it("is given up when the service does not answer in time", async () => {
    github.faults.push({ method: "POST", path: /twirp/, times: 1, answer: "hang" });
    expect(await deliver({}, { timeoutMs: 200 })).toMatchObject({
      state: "refused",
      detail: containing("no answer within 0.2 s"),
    });
  });
});

describe("artifactName", () => {
  it.each([
    ["model-gate", {}, 1, "model-gate"],
    ["fraud", {}, 1, "model-gate-fraud"],
    ["fraud", {}, 3, "model-gate-fraud~3"],
    ["reference-fraud", {}, 1, "model-gate~reference-fraud"],
    ["fraud", { "artifact-name": "audit: eu/us" }, 1, "audit- eu-us"],
    ["fraud", { name: "fraud-eu" }, 1, "model-gate-fraud-eu"],
  ])("of %s with %o in attempt %i is %s", (name, given, attempt, expected) => {
    expect(artifactName({ name }, inputs(given), attempt)).toBe(expected);
  });
});
