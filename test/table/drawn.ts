import { bitsAt, randomStream } from "../../src/stats/random.ts";
import type { Draw } from "./decimal-texts.ts";

/** Draws that are the same for the same seed. */
export function drawn(seed: number): Draw {
  const stream = randomStream(seed, 0);
  let counter = 0;
  return (below) => Math.floor((bitsAt(stream, counter++) / 2 ** 32) * below);
}
