import { wrapped } from "../reports/display-width.ts";
import { exitCodes, helpOf, examplesOfAll } from "./help-texts.ts";
import { commands, options, type CliOption, type CommandName } from "./options.ts";

/** Cells of a line of help: what fits beside an editor, too. */
const width = 100;

/** What is longer has its description below it. */
const widestOption = 26;
const widestExample = 60;

/** The help of the program, or of one command. */
export function helpText(command: CommandName | undefined): string {
  return `${(command === undefined ? generalHelp() : commandHelp(command)).join("\n")}\n`;
}

function generalHelp(): readonly string[] {
  return [
    "model-gate: validates a model before it is merged.",
    "",
    "Usage: model-gate <command> [options]",
    "",
    "Commands",
    ...columns(Object.values(commands).map(({ usage, description }) => [usage, description])),
    "",
    "Options of every command",
    ...columns(optionLines(({ length }) => length === Object.keys(commands).length)),
    "",
    "model-gate <command> --help tells its other options, with examples.",
    "",
    "Examples",
    ...columns(examplesOfAll, widestExample),
    "",
    "Exit codes",
    ...columns(exitCodes({})),
  ];
}

function commandHelp(command: CommandName): readonly string[] {
  const { usage, description } = commands[command];
  const { config, examples, exits } = helpOf(command);
  return [
    `Usage: model-gate ${usage} [options]`,
    "",
    ...wrapped(description, width),
    ...section("Arguments", config === undefined ? [] : [["config", config]]),
    ...section(
      "Options",
      optionLines((names) => names.includes(command), command),
    ),
    ...section("Examples", examples, widestExample),
    ...section("Exit codes", exitCodes(exits)),
  ];
}

type Row = readonly [string, string];

function section(title: string, rows: readonly Row[], widest?: number): readonly string[] {
  return rows.length === 0 ? [] : ["", title, ...columns(rows, widest)];
}

function optionLines(wanted: (commands: readonly string[]) => boolean, command?: CommandName): readonly Row[] {
  const table: Readonly<Record<string, CliOption>> = options;
  return Object.entries(table).flatMap(([name, { commands: known, short, value, description, meaning }]) => {
    if (!wanted(known)) return [];
    const word = `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
    return [[word, (command && meaning?.[command]) ?? description] as const];
  });
}

/** Two columns; what does not fit the right one goes on below itself, and a long left one stands alone. */
function columns(rows: readonly Row[], widest = widestOption): readonly string[] {
  const left = Math.min(widest, Math.max(...rows.map(([word]) => word.length)));
  const margin = " ".repeat(left + 4);
  return rows.flatMap(([word, text]) => {
    const lines = text === "" ? [] : wrapped(text, width - margin.length);
    if (word.length > left) return [`  ${word}`, ...lines.map((line) => margin + line)];
    const [first = "", ...rest] = lines;
    return [`  ${word.padEnd(left)}  ${first}`.trimEnd(), ...rest.map((line) => margin + line)];
  });
}
