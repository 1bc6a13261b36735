import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../../src/platforms/github/client.ts";
import { startStandIn, tokens, type StandIn } from "../../github/stand-in.ts";
import { collectingLog } from "./samples.ts";

let github: StandIn;

beforeEach(async () => {
  github = await startStandIn();
});

afterEach(async () => {
  await github.close();
});

const at = { owner: "octo", repo: "models", issue_number: 12 };

describe("a client", () => {
  it("has three minutes for all that it is asked", async () => {
    let now = Date.parse("2026-11-20T12:00:00Z");
    const { log } = collectingLog();
    const client = await connect({ token: tokens.actions, apiUrl: github.origin, log, now: () => now });
    now += 179_000;
    await client.rest.issues.listComments(at);
    now += 1000;
    await expect(client.rest.issues.listComments(at)).rejects.toThrow("GitHub's answers took more than 180 s in all");
    expect(github.calls()).toEqual(["GET 200"]);
  });

  it("spends them on waits too", async () => {
    let now = Date.parse("2026-11-20T12:00:00Z");
    const waits: number[] = [];
    const sleep = async (ms: number): Promise<void> => {
      waits.push(ms);
      now += ms;
    };
    github.faults.push({
      method: "GET",
      path: /comments$/,
      times: 99,
      answer: { status: 429, headers: { "retry-after": "55" } },
    });
    const { log } = collectingLog();
    const client = await connect({ token: tokens.actions, apiUrl: github.origin, log, sleep, now: () => now });
    for (let i = 0; i < 5; i += 1) await expect(client.rest.issues.listComments(at)).rejects.toThrow();
    expect(waits).toEqual([55_000, 55_000, 55_000]);
  });
});
