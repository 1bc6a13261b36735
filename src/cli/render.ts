import { join, relative, resolve } from "node:path";
import { makeOutDirectory, writeOwnFile } from "../audit/out-directory.ts";
import type { AuditRecord } from "../audit/v1.ts";
import { GateError } from "../errors.ts";
import { inertTerminalText } from "../reports/escape.ts";
import type { About, Report } from "../reports/report.ts";
import { renderText } from "../reports/text.ts";
import { historyFolder } from "./history-folder.ts";
import { recordFile } from "./record-file.ts";
import { reportsOf } from "./reports-of.ts";
import { styleOf } from "./style.ts";
import { textOf, type Values } from "./values.ts";

/** Makes reports from the audit record of an earlier run. The exit code says whether it could, not what it found. */
export async function render(rest: readonly string[], values: Values): Promise<number> {
  const [path, ...more] = rest;
  if (path === undefined || more.length > 0)
    throw new GateError({ code: "E100", message: "render takes one file: the audit.json of a run" });
  const asked = reportsOf(values, "to", "text");
  const out = textOf(values, "out");
  if (asked.length > 1 && out === undefined)
    throw new GateError({ code: "E100", message: "--to: several reports need --out DIR, the folder for their files" });
  const record = await recordFile(path);
  const about = await aboutOf(record, values);
  for (const report of asked) {
    if (out === undefined) print(report, { record, about }, values);
    else write(report, { record, about }, resolve(out));
  }
  return 0;
}

/** A record and what is told beside it. */
interface Told {
  readonly record: AuditRecord;
  readonly about: About;
}

async function aboutOf(record: AuditRecord, values: Values): Promise<About> {
  const folder = textOf(values, "history");
  return folder === undefined ? {} : { history: await historyFolder(folder, record) };
}

/** Text on a terminal takes its width and colours; to a file the report is the same everywhere, unless colours are asked for. */
function print({ name, files: [first, ...others] }: Report, { record, about }: Told, values: Values): void {
  const style = styleOf(values);
  const isStyled = name === "text" && (process.stdout.isTTY || style.color);
  process.stdout.write(isStyled ? renderText(record, style) : first.render(record, about));
  if (others.length > 0)
    complain(
      `${name} is more than one file; this is ${first.name}, and --out DIR writes ${others.map((file) => file.name).join(" and ")} too`,
    );
}

function write({ files }: Report, { record, about }: Told, folder: string): void {
  makeOutDirectory(process.cwd(), folder);
  for (const { name, render: rendered } of files) {
    writeOwnFile(join(folder, name), rendered(record, about));
    process.stdout.write(`${inertTerminalText(join(relative(process.cwd(), folder), name))}\n`);
  }
}

function complain(sentence: string): void {
  process.stderr.write(`model-gate: ${sentence}\n`);
}
