import type { AuditWaiver } from "../audit/v1.ts";
import type { Finding } from "../gates/finding.ts";

interface Told {
  readonly findings?: readonly Finding[] | undefined;
  readonly waivers?: readonly AuditWaiver[] | undefined;
}

/** What messages call a file of the base branch, so that nobody looks for its lines in the change's own: `model-gate.yml@main`. */
export function nameAt(path: string, ref: string): string {
  return `${path}@${ref}`;
}

/** The findings and waivers with a file called as the base branch's; `but`: those that are about the change's own. */
export function atBase(
  { findings = [], waivers = [] }: Told,
  { path, ref }: { readonly path: string; readonly ref: string },
  but: readonly Finding[],
): Required<Told> {
  const moved = <Position extends { readonly file: string }>(position: Position): Position =>
    position.file === path ? { ...position, file: nameAt(path, ref) } : position;
  return {
    findings: findings.map((one) =>
      but.includes(one) || one.position === undefined ? one : { ...one, position: moved(one.position) },
    ),
    waivers: waivers.map((one) => (one.position === null ? one : { ...one, position: moved(one.position) })),
  };
}
