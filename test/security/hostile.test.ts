import { describe, expect, it } from "vitest";
import type { HostileCase } from "./hostile-case.ts";
import { hostileConfigs } from "./hostile-configs.ts";
import { hostileFiles } from "./hostile-files.ts";
import { hostileNames } from "./hostile-names.ts";
import { hostilePaths } from "./hostile-paths.ts";
import { actingInMarkdown, commandsIn, formulas, invisible, strayCommands } from "./inertness.ts";
import { runHostile, type Shown } from "./run-hostile.ts";

/** Every one of these is judged as it should be, and says so without harm. */
async function judged({ exits, hidden = [], ...run }: HostileCase): Promise<void> {
  const shown = await runHostile(run);
  const { result } = shown;
  expect(exits, `${result.record.decision.sentence} ${result.record.error?.message ?? ""}`).toContain(result.exitCode);
  expect(result.record.decision.sentence).not.toBe("");
  expect(shown.isSound).toBe(true);
  expect(actingIn(shown)).toEqual([]);
  const everything = [
    shown.log.replaceAll(/^::add-mask::.*$/gmu, ""),
    shown.record,
    shown.events,
    shown.outputs,
    shown.csv ?? "",
    ...shown.markdown,
    ...shown.terminal,
    ...shown.others,
  ];
  for (const text of hidden) for (const place of everything) expect(place).not.toContain(text);
  expect(shown.milliseconds).toBeLessThan(30_000);
}

function actingIn({ markdown, log, terminal, others, csv, record, events, outputs }: Shown): readonly string[] {
  return [
    ...markdown.flatMap(actingInMarkdown),
    ...strayCommands(log),
    ...invisible(log).filter((found) => found !== "character U+fffd"),
    ...terminal.flatMap((text) => [...strayCommands(text), ...invisible(text)]),
    ...others.flatMap((text) => [...commandsIn(text), ...invisible(text)]),
    ...(csv === undefined ? [] : formulas(csv)),
    // As `--json` prints it.
    ...commandsIn(record),
    ...invisible(record),
    // One event a line, whatever is in it.
    ...events
      .trimEnd()
      .split("\n")
      .flatMap((line) => (typeof JSON.parse(line) === "object" ? [] : [line])),
    ...(outputs.includes("\r") ? ["a carriage return in an output"] : []),
  ];
}

describe("a hostile name", () => {
  it.each(hostileNames)("does no harm: $name", judged);
});

describe("a hostile config", () => {
  it.each(hostileConfigs)("is refused or judged: $name", judged);
});

describe("a hostile file", () => {
  it.each(hostileFiles)("is refused or judged: $name", judged);
});

describe("a path or a secret", () => {
  it.each(hostilePaths)("does not get out: $name", judged);
});
