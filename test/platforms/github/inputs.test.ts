import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { GateError } from "../../../src/errors.ts";
import { configOverrides, inputsSchema, parseInputs } from "../../../src/platforms/github/inputs.ts";
import { outputsOf } from "../../../src/platforms/github/outputs.ts";
import { auditRecord, inputs } from "./samples.ts";

const action = z
  .looseObject({
    inputs: z.record(
      z.string(),
      z.object({ description: z.string(), default: z.string(), required: z.literal(false) }),
    ),
    outputs: z.record(z.string(), z.object({ description: z.string() })),
  })
  .parse(parse(readFileSync("action.yml", "utf8")));

describe("action.yml", () => {
  it("declares the inputs that are parsed, and no other", () => {
    expect(Object.keys(action.inputs).toSorted()).toEqual(Object.keys(inputsSchema.unwrap().shape).toSorted());
  });

  it("declares the outputs that are set, and no other", () => {
    const outputs = outputsOf({ record: auditRecord(), files: [], deliveries: [] }, "error");
    expect(Object.keys(action.outputs).toSorted()).toEqual(Object.keys(outputs).toSorted());
  });

  it("has the defaults of the code", () => {
    const { "github-token": token, ...defaults } = Object.fromEntries(
      Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]),
    );
    expect(token).toBe("${{ github.token }}");
    expect(inputs(defaults)).toEqual(inputs({}));
  });

  it("describes each input and output in a sentence", () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/^[A-Z`].{20,}\.$/s);
  });
});

describe("parseInputs", () => {
  it("takes an empty input for one that is not given", () => {
    expect(parseInputs({ INPUT_CANDIDATE: "  ", INPUT_COMMENT: "" })).toMatchObject({
      candidate: undefined,
      comment: "always",
    });
  });

  it.each(["true", "True", "TRUE"])("reads %s as YAML does", (text) => {
    expect(inputs({ summary: text }).summary).toBe(true);
  });

  it("reads the names of reports, and says what there is instead of one that is none", () => {
    expect(inputs({ report: "sarif, junit" }).report.map(({ name }) => name)).toEqual(["sarif", "junit"]);
    expect(() => inputs({ report: "jnuit" })).toThrow('"jnuit" is not a report; did you mean "junit"?');
  });

  it("reads numbers", () => {
    expect(inputs({ "pr-number": "12", "retention-days": "7", threads: "2", memory: "2 GB" })).toMatchObject({
      "pr-number": 12,
      "retention-days": 7,
      threads: 2,
      memory: 2e9,
    });
  });

  it("names every input at fault with its value and what is allowed", () => {
    const given = {
      summary: "yes",
      comment: "sometimes",
      mode: "hard",
      "retention-days": "0",
      "pr-number": "#12",
      "fail-on": "warn",
      threads: "many",
      memory: "much",
    };
    expect(() => inputs(given)).toThrow(GateError);
    expect(() => inputs(given)).toThrow(
      [
        'input mode: "hard" is not valid, expected one of strict, balanced, lenient, point',
        'input fail-on: "warn" is not valid, expected one of error, warning, never',
        'input pr-number: "#12" is not valid, expected auto or the number of a pull request',
        'input comment: "sometimes" is not valid, expected one of always, on-failure, never',
        'input summary: "yes" is not valid, expected true or false',
        'input retention-days: "0" is not valid, expected a whole number of days, 1 to 400',
        'input memory: "much" is not valid, expected an amount of memory of at least 256 MiB, such as 8GiB',
        'input threads: "many" is not valid, expected a whole number of threads, 1 to 256',
      ].join("\n"),
    );
  });
});

describe("audit: required", () => {
  it("does not go with artifact: false", () => {
    expect(() => inputs({ audit: "required", artifact: "false" })).toThrow(
      'input audit: "required" is not valid, it needs the artifact that `artifact: false` turns off',
    );
    expect(inputs({ audit: "required" }).audit).toBe("required");
  });
});

describe("configOverrides", () => {
  it("holds only what was given, with where it comes from", () => {
    expect(configOverrides(inputs({ candidate: "new.csv", mode: "strict" }))).toEqual([
      { key: "candidate", value: "new.csv", origin: "input `candidate`" },
      { key: "policy.mode", value: "strict", origin: "input `mode`" },
    ]);
  });
});
