import { errorCodes } from "../../src/errors.ts";
import { page, table } from "./page.ts";

/** docs/reference/errors.md */
export function errorsPage(): string {
  const rows = Object.entries(errorCodes).map(([code, { title, exitCode }]) => [
    `\`${code}\``,
    title,
    String(exitCode),
  ]);
  return page("Errors", [
    "Every failure that you can mend has a code. Its message names the file, the line or row, the value and what was expected; nothing is judged, and the process ends with the code of the last column. A gate that fails is not an error: it ends with 1.",
    table(["code", "meaning", "exit code"], rows),
  ]);
}
