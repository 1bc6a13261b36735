import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { writeOutputs } from "../../src/platforms/github/outputs.ts";
import { hostileTexts } from "./hostile-case.ts";

const before = process.env["GITHUB_OUTPUT"];

afterEach(() => {
  if (before === undefined) delete process.env["GITHUB_OUTPUT"];
  else process.env["GITHUB_OUTPUT"] = before;
});

/** As the runner reads the file (actions/runner, FileCommandManager.cs). */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const lines = text.split("\n");
  const outputs: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^([^<=]+)<<(.+)$/u.exec(lines[at] ?? "") ?? [];
    if (name === undefined || delimiter === undefined) {
      const [key = "", ...rest] = (lines[at] ?? "").split("=");
      if (key !== "") outputs[key] = rest.join("=");
      continue;
    }
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return outputs;
}

describe("an output of the step", () => {
  it("cannot set another one, whatever is in it", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "outputs-")), "output");
    process.env["GITHUB_OUTPUT"] = file;
    const part = fc.oneof(
      fc.constantFrom(
        "\n",
        "passed=true",
        "passed<<x\ntrue\nx",
        "ghadelimiter_",
        "<<EOF\n",
        "EOF",
        "=",
        ...Object.values(hostileTexts),
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const value = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        writeFileSync(file, "");
        await writeOutputs({ "failed-gates": text, passed: "false" });
        expect(outputsIn(readFileSync(file, "utf8"))).toEqual({ "failed-gates": text, passed: "false" });
      }),
    );
  });
});
