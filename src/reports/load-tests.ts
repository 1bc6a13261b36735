import type { AuditLatencyInput } from "../audit/v1-latency.ts";
import type { AuditRecord } from "../audit/v1.ts";
import { countText, valueText } from "../number-text.ts";

/** A number of the load tests, of both sides where both tell it. */
export interface LoadTestRow {
  /** "p95", "requests". */
  readonly label: string;
  readonly reference: string;
  readonly candidate: string;
}

/** The percentiles and counts that the load tests tell, side by side; none where there is no load test. */
export function loadTestRows({ latency = [] }: Pick<AuditRecord, "latency">): readonly LoadTestRow[] {
  const side = (wanted: AuditLatencyInput["role"]): AuditLatencyInput | undefined =>
    latency.find(({ role }) => role === wanted);
  const [reference, candidate] = [side("reference"), side("candidate")];
  const row = (label: string, text: (input: AuditLatencyInput) => string): LoadTestRow => ({
    label,
    reference: reference === undefined ? "" : text(reference),
    candidate: candidate === undefined ? "" : text(candidate),
  });
  const shares = [...new Set(latency.flatMap(({ percentiles }) => percentiles.map(({ share }) => share)))];
  return [
    row("read from", ({ format, machine }) => (machine === null ? format : `${format}, on ${machine}`)),
    row("measured times", ({ n }) => count(n)),
    row("mean", ({ mean }) => time(mean)),
    ...shares.sort((a, b) => a - b).map((share) => row(nameOf(share), (input) => time(valueAt(input, share)))),
    row("requests", ({ requests }) => count(requests)),
    row("errors", ({ errors }) => count(errors)),
    row("duration", ({ seconds }) => (seconds === null ? "" : valueText(seconds, "s"))),
  ].filter((one) => one.reference !== "" || one.candidate !== "");
}

function valueAt({ percentiles }: AuditLatencyInput, share: number): number | null {
  return percentiles.find((point) => point.share === share)?.value ?? null;
}

function nameOf(share: number): string {
  if (share === 0) return "minimum";
  return share === 1 ? "maximum" : `p${Number((share * 100).toPrecision(12))}`;
}

function count(value: number | null): string {
  return value === null ? "" : countText(value);
}

function time(value: number | null): string {
  return value === null ? "" : valueText(value, "ms");
}
