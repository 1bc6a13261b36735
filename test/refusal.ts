import { GateError } from "../src/errors.ts";

/** What the user is told when `work` fails as it should: "E202: a.csv is a folder." */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof GateError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error("was not refused");
}
