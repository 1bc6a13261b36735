import { describe, expect, it } from "vitest";
import { helpText } from "../../src/cli/help.ts";
import { helpOf } from "../../src/cli/help-texts.ts";
import { commands, options, type CliOption } from "../../src/cli/options.ts";

const known = Object.entries(commands).map(([name, command]) => [name, command] as const);
const everyHelp = [
  ["the program", helpText(undefined)],
  ["check", helpText("check")],
  ["bless", helpText("bless")],
  ["doctor", helpText("doctor")],
  ["self-test", helpText("self-test")],
  ["calibrate", helpText("calibrate")],
  ["render", helpText("render")],
  ["diff", helpText("diff")],
  ["explain", helpText("explain")],
  ["schema", helpText("schema")],
] as const;

describe("help", () => {
  it("is there for every command", () => {
    expect(everyHelp.map(([name]) => name).slice(1)).toEqual(Object.keys(commands));
  });

  it.each(everyHelp)("of %s keeps to 100 cells and ends in a newline", (_name, text) => {
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(text.endsWith("\n")).toBe(true);
  });

  it.each(known)("of %s has an example of it and says what its exit codes mean", (name) => {
    const { examples, exits } = helpOf(name);
    expect(examples.length).toBeGreaterThan(0);
    for (const [line] of examples) expect(line.startsWith(`model-gate ${name}`)).toBe(true);
    if (name !== "check") expect(exits[0]).toBeDefined();
  });

  it("says of an option what it means for the command", () => {
    expect(helpText("diff")).toMatch(/--to LIST +text, md or json/u);
    expect(helpText("bless")).toMatch(/--out DIR +Folder that becomes the reference/u);
  });

  it("gives a meaning of its own only to commands that take the option", () => {
    const table: Readonly<Record<string, CliOption>> = options;
    for (const { meaning = {}, commands: takers } of Object.values(table))
      for (const name of Object.keys(meaning)) expect(takers).toContain(name);
  });
});
