import { describe, expect, it } from "vitest";
import { wantsColor, widthOf } from "../../src/cli/style.ts";

describe("colour", () => {
  it.each([
    ["on a terminal", {}, true],
    ["not on a dumb terminal", { TERM: "dumb" }, false],
    ["not with NO_COLOR", { NO_COLOR: "1" }, false],
    ["with an empty NO_COLOR, which says nothing", { NO_COLOR: "" }, true],
    ["not with CLICOLOR=0", { CLICOLOR: "0" }, false],
    ["not with FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
  ])("%s", (_name, environment, expected) => {
    expect(wantsColor(environment, { isTerminal: true, refused: false })).toBe(expected);
  });

  it.each([
    ["not into a pipe", {}, false],
    ["into a pipe with FORCE_COLOR=1", { FORCE_COLOR: "1" }, true],
    ["into a pipe with CLICOLOR_FORCE=1", { CLICOLOR_FORCE: "1" }, true],
    ["with FORCE_COLOR whatever NO_COLOR says, as Node has it", { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    ["not with FORCE_COLOR=false", { FORCE_COLOR: "false" }, false],
    ["not with CLICOLOR_FORCE=0", { CLICOLOR_FORCE: "0" }, false],
  ])("%s", (_name, environment, expected) => {
    expect(wantsColor(environment, { isTerminal: false, refused: false })).toBe(expected);
  });

  it("never with --no-color", () => {
    expect(wantsColor({ FORCE_COLOR: "1" }, { isTerminal: true, refused: true })).toBe(false);
  });
});

describe("width", () => {
  it.each([
    [132, 132],
    [0, 80],
    [undefined, 80],
    [Number.NaN, 80],
  ])("of a terminal that says %s is %s", (columns, width) => {
    expect(widthOf(columns)).toBe(width);
  });
});
