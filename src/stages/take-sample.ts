import { drawSample } from "../align/draw-sample.ts";
import { rowNounOf } from "../align/row-noun.ts";
import { type Sample, sampleRuleOf } from "../align/sample.ts";
import type { Config } from "../config/schema.ts";
import { isCheckGate } from "../gates/schema.ts";
import { countText, percentText } from "../number-text.ts";
import type { Tables } from "../open-tables.ts";
import { type Found, type Run, warn } from "./run.ts";

type Opened = Pick<Run, "loaded" | "tables" | "pinned">;

/**
 * The rows that are judged: all, or those of the sample that the config asks for, which then everybody is told.
 * @throws GateError E204, E205, E206.
 */
export async function takeSample(
  { loaded: { config }, tables, pinned }: Opened,
  found: Found,
): Promise<Pick<Run, "tables" | "pinned" | "whole">> {
  const rule = sampleRuleOf(config);
  if (rule === undefined) return { tables, pinned, whole: tables };
  const { sample, pinned: own, ...judged } = await drawSample({ ...tables, ...(pinned && { pinned }) }, rule);
  found.sample = sample;
  warn(found, "sample", [sentenceOf(sample, tables, config)]);
  return { tables: judged, pinned: own, whole: tables };
}

function sentenceOf({ rate, rows, sampled }: Sample, { reference }: Tables, { task, gates }: Config): string {
  const { one, many } = rowNounOf(task);
  const of = (side: keyof Sample["rows"]): string =>
    `${countText(sampled[side])} of ${countText(rows[side])} rows of the ${side}`;
  const sides = [...(reference === undefined ? [] : [of("reference")]), of("candidate")].join(", ");
  const whose = task === "ranking" ? `the ${one}` : "their id";
  const checked = gates.some((gate) => isCheckGate(gate) && gate.severity !== "off")
    ? " Checks of the data saw every row."
    : "";
  return `Only ${percentText(rate)} of the ${many} were judged, chosen by ${whose}: ${sides} (\`sample\`).${checked}`;
}
