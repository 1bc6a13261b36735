import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationCommand, debugCommand, logLines } from "../../../src/platforms/github/workflow-commands.ts";

/** What the runner would obey in a log (actions/runner, ActionCommand.cs). */
function commandsIn(log: string): string[] {
  return log
    .split(/\r\n|[\r\n]/)
    .flatMap((line) => /^\s*::([a-z-]+)[ :]|##\[([a-z-]+)/.exec(line)?.slice(1).filter(Boolean) ?? []);
}

describe("annotationCommand", () => {
  it("places an annotation", () => {
    const place = { title: "f1 on region=EU", file: "model-gate.yml", line: 14, column: 5 };
    expect(annotationCommand("error", "f1 fell by 5%", place)).toBe(
      "::error title=f1 on region=EU,file=model-gate.yml,line=14,col=5::f1 fell by 5%25\n",
    );
  });

  it("keeps several lines in one command", () => {
    expect(annotationCommand("warning", "one\ntwo")).toBe("::warning::one%0Atwo\n");
  });

  it("escapes what separates properties", () => {
    expect(annotationCommand("notice", "m", { title: "a,b::c" })).toBe("::notice title=a%2Cb%3A%3Ac::m\n");
  });
});

describe("untrusted text", () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        "::error::x",
        "##[add-mask]",
        "\n",
        "\r",
        "\u2028",
        " ",
        "::",
        "stop",
        "\u001b[31m",
        "\u200b",
        "%0A",
        "é",
        ":",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));

  it("is no command in a log line", () => {
    fc.assert(fc.property(hostile, (text) => commandsIn(logLines(text)).length === 0));
  });

  it("adds no command to an annotation or a debug line", () => {
    fc.assert(
      fc.property(
        hostile,
        (text) => commandsIn(annotationCommand("error", text, { title: text, file: text })).join() === "error",
      ),
    );
    fc.assert(fc.property(hostile, (text) => commandsIn(debugCommand(text)).join() === "debug"));
  });
});
