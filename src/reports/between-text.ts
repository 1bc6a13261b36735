import type { AuditGroups } from "../audit/v1-groups.ts";
import type { AuditMeasurement } from "../audit/v1.ts";
import { countText, distinctDecimals, valueText } from "../number-text.ts";

const mostNamed = 5;

/** Which two groups of a gap are furthest apart, and what is not compared; undefined for other measurements. */
export function betweenText({ groups, unit }: AuditMeasurement): string | undefined {
  if (groups === undefined) return undefined;
  const { reference, candidate } = groups.furthest;
  const pair = (furthest: Furthest, side: "reference" | "candidate"): string =>
    pairText(furthest, { values: groups.values, side, unit });
  const texts = [
    ...(candidate === null
      ? []
      : [`Furthest apart in ${spoken(candidate.metric)}: ${pair(candidate, "candidate")}.`, leftOutText(groups)]),
    ...(reference === null ? [] : [`Reference: ${otherMetric(reference, candidate)}${pair(reference, "reference")}.`]),
    withoutText(groups),
  ].filter((text) => text !== "");
  return texts.length === 0 ? undefined : texts.join(" ");
}

type Furthest = NonNullable<AuditGroups["furthest"]["candidate"]>;

interface Told extends Pick<AuditGroups, "values"> {
  readonly side: "reference" | "candidate";
  readonly unit: AuditMeasurement["unit"];
}

/** "region=EU 81.20 % and region=US 92.10 %" */
function pairText({ metric, low, high }: Furthest, { values, side, unit }: Told): string {
  const valueOf = (name: string): number | null =>
    values.find((one) => one.metric === metric && one.name === name)?.[side]?.value ?? null;
  const decimals = distinctDecimals(valueOf(low), [valueOf(high)], unit);
  return [low, high].map((name) => `${name} ${valueText(valueOf(name), unit, decimals)}`).join(" and ");
}

/** Of the reference it may be another of the rates that is furthest apart. */
function otherMetric({ metric }: Furthest, candidate: Furthest | null): string {
  return candidate === null || metric === candidate.metric ? "" : `${spoken(metric)} of `;
}

function spoken(metric: string): string {
  return metric.replaceAll("_", " ");
}

function leftOutText({ values }: AuditGroups): string {
  const out = values.filter((value) => value.left_out !== null);
  if (out.length === 0) return "";
  const several = new Set(values.map(({ metric }) => metric)).size > 1;
  const named = out
    .slice(0, mostNamed)
    .map(({ metric, name, left_out: why }) => `${name}${several ? ` in ${spoken(metric)}` : ""} (${why ?? ""})`);
  const more = out.length - named.length;
  return `Left out: ${named.join(", ")}${more > 0 ? ` and ${countText(more)} more` : ""}.`;
}

function withoutText({ without }: AuditGroups): string {
  const rows = Math.max(without.reference, without.candidate);
  if (rows === 0) return "";
  return `${countText(rows)} ${rows === 1 ? "row has" : "rows have"} no value in the column and ${rows === 1 ? "is" : "are"} in no group.`;
}
