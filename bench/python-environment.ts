import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runProgram } from "./run-program.ts";

interface EnvironmentParts {
  readonly requirements: string;
  readonly folder: string;
  /** The interpreter that makes it. */
  readonly python: string;
}

/** The interpreter of an environment with just these versions; made when there is none, kept for the next time. */
export function pythonEnvironment({ requirements, folder, python }: EnvironmentParts): string {
  const environment = join(folder, `venv-${basename(requirements, ".txt")}`);
  const interpreter = join(environment, "bin/python");
  const wanted = readFileSync(requirements, "utf8");
  const installed = join(environment, "installed.txt");
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) return interpreter;
  runProgram([python, "-m", "venv", "--clear", environment]);
  runProgram([interpreter, "-m", "pip", "install", "--quiet", "--requirement", requirements]);
  writeFileSync(installed, wanted);
  return interpreter;
}
