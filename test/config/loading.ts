import { readFileSync } from "node:fs";
import type { ConfigInputs } from "../../src/config/inputs.ts";
import { type LoadedConfig, loadConfig } from "../../src/config/load.ts";
import { GateError } from "../../src/errors.ts";

/** Loads `text` as /workspace/model-gate.yml. */
export function load(text: string, inputs: ConfigInputs = []): Promise<LoadedConfig> {
  return loadConfig({
    path: undefined,
    workspace: "/workspace",
    inputs,
    readFile: files({ "/workspace/model-gate.yml": text }),
  });
}

/** Loads a fixture, called by its own name in messages. */
export function loadFixture(folder: "valid" | "invalid", name: string): Promise<LoadedConfig> {
  const text = readFileSync(new URL(`../../fixtures/configs/${folder}/${name}`, import.meta.url));
  return loadConfig({
    path: name,
    workspace: "/workspace",
    inputs: [],
    readFile: files({ [`/workspace/${name}`]: text }),
  });
}

/** A file system of the given files. */
export function files(contents: Readonly<Record<string, string | Uint8Array>>): (path: string) => Promise<Uint8Array> {
  return async (path) => {
    const content = contents[path];
    if (content === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
}

/** The error that `loading` ends with; a config that loads is a failure of the test. */
export async function refusal(loading: Promise<LoadedConfig>): Promise<GateError> {
  const error: unknown = await loading.then(
    () => new Error("the config was accepted"),
    (cause: unknown) => cause,
  );
  if (error instanceof GateError) return error;
  throw error;
}
