import { describe, expect, it } from "vitest";
import { runHostile } from "./run-hostile.ts";
import { config } from "../run-gate.ts";
import { good } from "./hostile-case.ts";

const secret = "s3cr3t-0123456789";

describe("a run on GitHub", () => {
  it("tells the runner to mask what the config adds, in every plain form, before anything else is printed of it", async () => {
    const candidate = "candidate: { uri: https://127.0.0.1/a.csv, headers: { X-Key: STORE_KEY } }";
    const files = { ...good, "model-gate.yml": config().replace("candidate: candidate.csv", candidate) };
    const { log } = await runHostile({ files, environment: { STORE_KEY: secret } });
    const masks = [...log.matchAll(/^::add-mask::(.*)$/gmu)].map(([, mask]) => mask);
    expect(masks).toContain(secret);
    expect(masks).toContain(Buffer.from(secret).toString("hex"));
    expect(
      masks.some((mask) =>
        Buffer.from(`a:${secret}`)
          .toString("base64")
          .includes(mask ?? "?"),
      ),
    ).toBe(true);
  });

  it("does not print the token of the run, which the runner masks by itself", async () => {
    const { log } = await runHostile({
      files: good,
      environment: { GITHUB_TOKEN: secret, "INPUT_GITHUB-TOKEN": secret },
    });
    expect(log).not.toContain(secret);
    expect(log).not.toContain("::add-mask::");
  });
});
