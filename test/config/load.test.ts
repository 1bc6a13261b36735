import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPaths, starterConfig } from "../../src/config/find.ts";
import { loadConfig } from "../../src/config/load.ts";
import { GateError } from "../../src/errors.ts";
import { files, load, loadFixture, refusal } from "./loading.ts";

const smallest = `version: 1
task: binary
candidate: b.csv
columns: {id: id, label: y, prediction: p}
gates:
  - metric: accuracy
    max_drop: 1%
`;

describe("loadConfig", () => {
  it("fills in what the file leaves out", async () => {
    const { config } = await load(smallest);
    expect(config).toEqual({
      version: 1,
      name: "model-gate",
      task: "binary",
      candidate: { uri: "b.csv" },
      columns: { id: "id", label: "y", prediction: "p" },
      pairing: { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 },
      policy: {
        mode: "balanced",
        confidence: 0.95,
        cross_machine: "warn",
        on_inconclusive: "warn",
        on_missing_reference: "fail",
        min_samples: 30,
        max_invalid_rate: 0,
        min_label_coverage: 0,
        proportion_interval: "wilson",
        report_rows: "sample",
      },
      gates: [
        { metric: "accuracy", max_drop: { absolute: 0.01 }, fail_if: "any_exceeded", slices: "*", severity: "error" },
      ],
      slices: [],
    });
  });

  it("names the file and the digest of its bytes", async () => {
    const { path, sha256 } = await load(smallest);
    expect(path).toBe("model-gate.yml");
    expect(sha256).toBe(createHash("sha256").update(smallest).digest("hex"));
  });

  it("accepts the starter config that it shows to beginners", async () => {
    await expect(load(starterConfig)).resolves.toMatchObject({ config: { task: "binary" } });
  });

  it("reads a file with a byte order mark and Windows line ends", async () => {
    await expect(load(`\uFEFF${smallest.replaceAll("\n", "\r\n")}`)).resolves.toMatchObject({
      config: { task: "binary" },
    });
  });

  it("takes a number alone as an absolute change, in percentage points for a share", async () => {
    const { config } = await load(smallest.replace("1%", "{relative: 10 %}"));
    expect(config.gates[0]).toMatchObject({ max_drop: { relative: 0.1 } });
    const scalar = await load(smallest.replace("1%", "1.1%"));
    expect(scalar.config.gates[0]).toMatchObject({ max_drop: { absolute: 0.011 } });
  });

  it("accepts baseline and current as other names of the two files", async () => {
    const loaded = await load(smallest.replace("candidate: b.csv", "baseline: a.csv\ncurrent: b.csv"));
    expect(loaded.config).toMatchObject({ reference: { uri: "a.csv" }, candidate: { uri: "b.csv" } });
    expect(loaded.positionOf(["candidate"])).toEqual({ file: "model-gate.yml", line: 4, column: 10 });
  });

  it.each(readdirSync(new URL("../../fixtures/configs/valid/", import.meta.url)))("accepts %s", async (name) => {
    await expect(loadFixture("valid", name)).resolves.toMatchObject({ path: name });
  });
});

describe("inputs", () => {
  it("override the file", async () => {
    const { config } = await load(smallest, [
      { key: "candidate", value: "other.csv", origin: "input `candidate`" },
      { key: "policy.mode", value: "strict", origin: "option --mode" },
      { key: "policy.min_samples", value: "50", origin: "option --min-samples" },
      { key: "policy.confidence", value: "99%", origin: "option --confidence" },
    ]);
    expect(config.candidate).toEqual({ uri: "other.csv" });
    expect(config.policy).toMatchObject({ mode: "strict", min_samples: 50, confidence: 0.99 });
  });

  it("change nothing when they are empty", async () => {
    const { config } = await load(smallest, [{ key: "candidate", value: "", origin: "input `candidate`" }]);
    expect(config.candidate).toEqual({ uri: "b.csv" });
  });

  it("can name the candidate that the file does not", async () => {
    const text = smallest.replace("candidate: b.csv\n", "");
    await expect(
      load(text, [{ key: "candidate", value: "b.csv", origin: "option --candidate" }]),
    ).resolves.toBeDefined();
  });

  it("are blamed by name when they are wrong", async () => {
    const error = await refusal(
      load(smallest, [
        { key: "policy.mode", value: "strikt", origin: "input `mode`" },
        { key: "policy.min_samples", value: "many", origin: "option --min-samples" },
      ]),
    );
    expect(error.message).toBe(
      'input `mode`  policy.mode: "strikt" is not a mode. Did you mean "strict"? Allowed: strict, balanced, lenient, point.\n' +
        'option --min-samples  policy.min_samples: "many" is not a number.',
    );
    expect(error.where).toEqual({ file: "model-gate.yml" });
  });
});

