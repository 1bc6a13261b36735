import { failureOf } from "./retry.ts";
import type { StickyComment } from "./sticky.ts";

/**
 * Creates a text of ours, at most once. A create without a clear answer (5xx, lost) may have been carried out: then whoever begins with the same line
 * is taken for it, instead of creating a second one.
 */
export async function createOnce(
  body: string,
  create: () => Promise<StickyComment>,
  list: () => Promise<readonly StickyComment[]>,
): Promise<StickyComment> {
  try {
    return await create();
  } catch (error) {
    if (isAnswered(error)) throw error;
    const own = (await list()).find((comment) => firstLine(comment.body) === firstLine(body));
    if (own === undefined) throw error;
    return own;
  }
}

/** Whether GitHub said no: then nothing was done. */
export function isAnswered(error: unknown): boolean {
  const { status } = failureOf(error);
  return status !== undefined && status < 500;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
