import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configJsonSchema } from "../../src/config/json-schema.ts";

const folder = new URL("../../fixtures/configs/", import.meta.url);
const isValid = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(configJsonSchema());

function config(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), "utf8"));
}

function named(directory: string, start: string): readonly string[] {
  return readdirSync(new URL(directory, folder)).filter((name) => name.startsWith(start) && name.endsWith(".yml"));
}

describe("the JSON Schema of the config", () => {
  it.each(named("valid/", ""))("accepts %s", (name) => {
    expect(isValid(config(`valid/${name}`)), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each(named("invalid/", "schema-"))("refuses %s, whose fault an editor can show", (name) => {
    expect(isValid(config(`invalid/${name}`))).toBe(false);
  });

  it("refuses both names of a file at once", () => {
    expect(isValid(config("invalid/check-both-names.yml"))).toBe(false);
  });

  it("describes each metric to the editor", () => {
    expect(JSON.stringify(configJsonSchema())).toContain('{"const":"roc_auc","title":"ROC AUC","description":');
  });

  it("tells the defaults of values that are read as fractions", () => {
    expect(configJsonSchema()).toMatchObject({
      properties: { policy: { properties: { confidence: { default: 0.95 } } } },
    });
  });
});
