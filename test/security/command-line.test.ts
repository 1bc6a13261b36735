import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { commandsIn, invisible } from "./inertness.ts";

const hostile = "x\u001b[31m\n::error title=pwned::boom\r##[error]y ##vso[task.complete]z \u202e";
const token = "ghs_0123456789abcdef";

describe("the command line", () => {
  it.each([
    ["a command", [hostile]],
    ["an option", [`--${hostile}`]],
    ["a config", ["check", hostile]],
    ["a file", ["render", hostile]],
    ["a format", ["render", "x", "--to", hostile]],
    ["a token", ["check", token]],
  ])("prints no command and no escape when it is called with %s that means harm", (_, argv) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["src/cli.ts", ...argv], {
      encoding: "utf8",
      env: { ...process.env, GITHUB_TOKEN: token },
    });
    const printed = `${stdout}${stderr}`;
    expect(status).toBeGreaterThan(0);
    expect(commandsIn(printed)).toEqual([]);
    expect(invisible(printed)).toEqual([]);
    expect(printed).not.toContain(token);
  });
});
