import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { containing } from "./samples.ts";

const guard = new URL("../../../src/platforms/github/guard.ts", import.meta.url).href;
const errors = new URL("../../../src/errors.ts", import.meta.url).href;

/** Runs the body of an async function under the guard in a process of its own. */
async function run(body: string, signal?: NodeJS.Signals): Promise<{ exitCode: number | null; log: string }> {
  const source = `import { guarded } from "${guard}"; import { GateError } from "${errors}"; await guarded(async () => { ${body} });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", source]);
  let log = "";
  child.stdout.on("data", (data: Buffer) => {
    log += data.toString("utf8");
    if (signal !== undefined) child.kill(signal);
  });
  const exitCode = await new Promise<number | null>((done) => child.on("close", done));
  return { exitCode, log };
}

describe("guarded", () => {
  it("ends as the run says", async () => {
    expect(await run("return 0")).toEqual({ exitCode: 0, log: "" });
    expect(await run("return 1")).toEqual({ exitCode: 1, log: "" });
  });

  it.each([
    ["a bug", `throw new TypeError("no")`, 4, "::error title=model-gate::TypeError: no%0A    at "],
    [
      "an error for a person",
      `throw new GateError({ code: "E201", message: "no file", hint: "Add it." })`,
      3,
      "::no file%0AAdd it.\n",
    ],
    ["a string", `throw "half-way"`, 4, "::half-way\n"],
    ["nothing", "throw undefined", 4, "::something that is no error was thrown: undefined\n"],
    [
      "an object without a text",
      "throw Object.create(null)",
      4,
      "::something that is no error was thrown: an object\n",
    ],
    [
      "an error that a request hangs on",
      `throw Object.assign(new Error("refused"), { request: { headers: { authorization: "token ghs_0123456789abcdef" } }, token: "ghs_0123456789abcdef" })`,
      4,
      "::Error: refused%0A    at ",
    ],
    [
      "a promise that nobody waited for",
      `void Promise.reject(new Error("later")); await new Promise((r) => setTimeout(r, 1000)); return 0`,
      4,
      "Error: later",
    ],
    [
      "a callback",
      `setTimeout(() => { throw new Error("timer") }); await new Promise((r) => setTimeout(r, 1000)); return 0`,
      4,
      "Error: timer",
    ],
  ])("ends non-zero with an error when %s is thrown", async (_, body, exitCode, log) => {
    const ended = await run(body);
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.log).toContain("::error title=model-gate::");
    expect(ended.log).toContain(log);
    expect(ended.log).not.toContain("ghs_");
  });

  it("ends non-zero when the event loop runs dry half-way", async () => {
    expect((await run("await new Promise(() => {}); return 0")).exitCode).not.toBe(0);
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)("ends non-zero when the step is cancelled by %s", async (signal, exitCode) => {
    const ended = await run(
      `console.log("started"); await new Promise((r) => setTimeout(r, 10_000)); return 0`,
      signal,
    );
    expect(ended).toEqual({ exitCode, log: containing(`cancelled by ${signal}`) });
  });

  it("does not wait for a socket that nobody waits for", async () => {
    const started = performance.now();
    expect((await run("setInterval(() => {}, 1000); return 0")).exitCode).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
