import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { appendFileCommand, keyValueMessage } from "../../../src/platforms/github/file-command.ts";

function runnerFile(): string {
  return join(mkdtempSync(join(tmpdir(), "file-command-")), "output");
}

describe("appendFileCommand", () => {
  it("adds to what the step has said before", async () => {
    const file = runnerFile();
    writeFileSync(file, "before\n");
    await appendFileCommand(file, "after");
    expect(readFileSync(file, "utf8")).toBe("before\nafter\n");
  });

  it("makes no file that the runner would not read", async () => {
    await expect(appendFileCommand(runnerFile(), "lost")).rejects.toThrow("ENOENT");
  });
});

describe("keyValueMessage", () => {
  it("puts the value between two delimiters", () => {
    expect(keyValueMessage("verdict", "fail\npassed=true", "1")).toBe(
      "verdict<<ghadelimiter_1\nfail\npassed=true\nghadelimiter_1",
    );
  });

  it.each([
    ["the value", "verdict", "x\nghadelimiter_1\npassed=true"],
    ["the name", "ghadelimiter_1", "x"],
  ])("refuses a delimiter in %s", (_, name, value) => {
    expect(() => keyValueMessage(name, value, "1")).toThrow("holds the delimiter ghadelimiter_1");
  });
});
