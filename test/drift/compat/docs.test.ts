import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compatMethods } from "../../../src/drift/compat/compat-methods.ts";
import { defaultRules } from "../../../src/drift/compat/evidently/default-test.ts";
import type { EvidentlyTest } from "../../../src/drift/compat/evidently/evidently-test.ts";
import { evidentlyTests } from "../../../src/drift/compat/evidently/index.ts";
import { nannymlMethods } from "../../../src/drift/compat/nannyml/index.ts";
import { driftMethods } from "../../../src/drift/index.ts";
import evidently from "../../../fixtures/expected/compat-evidently.json" with { type: "json" };
import nannyml from "../../../fixtures/expected/compat-nannyml.json" with { type: "json" };

const page = readFileSync(new URL("../../../docs/compat.md", import.meta.url), "utf8");

/** The lines of the table after a comment, without its head. */
function tableAfter(comment: string): readonly string[] {
  const lines = page.slice(page.indexOf(`<!-- ${comment} -->`)).split("\n");
  return lines.slice(
    3,
    lines.findIndex((line, index) => index > 0 && line === ""),
  );
}

function driftWhen({ score, rule, threshold }: EvidentlyTest): string {
  return `${score === "p-value" ? "p" : score} ${rule} ${threshold}`;
}

describe("docs/compat.md", () => {
  it("has Evidently's choice of a test as the code has it", () => {
    const rows = defaultRules.map(({ rows: count, type, distinct: [least, most], test }) => {
      const distinct = most === Infinity ? `${least} or more` : `${least} to ${most}`;
      return `| ${count} | ${type} | ${distinct} | \`${test.name}\` | ${driftWhen(test)} |`;
    });
    expect(tableAfter("evidently defaults")).toEqual(rows);
  });

  it("has Evidently's tests and thresholds as the code has them", () => {
    const rows = evidentlyTests.map(
      (test) => `| \`${test.name}\` | \`${test.theirs}\` | ${test.types.join(", ")} | ${driftWhen(test)} |`,
    );
    expect(tableAfter("evidently tests")).toEqual(rows);
  });

  it("has NannyML's methods as the code has them", () => {
    const rows = nannymlMethods.map(({ name, theirs, types, alertBelow }, place) => {
      const names = place === 0 ? `\`${name}\`, \`auto\`` : `\`${name}\``;
      const alert = alertBelow === undefined ? "above the threshold" : `p < ${alertBelow}`;
      return `| ${names} | \`${theirs}\` | ${types.join(", ")} | ${alert} |`;
    });
    expect(tableAfter("nannyml methods")).toEqual(rows);
  });

  it("names the versions that the expected values come from", () => {
    expect(page).toContain(`**Evidently ${evidently.versions.evidently}**`);
    expect(page).toContain(`**NannyML ${nannyml.versions.nannyml}**`);
    expect(nannyml.versions).toMatchObject({
      numpy: evidently.versions.numpy,
      pandas: evidently.versions.pandas,
      scipy: evidently.versions.scipy,
    });
    for (const version of [evidently.versions.numpy, evidently.versions.scipy, evidently.versions.pandas]) {
      expect(page).toContain(version);
    }
  });
});

describe("compatMethods", () => {
  it("are called as our own methods are, so that a gate can name them", () => {
    const ours = driftMethods.map(({ name }) => name);
    const named = Object.values(compatMethods).flatMap((methods) => methods.map(({ name }) => name));
    expect(named.filter((name) => !ours.includes(name))).toEqual([]);
  });
});
