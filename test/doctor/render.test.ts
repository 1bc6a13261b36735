import { describe, expect, it } from "vitest";
import type { CheckUp } from "../../src/doctor/check-up.ts";
import { checkUpsJson, renderCheckUps, renderCheckUpsMarkdown } from "../../src/doctor/render.ts";

const checks: readonly CheckUp[] = [
  { mark: "ok", subject: "node", found: "v24.1.0" },
  { mark: "hint", subject: "workflow", found: "no `concurrency`", advice: "Add it." },
  {
    mark: "problem",
    subject: "config",
    found: "model-gate.yml:3:1  one.\nmodel-gate.yml:9:1  two. (E102)",
    advice: "Mend it.\n\nversion: 1\n",
    exitCode: 2,
  },
];

describe("what the doctor prints", () => {
  it("is a line for each thing, with what to do below it", () => {
    expect(renderCheckUps(checks, { color: false })).toBe(
      [
        "✓ node      v24.1.0",
        "! workflow  no `concurrency`",
        "            → Add it.",
        "✗ config    model-gate.yml:3:1 one.",
        "            model-gate.yml:9:1 two. (E102)",
        "            → Mend it.",
        "",
        "1 problem would end a run with an error; 1 thing could be better.",
        "",
      ].join("\n"),
    );
  });

  it("has colours for the marks alone", () => {
    expect(renderCheckUps(checks.slice(0, 1), { color: true })).toBe(
      "\u001B[32m✓\u001B[0m node  v24.1.0\n\nNothing stands against a run.\n",
    );
  });

  it("is JSON for a program", () => {
    expect(JSON.parse(checkUpsJson(checks))).toEqual({
      schema: "model-gate/doctor/v1",
      exit_code: 2,
      checks: [
        { mark: "ok", subject: "node", found: "v24.1.0", advice: null },
        { mark: "hint", subject: "workflow", found: "no `concurrency`", advice: "Add it." },
        { mark: "problem", subject: "config", found: checks[2]?.found, advice: checks[2]?.advice },
      ],
    });
  });

  it("makes text from files inert on the page of the run and in the log", () => {
    const hostile: CheckUp = { mark: "hint", subject: "config", found: "::error::x @team <img src=x> ##[add-mask]y" };
    expect(renderCheckUps([hostile], { color: false })).not.toMatch(/##\[|^::/mu);
    expect(renderCheckUpsMarkdown([hostile])).toBe(
      "### Model gate: doctor\n\n- ⚠️ **config** `::error::x` `@team` `<img` `src=x>` <code>&#35;&#35;&#91;add&#45;mask&#93;y</code>\n\n" +
        "Nothing stands against a run; 1 thing could be better.\n",
    );
  });
});
