import { z } from "zod";
import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";

const modes = ["strict", "balanced", "lenient", "point"] as const;
const modeSchema = z.enum(modes);

/** How evidence becomes an outcome. */
export type Mode = (typeof modes)[number];

/** What the config says of a gate beyond what its verdict tells. */
export interface GateRule {
  readonly mode: { readonly name: Mode; readonly isOwn: boolean } | undefined;
  readonly family: string | undefined;
}

const configSchema = z.object({
  gates: z.array(
    z.object({ mode: modeSchema.optional().catch(undefined), family: z.string().optional().catch(undefined) }),
  ),
});

/** The rule behind a verdict: that of the gate at the verdict's place in the config, else that of the policy. */
export function gateRuleOf(record: AuditRecord, verdict: AuditVerdict): GateRule {
  const parsed = configSchema.safeParse(record.config?.effective);
  const own = parsed.success ? parsed.data.gates[indexOf(record, verdict) ?? -1] : undefined;
  const policy = modeSchema.safeParse(record.policy?.mode);
  const inherited = policy.success ? { name: policy.data, isOwn: false } : undefined;
  return { mode: own?.mode === undefined ? inherited : { name: own.mode, isOwn: true }, family: own?.family };
}

/** Origins tell where each value stands; a gate begins on the line of its first one. */
function indexOf({ config }: AuditRecord, { position }: AuditVerdict): number | undefined {
  if (position === null) return undefined;
  const place = `${position.file}:${position.line}:`;
  const paths = Object.entries(config?.origins ?? {}).filter(([, origin]) => origin.startsWith(place));
  const [index] = paths.flatMap(([path]) => /^gates\[(\d+)\]/u.exec(path)?.[1] ?? []);
  return index === undefined ? undefined : Number(index);
}
