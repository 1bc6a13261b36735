import { describe, expect, it } from "vitest";
import { expectations } from "../../scripts/docs/expectations.ts";
import { driftMethods } from "../../src/drift/index.ts";
import { checkGateSchema } from "../../src/gates/check-gate-schema.ts";
import { metrics } from "../../src/metrics/index.ts";
import { checkOptionNames } from "../../src/quality/options.ts";
import { metricOptions } from "../../src/metrics/options.ts";
import { parseExpression } from "../../src/slices/expression/parse.ts";

const codes = expectations.flatMap(([, here]) => Array.from(here.matchAll(/`([^`]+)`/gu), ([, code = ""]) => code));

/** What follows `key: ` in the code of the table. */
function after(key: string): readonly string[] {
  return codes.filter((code) => code.startsWith(`${key}: `)).map((code) => code.slice(key.length + 2));
}

describe("the table of expectations", () => {
  it("names checks, metrics and drift methods that there are", () => {
    const known = checkGateSchema.shape.check.options;
    expect(after("check").filter((name) => !known.includes(name))).toEqual([]);
    expect(after("metric").filter((name) => !metrics.some((metric) => metric.name === name))).toEqual([]);
    const plain = codes.filter((code) => /^[a-z_]{2,}$/u.test(code));
    const names = [
      ...known,
      ...checkOptionNames,
      ...Object.keys(metricOptions),
      ...driftMethods.map(({ name }) => name),
      "drift",
      "max_drop",
      "max_increase",
    ];
    expect(plain.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("writes rules that can be read", () => {
    const rules = [...after("where"), ...codes.filter((code) => code.includes(" or ") && !code.includes(":"))];
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(parseExpression(rule), rule).toMatchObject({ kind: "expression" });
  });

  it("has one line for each expectation", () => {
    const names = expectations.flatMap(([expected]) => expected);
    expect(names).toHaveLength(new Set(names).size);
  });
});
