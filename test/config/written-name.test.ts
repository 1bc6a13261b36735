import { describe, expect, it } from "vitest";
import { writtenName } from "../../src/config/written-name.ts";

const nameIn = (text: string, name?: string) =>
  writtenName({
    path: "model-gate.yml",
    workspace: "/workspace",
    inputs: name === undefined ? [] : [{ key: "name", value: name, origin: "input `name`" }],
    readFile: () => Promise.resolve(Buffer.from(text)),
  });

describe("writtenName", () => {
  it("finds the name in a config that is not valid", async () => {
    expect(await nameIn("version: 1\nname: fraud # the model\ntask: [unclosed\n")).toBe("fraud");
  });

  it("prefers the input", async () => {
    expect(await nameIn("name: fraud\n", "churn")).toBe("churn");
  });

  it("makes nothing of a name that cannot be one, of a nested name or of a file that is not there", async () => {
    expect(await nameIn("name: ../../etc\n")).toBeUndefined();
    expect(await nameIn("gates:\n  - name: inner\n")).toBeUndefined();
    const missing = {
      path: "none.yml",
      workspace: "/workspace",
      inputs: [],
      readFile: () => Promise.reject(new Error("no")),
    };
    expect(await writtenName(missing)).toBeUndefined();
  });
});
