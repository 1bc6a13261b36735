import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { drawSample } from "../align/draw-sample.ts";
import { sampleRuleOf } from "../align/sample.ts";
import type { Log } from "../audit/event-log.ts";
import { calibrate as calibrateConfig } from "../calibrate/calibrate.ts";
import type { Calibration } from "../calibrate/schema.ts";
import { renderCalibration } from "../calibrate/text.ts";
import { loadConfig } from "../config/load.ts";
import type { Config } from "../config/schema.ts";
import { GateError } from "../errors.ts";
import { allGroupedBy } from "../gates/grouped-by.ts";
import { SEED } from "../main.ts";
import { alignTables, openTables } from "../open-tables.ts";
import { inertJson } from "../reports/json.ts";
import { selectWithGroups } from "../slices/select-with-groups.ts";
import { configInputs } from "./options.ts";
import { withProgress } from "./progress.ts";
import { styleOf } from "./style.ts";
import { textOf, wholeNumberOf, type Values } from "./values.ts";

const RUNS = 200;

/** Judges the reference against itself and prints how the config behaves. The exit code says whether it could. */
export async function calibrate(rest: readonly string[], values: Values): Promise<number> {
  const [path, ...more] = rest;
  if (more.length > 0) throw new GateError({ code: "E100", message: `calibrate takes one config, not ${rest.length}` });
  const runs = wholeNumberOf(values, "runs", { least: 20, most: 100_000 }) ?? RUNS;
  const seed = wholeNumberOf(values, "seed", { least: 0, most: Number.MAX_SAFE_INTEGER }) ?? SEED;
  const calibration = await withProgress((log) => calibrationOf({ path, values, runs, seed }, log));
  process.stdout.write(
    values["json"] === true ? inertJson(calibration) : renderCalibration(calibration, styleOf(values)),
  );
  return 0;
}

interface Request {
  readonly path: string | undefined;
  readonly values: Values;
  readonly runs: number;
  readonly seed: number;
}

async function calibrationOf({ path, values, runs, seed }: Request, log: Log): Promise<Calibration> {
  const workspace = resolve(textOf(values, "workspace") ?? ".");
  const loaded = await loadConfig({ path, workspace, inputs: configInputs(values), readFile, candidate: "optional" });
  const config = withCandidate(loaded.config, loaded.path);
  const surroundings = { workspace, environment: process.env, startedAt: new Date() };
  const opened = await openTables(config, surroundings, {
    input: (role, { table }) => {
      log({ level: "info", event: "read", message: `read ${table.uri} (${role})`, fields: { rows: table.rows } });
    },
  });
  const rule = sampleRuleOf(config);
  const tables = rule === undefined ? opened : await drawSample(opened, rule);
  const comparison = await alignTables(tables, config);
  const wanted = { rules: config.slices, groupedBy: allGroupedBy(config.gates) };
  const slices = await selectWithGroups(wanted, tables, comparison);
  return calibrateConfig({ config, path: loaded.path, comparison, slices, runs, seed }, (done) => {
    log({ level: "info", event: "calibrate", message: `run ${done} of ${runs}`, fields: { done, of: runs } });
  });
}

/** Without a candidate the reference stands in for it, unpaired: joined with itself it would not differ at all. */
function withCandidate(config: Config, path: string): Config {
  if (config.candidate !== undefined) return config;
  if (config.reference !== undefined) return { ...config, candidate: config.reference, pairing: "none" };
  throw new GateError({
    code: "E102",
    message: `${path} names neither a reference nor a candidate: there is nothing to draw from.`,
    hint: "Name a file of predictions by --reference.",
  });
}
