/** Fewer rows than this in both files together are measured before a worker has started. */
const worthThreads = 400_000;

interface Sized {
  readonly rows: number;
}

/** Whether so many rows are worth a thread of their own. */
export function isWorthThreads({
  reference,
  candidate,
}: {
  readonly reference: Sized;
  readonly candidate: Sized;
}): boolean {
  return reference.rows + candidate.rows >= worthThreads;
}