describe("origins", () => {
  it("tell of every value whether the file, an input or a default set it", async () => {
    const { origins } = await load(smallest, [{ key: "policy.mode", value: "strict", origin: "input `mode`" }]);
    expect(origins).toMatchObject({
      task: "model-gate.yml:2:7",
      "candidate.uri": "model-gate.yml:3:12",
      "columns.label": "model-gate.yml:4:26",
      "gates[0].metric": "model-gate.yml:6:13",
      "gates[0].max_drop.absolute": "model-gate.yml:7:15",
      "gates[0].severity": "default",
      "policy.mode": "input `mode`",
      "policy.confidence": "default",
    });
  });

  it("name the same paths as the effective config has values", async () => {
    const { effective, origins } = await loadFixture("valid", "every-option.yml");
    expect(Object.keys(origins)).toHaveLength(
      JSON.stringify(effective).match(/(?<=[:[,])("(?:[^"\\]|\\.)*"(?!:)|true|false|-?\d[\d.e-]*)/g)?.length ?? 0,
    );
    expect(Object.values(origins).filter((origin) => origin === "default")).toHaveLength(13);
  });

  it("give the position of a gate for annotations, and none for what is not in the file", async () => {
    const loaded = await load(smallest);
    expect(loaded.positionOf(["gates", 0])).toEqual({ file: "model-gate.yml", line: 6, column: 5 });
    expect(loaded.positionOf(["gates", 0, "severity"])).toBeUndefined();
    expect(loaded.positionOf(["policy", "mode"])).toBeUndefined();
  });

  it("keep the query of a URL, which can hold a token, out of the effective config", async () => {
    const { config, effective } = await load(smallest.replace("b.csv", "https://example.org/b.csv?token=secret"));
    expect(config.candidate?.uri).toContain("token=secret");
    expect(JSON.stringify(effective)).not.toContain("secret");
  });
});

describe("a config that is not there", () => {
  const nothing = files({});

  it("is an error that says where it was looked for, and shows one to start from", async () => {
    const error = await refusal(
      loadConfig({ path: undefined, workspace: "/workspace", inputs: [], readFile: nothing }),
    );
    expect(error.code).toBe("E101");
    expect(error.message).toBe(
      "There is no config. Looked in /workspace for model-gate.yml, model-gate.yaml, .github/model-gate.yml, .github/model-gate.yaml.",
    );
    expect(error.hint).toContain(starterConfig);
  });

  it.each(defaultPaths)("is found at %s", async (path) => {
    const readFile = files({ [`/workspace/${path}`]: smallest });
    await expect(loadConfig({ path: undefined, workspace: "/workspace", inputs: [], readFile })).resolves.toMatchObject(
      { path },
    );
  });

  it("is not looked for elsewhere when a path was named", async () => {
    const readFile = files({ "/workspace/model-gate.yml": smallest });
    const error = await refusal(loadConfig({ path: "gates/a.yml", workspace: "/workspace", inputs: [], readFile }));
    expect(error.message).toBe("There is no config at gates/a.yml (looked in /workspace).");
  });

  it("is told apart from one that cannot be read", async () => {
    const readFile = async (): Promise<Uint8Array> => {
      throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
    };
    const error = await refusal(loadConfig({ path: "a.yml", workspace: "/workspace", inputs: [], readFile }));
    expect(error.code).toBe("E101");
    expect(error.message).toBe("a.yml cannot be read as a config: EACCES: permission denied");
  });
});

describe("hostile files", () => {
  const loadBytes = (bytes: Uint8Array): Promise<unknown> =>
    refusal(
      loadConfig({
        path: "a.yml",
        workspace: "/workspace",
        inputs: [],
        readFile: files({ "/workspace/a.yml": bytes }),
      }),
    );

  it("over 1 MiB are refused unread", async () => {
    await expect(loadBytes(new Uint8Array(1024 * 1024 + 1))).resolves.toMatchObject({
      message: "a.yml:1:1  the file has 1048577 bytes; a config has at most 1048576 (1 MiB).",
    });
  });

  it("that are not UTF-8 are refused", async () => {
    await expect(loadBytes(new Uint8Array([0xff, 0xfe, 0x76, 0]))).resolves.toMatchObject({
      message: "a.yml:1:1  the file is not UTF-8 text; save it in this encoding.",
    });
  });

  it("with thousands of keys are answered in linear time, with the first fifty problems", async () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}: 1\n`).join("");
    const error = await refusal(load(smallest + keys));
    expect(error.message.split("\n")).toHaveLength(51);
    expect(error.message).toMatch(/and 9950 more problems$/);
  }, 5_000);

  it("never end in anything but a config or an error with a code", async () => {
    const lines = [
      ...smallest.split("\n"),
      "a: &a [*a]",
      "? x",
      "- - -",
      "gates: {",
      "columns: [",
      "\t",
      "!!x y",
      "policy: 5",
      "slices: [1]",
      "__proto__: {}",
      "constructor: 1",
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...lines), fc.string()), { maxLength: 12 })
      .map((parts) => parts.join("\n"));
    await fc.assert(
      fc.asyncProperty(text, async (yaml) => {
        const outcome: unknown = await load(yaml).catch((error: unknown) => error);
        expect(outcome instanceof GateError || (outcome instanceof Error ? outcome.stack : "loaded") === "loaded").toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});
