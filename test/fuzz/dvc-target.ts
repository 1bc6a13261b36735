import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { defaultRemote } from "../../src/sources/dvc/remote.ts";
import { findOutput } from "../../src/sources/dvc/find-output.ts";
import { mutatedTexts } from "./mutations.ts";
import { target, type Target } from "./target.ts";

const digest = "0123456789abcdef0123456789abcdef";
const files = [`outs:\n- md5: ${digest}\n  size: 12\n  hash: md5\n  path: a.csv\n`];
const locks = [`schema: '2.0'\nstages:\n  train:\n    cmd: x\n    outs:\n    - path: a.csv\n      md5: ${digest}\n`];
const configs = [`[core]\n    remote = storage\n['remote "storage"']\n    url = ../storage\n`];
const pieces = [
  "- ",
  ": ",
  "{",
  "}",
  "[",
  "]",
  "? ",
  "\n",
  "  ",
  "&a ",
  "*a ",
  "__proto__: ",
  "'",
  '"',
  "#",
  "=",
  "../",
  "https://",
  "\0",
  "!!binary ",
];

/** What a pull request has committed of DVC. */
export const dvcTarget: Target = target("dvc", {
  runs: 200,
  input: fc.tuple(mutatedTexts(files, pieces), mutatedTexts(locks, pieces), mutatedTexts(configs, pieces)),
  take: async ([file, lock, config]) => {
    const workspace = mkdtempSync(join(tmpdir(), "fuzz-"));
    try {
      mkdirSync(join(workspace, ".dvc"));
      writeFileSync(join(workspace, "a.csv.dvc"), file);
      writeFileSync(join(workspace, "dvc.lock"), lock);
      writeFileSync(join(workspace, ".dvc", "config"), config);
      await defaultRemote(workspace, ".").catch(ofTheInput);
      await findOutput(workspace, "a.csv").catch(ofTheInput);
      rmSync(join(workspace, "a.csv.dvc"));
      await findOutput(workspace, "a.csv");
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  },
});

/** The others are looked at all the same. */
function ofTheInput(thrown: unknown): void {
  if (!(thrown instanceof Error) || thrown.name !== "GateError") throw thrown;
}
