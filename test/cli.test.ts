import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { auditSchema } from "../src/audit/v1.ts";
import { calibrationSchema } from "../src/calibrate/schema.ts";
import { version } from "../src/version.ts";
import manifest from "../package.json" with { type: "json" };

const { PATH, NODE_COMPILE_CACHE } = process.env;

const root = fileURLToPath(new URL("..", import.meta.url));
const example = "examples/breast-cancer/model-gate.yml";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line from its sources, in the repository, with an environment of its own. */
function run(...argv: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { PATH, NODE_COMPILE_CACHE } };
    execFile(process.execPath, ["src/cli.ts", ...argv], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

const out = (): string => mkdtempSync(join(tmpdir(), "model-gate-cli-"));

describe("help", () => {
  it.each([[], ["--help"], ["check", "--help"], ["calibrate", "--help"], ["render", "--help"], ["schema", "--help"]])(
    "of %j goes to stdout",
    async (...argv) => {
      const { code, stdout, stderr } = await run(...argv);
      expect([code, stderr]).toEqual([0, ""]);
      await expect(stdout).toMatchFileSnapshot(
        `../fixtures/cli/help${argv
          .filter((word) => !word.startsWith("-"))
          .map((word) => `-${word}`)
          .join("")}.txt`,
      );
    },
  );

  it("has the version of the package", async () => {
    expect(version).toBe(manifest.version);
    expect((await run("--version")).stdout).toBe(`${version}\n`);
  });
});

describe("wrong usage", () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [["chekc"], '"chekc" is not a known command; did you mean "check"?'],
    [["check", "--candiate", "a.csv"], '"--candiate" is not a known option; did you mean "--candidate"?'],
    [["check", "--to", "md"], "--to does not go with check; it belongs to render"],
    [["check", example, "--report", "md,jnuit"], '--report: "jnuit" is not a report; did you mean "junit"?'],
    [["render", "a.json", "--to", "md,junit"], "--to: several reports need --out DIR"],
    [["check", "a.yml", "b.yml"], "check takes one config, not 2"],
    [["calibrate", example, "--runs", "5"], '--runs: "5" is not a whole number from 20 to 100000'],
    [["check", example, "--seed", "5"], "--seed does not go with check; it belongs to self-test and calibrate"],
    [["check", example, "--threads", "0"], '--threads: "0" is not a whole number from 1 to 256'],
    [["bless", example, "--out", "new", "--threads", "two"], '--threads: "two" is not a whole number from 1 to 256'],
    [["self-test", example, "--threads", "1.5"], '--threads: "1.5" is not a whole number from 1 to 256'],
    [["calibrate", example, "--threads", "2"], "--threads does not go with calibrate; it belongs to check and bless"],
    [["bless", example, "--profile"], "--profile does not go with bless; it belongs to check"],
    [["render"], "render takes one file: the audit.json of a run"],
    [["render", "a.json", "--to", "pdf"], '--to: "pdf" is not a report; there are text, md, html, json, junit'],
  ];
  it.each(cases)("%j ends with 2 and says why", async (argv, message) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("check", () => {
  it.each([
    ["worse", 1],
    ["equal", 0],
    ["better", 0],
  ])("of the %s candidate exits %d", async (model, code) => {
    const ended = await run(
      "check",
      example,
      "--candidate",
      `fixtures/tables/binary/${model}.csv`,
      "--out",
      out(),
      "--quiet",
    );
    expect(ended.code).toBe(code);
    expect(ended.stdout.split("\n")).toHaveLength(2);
    expect(ended.stderr).toBe("");
  });

  it("prints the record as JSON and nothing else", async () => {
    const { stdout } = await run("check", example, "--out", out(), "--json");
    expect(auditSchema.parse(JSON.parse(stdout)).decision.outcome).toBe("pass");
  });

  it("prints no colour into a pipe", async () => {
    const { stdout } = await run("check", example, "--out", out());
    expect(stdout).not.toContain("\u001B");
  });

  it("ends with 2 for a config that is not there", async () => {
    const { code, stdout } = await run("check", "none.yml", "--out", out());
    expect(code).toBe(2);
    expect(stdout).toContain("none.yml");
  });
});

describe("calibrate", () => {
  it("prints how the config behaves when nothing has changed", async () => {
    const { code, stdout, stderr } = await run("calibrate", example, "--runs", "20");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("of candidates that are no worse than the reference");
    expect(stdout).toContain("20 runs with seed 20260101");
    expect(stdout).not.toContain("\u001B");
  });

  it("prints it as JSON and nothing else", async () => {
    const { stdout } = await run("calibrate", example, "--runs", "20", "--seed", "4", "--json");
    const { name, runs, seed, design } = calibrationSchema.parse(JSON.parse(stdout));
    expect([name, runs, seed, design]).toEqual(["breast-cancer", 20, 4, "exchanged"]);
  });

  it("draws from the reference alone where there is no candidate yet, and needs one of the two", async () => {
    const workspace = out();
    const config = "version: 1\ntask: binary\ncolumns: { id: id, label: label, prediction: prediction }\n";
    const gates = "gates: [{ metric: accuracy, max_drop: 1% }]\n";
    copyFileSync(join(root, "fixtures/tables/binary/reference.csv"), join(workspace, "old.csv"));
    writeFileSync(join(workspace, "model-gate.yml"), `${config}reference: old.csv\n${gates}`);
    const alone = await run("calibrate", "--workspace", workspace, "--runs", "20", "--json");
    expect(calibrationSchema.parse(JSON.parse(alone.stdout)).design).toBe("resampled");
    writeFileSync(join(workspace, "model-gate.yml"), config + gates);
    const { code, stderr } = await run("calibrate", "--workspace", workspace);
    expect(code).toBe(2);
    expect(stderr).toContain("names neither a reference nor a candidate");
  });

  it("ends with 2 for a config that is not there", async () => {
    const { code, stdout, stderr } = await run("calibrate", "none.yml");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("none.yml");
  });
});

describe("render", () => {
  it("makes every report again from the record", async () => {
    const directory = out();
    await run("check", example, "--candidate", "fixtures/tables/binary/worse.csv", "--out", directory);
    const record = join(directory, "audit.json");
    const [text, markdown, json] = [
      await run("render", record),
      await run("render", record, "--to", "md"),
      await run("render", record, "--to", "json"),
    ];
    expect([text.code, markdown.code, json.code]).toEqual([0, 0, 0]);
    expect(text.stdout).toContain("Blocked");
    expect(markdown.stdout).toContain("<details>");
    expect(auditSchema.parse(JSON.parse(json.stdout)).decision.outcome).toBe("fail");
  });

  it("writes the files of several reports to a folder, and says of two files which one it prints", async () => {
    const audit = "fixtures/audits/fail-binary.json";
    const directory = out();
    const written = await run("render", audit, "--to", "junit,gitlab", "--out", directory);
    expect([written.code, written.stderr]).toEqual([0, ""]);
    const names = ["junit.xml", "gl-code-quality-report.json", "gl-annotations.json"];
    expect(
      written.stdout
        .trim()
        .split("\n")
        .map((line) => basename(line)),
    ).toEqual(names);
    for (const name of names)
      expect(readFileSync(join(directory, name), "utf8")).toBe(
        readFileSync(join(root, `fixtures/reports/fail-binary.${name}`), "utf8"),
      );
    const printed = await run("render", audit, "--to", "gitlab");
    expect(printed.stdout).toBe(readFileSync(join(directory, "gl-code-quality-report.json"), "utf8"));
    expect(printed.stderr).toContain("--out DIR writes gl-annotations.json too");
  });

  it("says of a record that was changed that it was", async () => {
    const audit = join(out(), "audit.json");
    const text = readFileSync(join(root, "fixtures/audits/fail-binary.json"), "utf8");
    writeFileSync(audit, text.replace('"outcome": "fail"', '"outcome": "pass"'));
    expect((await run("render", audit, "--to", "junit")).stderr).toContain("was changed after it was written");
  });

  it.each([
    ["none.json", "none.json could not be read"],
    ["README.md", "README.md is not JSON"],
    ["package.json", "package.json is not an audit record"],
  ])("of %s ends with 3", async (file, message) => {
    const { code, stderr } = await run("render", file);
    expect(code).toBe(3);
    expect(stderr).toContain(message);
  });
});

it("prints the schemas that are published", async () => {
  const { readFileSync } = await import("node:fs");
  const published = (name: string): unknown => JSON.parse(readFileSync(join(root, "schema", name), "utf8"));
  expect(JSON.parse((await run("schema")).stdout)).toEqual(published("config.schema.json"));
  expect(JSON.parse((await run("schema", "--audit")).stdout)).toEqual(published("audit.v1.schema.json"));
});
