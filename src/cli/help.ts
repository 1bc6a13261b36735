import { commands, options, type CommandName } from "./options.ts";

/** The help of the program, or of one command. */
export function helpText(command: CommandName | undefined): string {
  return command === undefined ? generalHelp() : commandHelp(command);
}

function generalHelp(): string {
  const list = Object.values(commands).map(({ usage, description }) => [usage, description] as const);
  return [
    "model-gate: validates a model before it is merged.",
    "",
    "Usage: model-gate <command> [options]",
    "",
    "Commands",
    ...columns(list),
    "",
    "Options",
    ...columns(optionLines(() => true)),
    "",
    "Examples",
    "  model-gate check",
    "  model-gate check gates/fraud.yml --candidate predictions/new.parquet",
    "  model-gate doctor",
    "  model-gate self-test gates/fraud.yml",
    "  model-gate calibrate gates/fraud.yml --runs 1000",
    "  model-gate render model-gate-out/audit.json --to md",
    "",
    "Exit codes: 0 pass or warn · 1 a gate failed · 2 wrong usage or config · 3 inputs missing or unreadable · 4 internal error",
    "",
  ].join("\n");
}

function commandHelp(command: CommandName): string {
  const { usage, description } = commands[command];
  return [
    `Usage: model-gate ${usage} [options]`,
    "",
    description,
    "",
    "Options",
    ...columns(optionLines((names) => names.includes(command))),
    "",
  ].join("\n");
}

function optionLines(wanted: (commands: readonly string[]) => boolean): readonly (readonly [string, string])[] {
  return Object.entries(options).flatMap(([name, option]) => {
    if (!wanted(option.commands)) return [];
    const short = "short" in option ? `-${option.short}, ` : "";
    const value = "value" in option ? ` ${option.value}` : "";
    return [[`${short}--${name}${value}`, option.description] as const];
  });
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
