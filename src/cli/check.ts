import { randomUUID } from "node:crypto";
import { relative, resolve } from "node:path";
import type { LogEvent } from "../audit/event-log.ts";
import { GateError } from "../errors.ts";
import { main } from "../main.ts";
import { plainPlatform } from "../platforms/plain.ts";
import { inertTerminalText } from "../reports/escape.ts";
import { renderJson } from "../reports/json.ts";
import { renderText } from "../reports/text.ts";
import { overriding } from "./options.ts";
import { styleOf } from "./style.ts";
import { textOf, type Values } from "./values.ts";

/** Judges the candidate and prints the report; the exit code is the verdict's. */
export async function check(rest: readonly string[], values: Values): Promise<number> {
  const [config, ...more] = rest;
  if (more.length > 0) throw new GateError({ code: "E100", message: `check takes one config, not ${rest.length}` });
  const workspace = resolve(textOf(values, "workspace") ?? ".");
  const outDirectory = resolve(textOf(values, "out") ?? "model-gate-out");
  const progress = progressLine();
  const inputs = overriding().flatMap(({ option, key }) => {
    const value = textOf(values, option);
    return value === undefined ? [] : [{ key, value, origin: `option --${option}` }];
  });
  const result = await main(
    { config, workspace, outDirectory, inputs, now: () => new Date(), newId: randomUUID, environment: process.env },
    plainPlatform(progress.log),
  );
  progress.clear();
  if (values["json"] === true) process.stdout.write(renderJson(result.record));
  else if (values["quiet"] === true) process.stdout.write(`${inertTerminalText(result.record.decision.sentence)}\n`);
  else {
    process.stdout.write(renderText(result.record, styleOf(values)));
    process.stdout.write(`\nRecord: ${relative(process.cwd(), outDirectory) || "."}/audit.json\n`);
  }
  return result.exitCode;
}

/** One line on stderr that says what is going on, when a person watches; warnings stay. */
function progressLine(): { readonly log: (event: LogEvent) => void; readonly clear: () => void } {
  const watched = process.stderr.isTTY;
  const clear = (): void => {
    if (watched) process.stderr.write("\r\u001B[K");
  };
  const log = ({ level, message }: LogEvent): void => {
    if (level === "warning") {
      clear();
      process.stderr.write(`warning: ${inertTerminalText(message)}\n`);
    } else if (watched && level === "info") {
      clear();
      process.stderr.write(inertTerminalText(message).slice(0, Math.max(20, process.stderr.columns - 1)));
    }
  };
  return { log, clear };
}
