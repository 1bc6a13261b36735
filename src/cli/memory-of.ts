import { GateError } from "../errors.ts";
import { memorySize, memorySizeExpected } from "../platforms/memory-size.ts";
import { memoryOfProcess } from "../threads/memory-of-process.ts";
import { textOf, type Values } from "./values.ts";

/** The bytes of --memory, or those that the machine has to give. @throws GateError E100. */
export function memoryOf(values: Values): number {
  const text = textOf(values, "memory");
  if (text === undefined) return memoryOfProcess();
  const bytes = memorySize(text);
  if (bytes !== undefined) return memoryOfProcess(bytes);
  throw new GateError({ code: "E100", message: `--memory: "${text}" is not ${memorySizeExpected}` });
}
