import type { Delivery } from "../audit/v1.ts";

/** A delivery that arrived: `detail` says how ("comment updated"), `ids` hold the names the service gave. */
export function delivered(
  channel: string,
  detail: string,
  at: { url?: string; ids?: Record<string, string> } = {},
): Delivery {
  return { channel, state: "delivered", detail, url: at.url ?? null, ...(at.ids === undefined ? {} : { ids: at.ids }) };
}

/** A delivery that nobody asked for, or that has no place here: `detail` says why. */
export function skipped(channel: string, detail: string): Delivery {
  return { channel, state: "skipped", detail, url: null };
}

/** A delivery that was tried and did not arrive: `detail` says why and what to do. It never changes a verdict. */
export function refused(channel: string, detail: string): Delivery {
  return { channel, state: "refused", detail, url: null };
}
