import { constants } from "node:fs";
import { access, appendFile } from "node:fs/promises";
import { EOL } from "node:os";

/**
 * Appends a text and the end of a line to a file that the runner reads after the step (GITHUB_OUTPUT, GITHUB_STEP_SUMMARY), as
 * `@actions/core` does, which takes longer to load than a small table to judge. @throws Error where the file is missing, which it does not make.
 */
export async function appendFileCommand(path: string, text: string): Promise<void> {
  await access(path, constants.W_OK);
  await appendFile(path, `${text}${EOL}`, { encoding: "utf8" });
}

/**
 * `name<<delimiter`, the value and the delimiter: what GITHUB_OUTPUT is told a value by. @param unique part of the delimiter, which nobody who has a
 * say in the value can know before. @throws Error where the value holds the delimiter all the same.
 */
export function keyValueMessage(name: string, value: string, unique: string): string {
  const delimiter = `ghadelimiter_${unique}`;
  if (name.includes(delimiter) || value.includes(delimiter))
    throw new Error(`the output ${name} holds the delimiter ${delimiter}`);
  return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}`;
}
