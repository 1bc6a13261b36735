/** Attempts of a run whose artifacts are looked for; later ones share the last name. */
const mostAttempts = 3;

/**
 * Name of the artifact that holds a gate's reference; of a re-run with the attempt, since a name can be used once in a run. Between them stands
 * what no gate's part has: "fraud-2" may be a gate beside "fraud".
 */
export function referenceArtifactName(gate: string, attempt: number): string {
  const name = `model-gate-reference-${gate.replaceAll(/[^A-Za-z0-9._-]/g, "-")}`;
  return attempt <= 1 ? name : `${name}~${Math.min(attempt, mostAttempts)}`;
}

/** The names that a gate's references may have. */
export function referenceArtifactNames(gate: string): readonly string[] {
  return Array.from({ length: mostAttempts }, (_, index) => referenceArtifactName(gate, index + 1));
}
