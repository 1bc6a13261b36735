import type { LoadTestSide } from "../latency/open-load-test.ts";
import { summaryOf } from "../latency/summary.ts";
import type { AuditLatencyInput } from "./v1-latency.ts";
import type { AuditInput, AuditRecord } from "./v1.ts";

/** Load tests as the record shows them; without one, nothing. */
export function latencyEntries(sides: readonly LoadTestSide[]): Pick<AuditRecord, "latency"> {
  return sides.length === 0 ? {} : { latency: sides.map(latencyEntry) };
}

function latencyEntry({ role, dump, uri, format }: LoadTestSide): AuditLatencyInput {
  const { kind, n, percentiles } = summaryOf(dump);
  return {
    role,
    uri,
    format,
    kind,
    n: n ?? null,
    mean: dump.mean?.value ?? null,
    requests: dump.requests ?? null,
    errors: dump.errors ?? null,
    seconds: dump.seconds ?? null,
    machine: dump.machine ?? null,
    percentiles: percentiles.map(({ share, value }) => ({ share, value })),
    notes: [...dump.notes],
  };
}

/** The files of load tests among the inputs. */
export function latencyFileEntries(sides: readonly LoadTestSide[]): readonly AuditInput[] {
  return sides.flatMap(({ role, file }): readonly AuditInput[] =>
    file === undefined ? [] : [{ role: `latency-${role}`, ...file, version: file.version ?? null, columns: [] }],
  );
}
