#!/usr/bin/env node
import { parseArgs } from "node:util";
import { isMainThread } from "node:worker_threads";
import { helpText } from "./cli/help.ts";
import { commands, options, parseOptions, type CommandName } from "./cli/options.ts";
import type { Values } from "./cli/values.ts";
import { errorCodes, faultText, GateError } from "./errors.ts";
import { nearest } from "./nearest.ts";
import { inertLogText } from "./reports/escape.ts";
import { secretsOf } from "./secrets.ts";
import { version } from "./version.ts";

// A reader that has seen enough (`| head`) closes the pipe: no fault, and the exit code stays the verdict's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

if (isMainThread) process.exitCode = await run(process.argv.slice(2));
// Worker threads begin with this same file, so that none can be missing.
else await (await import("./threads/serve.ts")).serve();

async function run(argv: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parse(argv);
    const [name, ...rest] = positionals;
    if (values["version"] === true) return print(`${version}\n`);
    if (name === undefined)
      return values["help"] === true || argv.length === 0 ? print(helpText(undefined)) : usage("which command?");
    if (!isCommand(name)) return usage(unknownCommand(name));
    if (values["help"] === true) return print(helpText(name));
    refuseForeignOptions(name, values);
    // Loaded only now: help and version answer at once.
    const { perform } = await import("./cli/perform.ts");
    return await perform(name, rest, values);
  } catch (error) {
    return report(error);
  }
}

function parse(argv: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: parseOptions(),
      allowPositionals: true,
      strict: true,
    });
    const flat = Object.entries(values).map(
      ([name, value]) => [name, Array.isArray(value) ? undefined : value] as const,
    );
    return { values: Object.fromEntries(flat), positionals };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const option = /'(--?[^' ]+)/.exec(text)?.[1];
    if (text.startsWith("Unknown option") && option !== undefined) {
      throw new GateError({
        code: "E100",
        message: unknown(
          "option",
          option,
          Object.keys(options).map((name) => `--${name}`),
        ),
      });
    }
    throw new GateError({ code: "E100", message: text.split("\n")[0] ?? text });
  }
}

function refuseForeignOptions(command: CommandName, values: Values): void {
  for (const [name, option] of Object.entries(options)) {
    const allowed: readonly string[] = option.commands;
    if (values[name] !== undefined && !allowed.includes(command)) {
      throw new GateError({
        code: "E100",
        message: `--${name} does not go with ${command}; it belongs to ${allowed.join(" and ")}`,
      });
    }
  }
}

/** The commonest slip is to leave out the command. */
function unknownCommand(name: string): string {
  return /\.ya?ml$/u.test(name)
    ? `"${name}" is not a command; did you mean "model-gate check ${name}"?`
    : unknown("command", name, Object.keys(commands));
}

function unknown(what: string, word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return `"${word}" is not a known ${what}${close === undefined ? "" : `; did you mean "${close}"?`}`;
}

function usage(message: string): number {
  complain(`model-gate: ${message}\nRun model-gate --help to see what there is.\n`);
  return errorCodes.E100.exitCode;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function report(error: unknown): number {
  if (error instanceof GateError) {
    if (error.code === "E100") return usage(error.message);
    complain(`model-gate: ${error.message}  (${error.code})\n${error.hint === undefined ? "" : `${error.hint}\n`}`);
    return errorCodes[error.code].exitCode;
  }
  complain(`model-gate: internal error; please report it with this trace\n${faultText(error)}\n`);
  return errorCodes.E900.exitCode;
}

/** What a runner reads too: a path or an option can hold what it would obey, and a trace a token. */
function complain(text: string): void {
  process.stderr.write(inertLogText(secretsOf(process.env).redact(text)));
}
