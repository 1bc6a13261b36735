import { config, csv, type Row, rows } from "../run-gate.ts";
import { bad, cell, good, type HostileCase, hostileTexts, worse } from "./hostile-case.ts";

/** Each hostile text in each place that a table or a config has for text. */
export const hostileNames: readonly HostileCase[] = Object.entries(hostileTexts).flatMap(([what, text]) => [
  asColumn(what, text),
  asSlice(what, text),
  asId(what, text),
  asClass(what, text),
  asConfig(what, text),
  asFile(what, text),
]);

/** A column that a slice is made of and drift is looked for in. */
function asColumn(what: string, text: string): HostileCase {
  const named = (table: readonly Row[]) => csv(table).replace("region", cell(text));
  const gates = `  - { metric: accuracy, max_drop: 0.05 }\n  - { drift: psi, columns: [${JSON.stringify(text)}], max: 0.1 }\n`;
  const slices = `slices:\n  - by: ${JSON.stringify(text)}\n`;
  return {
    name: `a column named by ${what}`,
    files: { "model-gate.yml": config(slices, gates), "reference.csv": named(rows()), "candidate.csv": named(worse) },
    exits: [1, 2, 3],
  };
}

function asSlice(what: string, text: string): HostileCase {
  const inRegion = (table: readonly Row[]) =>
    csv(table.map((row, index) => ({ ...row, region: index % 2 === 0 ? cell(text) : "b" })));
  return {
    name: `a slice named by ${what}`,
    files: {
      "model-gate.yml": config(
        "slices:\n  - by: region\n",
        "  - { metric: accuracy, max_drop: 0.05 }\n  - { drift: psi, max: 0.1 }\n",
      ),
      "reference.csv": inRegion(rows()),
      "candidate.csv": inRegion(worse),
    },
    exits: [1],
  };
}

/** Ids of changed rows are told, where the policy lets them. */
function asId(what: string, text: string): HostileCase {
  const withIds = (table: readonly Row[]) => csv(table.map((row, index) => ({ ...row, id: cell(`${text}${index}`) })));
  return {
    name: `ids that begin with ${what}`,
    files: {
      "model-gate.yml": config("policy: { report_rows: all }\n"),
      "reference.csv": withIds(rows()),
      "candidate.csv": withIds(worse),
    },
    exits: [1],
  };
}

function asClass(what: string, text: string): HostileCase {
  const ofClasses = (table: readonly Row[]) =>
    csv(table.map((row) => ({ ...row, label: classOf(row.label, text), prediction: classOf(row.prediction, text) })));
  return {
    name: `a class named by ${what}`,
    files: {
      "model-gate.yml": config("", "  - { metric: accuracy, max_drop: 0.05 }\n")
        .replace("binary", "multiclass")
        .replace(", score: score", ""),
      "reference.csv": ofClasses(rows()),
      "candidate.csv": ofClasses(worse),
    },
    exits: [1],
  };
}

function classOf(value: number | string, text: string): string {
  return Number(value) === 1 ? cell(text) : "other";
}

/** Where a config has a text, a key, a metric or an expression. */
function asConfig(what: string, text: string): HostileCase {
  const json = JSON.stringify(text);
  return {
    name: `a config with ${what}`,
    files: {
      ...good,
      "model-gate.yml": config(
        `slices:\n  - { name: ${json}, where: ${json} }\nname: ${json}\n${json}: 1\n`,
        `  - { metric: ${json}, max_drop: 0.05 }\n  - { name: ${json}, metric: accuracy, max_drop: ${json} }\n  - { drift: ${json} }\n`,
      ),
    },
    exits: [2],
  };
}

function asFile(what: string, text: string): HostileCase {
  const name = text.replaceAll("/", "_").slice(0, 60);
  return {
    name: `a file named by ${what}`,
    files: {
      ...bad,
      [`${name}.csv`]: bad["candidate.csv"] ?? "",
      "model-gate.yml": config().replace("candidate.csv", JSON.stringify(`${name}.csv`)),
    },
    exits: [1, 2, 3],
  };
}
