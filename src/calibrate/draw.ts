import { bitsAt, randomStream, uniformAt, type RandomStream } from "../stats/random.ts";

/** Rows that are drawn together: each for itself, or the groups of clustered rows. */
export interface Units {
  readonly count: number;
  /** The unit of each row. */
  readonly of: Int32Array;
}

/** Rows drawn with replacement, unit by unit; copies of a row stand side by side, in the order of the rows. */
export interface Draw {
  /** The row that each copy is of, ascending. */
  readonly rows: Int32Array;
  /** Copies of row r stand from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Int32Array;
  /** The drawn unit that each copy belongs to; a unit drawn twice is two. */
  readonly unit: Int32Array;
  /** 1 where reference and candidate change places: one coin for each drawn unit. */
  readonly swapped: Uint8Array;
}

/** The units of a side: its clusters, or its rows. */
export function unitsOf(rows: number, cluster: Int32Array | undefined): Units {
  const of = new Int32Array(rows);
  if (cluster === undefined) return { count: rows, of: of.map((_, row) => row) };
  const codes = new Map<number, number>();
  for (const [row, group] of cluster.entries()) {
    const code = codes.get(group) ?? codes.size;
    codes.set(group, code);
    of[row] = code;
  }
  return { count: codes.size, of };
}

/** Draws as many units as `size` says. @param stream number of the draw: other numbers are independent of it. */
export function drawUnits(units: Units, size: number, { seed, stream }: { seed: number; stream: number }): Draw {
  const chance = randomStream(seed, 2 * stream);
  const copies = new Int32Array(units.count + 1);
  for (let i = 0; i < size; i++) {
    const place = Math.floor(uniformAt(chance, i) * units.count) + 1;
    copies[place] = (copies[place] ?? 0) + 1;
  }
  return spread(units, runningTotal(copies), randomStream(seed, 2 * stream + 1));
}

/** From drawn units to rows. `firsts[u]` is the number of the first copy of unit u among all drawn units. */
function spread(units: Units, firsts: Int32Array, coins: RandomStream): Draw {
  const starts = startsOf(units, firsts);
  const total = starts[starts.length - 1] ?? 0;
  const draw = { rows: new Int32Array(total), unit: new Int32Array(total), swapped: new Uint8Array(total) };
  for (let row = 0, at = 0; row < units.of.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let copy = firsts[units.of[row] ?? 0] ?? 0; at < end; at++, copy++) {
      draw.rows[at] = row;
      draw.unit[at] = copy;
      draw.swapped[at] = bitsAt(coins, copy) & 1;
    }
  }
  return { ...draw, starts };
}

/** A row has as many copies as its unit. */
function startsOf({ of }: Units, firsts: Int32Array): Int32Array {
  const starts = new Int32Array(of.length + 1);
  for (let row = 0; row < of.length; row++) {
    const unit = of[row] ?? 0;
    starts[row + 1] = (starts[row] ?? 0) + (firsts[unit + 1] ?? 0) - (firsts[unit] ?? 0);
  }
  return starts;
}

function runningTotal(counts: Int32Array): Int32Array {
  let total = 0;
  return counts.map((count) => (total += count));
}
