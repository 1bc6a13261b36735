import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { fiveStates } from "../scripts/docs/five-states.ts";
import { limitRemark } from "../src/gates/limit-words.ts";
import { modes } from "../src/gates/schema.ts";
import { outcomeOf, type State } from "../src/gates/state.ts";
import type { JudgedLimit } from "../src/gates/verdict.ts";
import { accuracy } from "../src/metrics/classification/accuracy.ts";
import { countText } from "../src/number-text.ts";
import { verdictWord } from "../src/reports/verdict-words.ts";
import { rowsNeeded } from "../src/stats/power.ts";
import { load } from "./config/loading.ts";
import { limit, measurement, verdict } from "./reports/records.ts";

describe("how verdicts are reached, as the page tells it", () => {
  const page = plain(readFileSync("docs/how-verdicts-are-reached.md", "utf8"));

  it("has the states and what each mode makes of them", () => {
    const rows = table(page, "state", "harm and bounds", ...modes);
    expect(rows.map(([state, , ...outcomes]) => [state, outcomes])).toEqual(
      Object.entries(ofEachState((state) => modes.map((mode) => outcomeOf(state, mode)))),
    );
  });

  it("has the words of the comment for each state", () => {
    const rows = table(page, "state", "verdict");
    expect(rows.map(([state, ...words]) => [state, words])).toEqual(Object.entries(ofEachState(wordsOf)));
  });

  it("has the rows that its example takes", () => {
    expect(page).toContain(
      `1 pp takes ${plain(countText(needed(0.01)))} rows and 2 pp ${plain(countText(needed(0.02)))}`,
    );
  });

  it("shows the picture that the judge draws", () => {
    expect(readFileSync("docs/images/five-states.svg", "utf8")).toBe(fiveStates());
  });
});

type Named = Exclude<State, "undefined">;

function ofEachState<T>(told: (state: Named) => T): Readonly<Record<Named, T>> {
  return {
    "proven-ok": told("proven-ok"),
    "likely-ok": told("likely-ok"),
    noise: told("noise"),
    "likely-harm": told("likely-harm"),
    "proven-harm": told("proven-harm"),
  };
}

/** The word in the table of the comment, and the end of the sentence below it. */
function wordsOf(state: Named): readonly string[] {
  const outcome = outcomeOf(state, "balanced");
  const measured = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.9, candidate: 0.9, half: 0.01 });
  const drop = limit({ kind: "max_drop", limit: 0.01, exceeded: outcome === "fail" ? "yes" : "no" });
  const judged = verdict(measured, { sentence: "", outcome, state, limits: [drop] });
  return [verdictWord(judged, measured), plain(limitRemark(judgedLimit(state), { metric: accuracy }))];
}

function judgedLimit(state: Named): JudgedLimit {
  return {
    kind: "max_drop",
    basis: "absolute",
    limit: 0.01,
    margin: 0.01,
    value: undefined,
    harm: undefined,
    lower: undefined,
    upper: undefined,
    state,
    outcome: outcomeOf(state, "balanced"),
    pValue: undefined,
    pAdjusted: undefined,
    minimumDetectable: undefined,
    rowsNeeded: needed(0.01),
  };
}

/** Where one row in ten is right with one model only. */
function needed(margin: number): number {
  return rowsNeeded(Math.sqrt(0.1), margin, 0.05, 0.2) ?? Number.NaN;
}

describe("the README", () => {
  const readme = readFileSync("README.md", "utf8");
  const blocks = [...readme.matchAll(/```yaml\n(.*?)```/gsu)].map(([, block = ""]) => mapping(block));
  const whole = blocks.findLast((block) => "task" in block) ?? {};
  const parts = [
    ...blocks.filter((block) => "gates" in block || "slices" in block),
    ...inline(readme, /`(\{ metric: [^`]+\})`/gu).map((gate) => ({ gates: [gate] })),
    ...inline(readme, /`((?:policy|pairing|labels|discover): [^`]+)`/gu),
  ];

  it("is full of configs", () => {
    expect(parts.length).toBeGreaterThan(7);
  });

  it.each(parts.map((part) => [stringify(part), part] as const))("has a config that loads: %s", async (_, part) => {
    await expect(load(stringify({ ...whole, ...part }))).resolves.toMatchObject({ config: { version: 1 } });
  });
});

function inline(text: string, pattern: RegExp): readonly Readonly<Record<string, unknown>>[] {
  return [...text.matchAll(pattern)].map(([, code = ""]) => mapping(code));
}

function mapping(yaml: string): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(parse(yaml));
}

/** The cells below a head that begins with these, without code marks. */
function table(page: string, ...head: readonly string[]): readonly (readonly string[])[] {
  const [, after = ""] = page.split(`| ${head.join(" | ")} |`);
  const [body = ""] = after.split("\n\n");
  return body
    .split("\n")
    .slice(2)
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.replaceAll("`", "").trim()));
}

/** With plain spaces. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/gu, " ");
}
