/** What the help of a command says beside its options. */
export interface CommandHelp {
  /** Which config it takes, if it takes one. */
  readonly config?: string;
  /** Command lines, each with what it is for. */
  readonly examples: readonly (readonly [string, string])[];
  readonly exits: Exits;
}

interface Exits {
  readonly 0?: string;
  readonly 1?: string;
}

const config = "The config. Default: model-gate.yml or model-gate.yaml, in this folder or in .github.";

const texts: ReadonlyMap<string, CommandHelp> = new Map<string, CommandHelp>([
  [
    "check",
    {
      config,
      examples: [
        ["model-gate check", "Judges by model-gate.yml."],
        ["model-gate check gates/fraud.yml --candidate new.parquet", "Judges this file, whatever the config names."],
        ["model-gate check --base-ref origin/main", "Judges as a pull request to main is judged."],
        ["model-gate check --json > record.json", "Prints the audit record, for a program."],
        ["model-gate check --profile", "Says where time and memory went."],
      ],
      exits: {},
    },
  ],
  [
    "bless",
    {
      config,
      examples: [["model-gate bless --out reference", "Makes the candidate the reference, on purpose."]],
      exits: { 0: "The folder is written, whatever the verdict." },
    },
  ],
  [
    "doctor",
    {
      config,
      examples: [
        ["model-gate doctor", "Says what would go wrong, without judging."],
        ["model-gate doctor --base-ref origin/main", "The same for a pull request to main."],
      ],
      exits: { 0: "Nothing stands against a run; otherwise what it would end with." },
    },
  ],
  [
    "self-test",
    {
      config,
      examples: [["model-gate self-test gates/fraud.yml", "Shows from which size on each gate catches a regression."]],
      exits: { 0: "Every gate that was tested catches something.", 1: "A gate catches nothing of what was planted." },
    },
  ],
  [
    "calibrate",
    {
      config,
      examples: [["model-gate calibrate gates/fraud.yml --runs 1000", "How often it blocks when nothing has changed."]],
      exits: { 0: "The figures are printed, whatever they are." },
    },
  ],
  [
    "render",
    {
      examples: [
        ["model-gate render model-gate-out/audit.json", "Prints the report of that run."],
        ["model-gate render audit.json --to html > report.html", "Makes a page of it."],
        ["model-gate render audit.json --to junit,sarif --out reports", "Makes files for a CI system."],
      ],
      exits: { 0: "The report is made, whatever the verdict in it." },
    },
  ],
  [
    "diff",
    {
      examples: [
        ["model-gate diff old/audit.json new/audit.json", "What has changed from one run to the other."],
        ["model-gate diff old/audit.json new/audit.json --to md", "The same as Markdown."],
      ],
      exits: { 0: "They are compared, whatever came of it." },
    },
  ],
  [
    "explain",
    {
      examples: [
        ["model-gate explain accuracy", "How accuracy of the last run came to its verdict."],
        ["model-gate explain accuracy audit.json --slice region=EU", "The same on a slice, of another run."],
      ],
      exits: { 0: "It is explained, whatever the verdict was." },
    },
  ],
  [
    "schema",
    {
      examples: [["model-gate schema > config.schema.json", "For an editor that completes the config."]],
      exits: { 0: "The schema is printed." },
    },
  ],
]);

/** Of a command; only its options where there is nothing more to say. */
export function helpOf(command: string): CommandHelp {
  return texts.get(command) ?? { examples: [], exits: {} };
}

/** Command lines for whoever sees the program for the first time. */
export const examplesOfAll: CommandHelp["examples"] = [
  ["model-gate doctor", "Is everything there that a run needs?"],
  ["model-gate check", "Is the candidate good enough?"],
  ["model-gate render model-gate-out/audit.json --to html", "The same report again, as a page."],
];

/** What the exit codes mean, the same everywhere but for the first two. */
export function exitCodes(exits: Exits): readonly (readonly [string, string])[] {
  const own = Object.entries(exits).length > 0;
  const failed = own ? exits[1] : "A gate failed.";
  return [
    ["0", exits[0] ?? "Passed, or passed with warnings."],
    ...(failed === undefined ? [] : [["1", failed] as const]),
    ["2", "Wrong usage, or an error in the config."],
    ["3", "An input is missing or cannot be read."],
    ["4", "An internal error."],
  ];
}
