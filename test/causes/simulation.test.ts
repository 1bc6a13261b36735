import { describe, expect, it } from "vitest";
import type { Causes } from "../../src/causes/cause.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { randomStream, uniformAt } from "../../src/stats/random.ts";
import { runCauses, type SideRows } from "./run-causes.ts";

/** Seeds, each with data of its own; they stand still, so the counts do too. */
const runs = { planted: 40, unplanted: 100 };
const size = 1500;

interface Drawn {
  readonly uniform: (row: number) => number;
  readonly normal: (row: number) => number;
}

function drawn(seed: number, stream: number): Drawn {
  const source = randomStream(seed, stream);
  const uniform = (row: number): number => uniformAt(source, row);
  return { uniform, normal: (row) => normalQuantile(uniform(row) || 0.5) };
}

/** Six features, of which the second goes with the first; `shift` moves the first, `gaps` takes values from the fifth. */
function featuresOf(
  seed: number,
  first: number,
  { shift = 0, gaps = 0 } = {},
): Record<string, (number | string | null)[]> {
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, at) => drawn(seed, first + at));
  const rows = Array.from({ length: size }, (_, row) => row);
  const x0 = rows.map((row) => (a?.normal(row) ?? 0) + shift);
  return {
    x0,
    x1: rows.map((row) => 0.6 * (x0[row] ?? 0) + 0.8 * (b?.normal(row) ?? 0)),
    x2: rows.map((row) => Math.exp(c?.normal(row) ?? 0)),
    kind: rows.map((row) => `k${Math.floor(8 * (d?.uniform(row) ?? 0) ** 2)}`),
    x4: rows.map((row) => ((f?.uniform(row) ?? 1) < gaps ? null : (e?.normal(row) ?? 0))),
    flag: rows.map((row) => ((f?.uniform(row) ?? 0) < 0.3 ? "yes" : "no")),
  };
}

type Features = ReturnType<typeof featuresOf>;

/** A binary model whose scores are noisy log odds; `noise` of a row grows with what is planted. */
function sideOf(
  seed: number,
  first: number,
  { features, noise }: { features: Features; noise: (row: number) => number },
): SideRows {
  const [label, error] = [drawn(seed, first), drawn(seed, first + 1)];
  const labels = Array.from({ length: size }, (_, row) => Number((label?.uniform(row) ?? 0) < 0.4));
  const score = labels.map((y, row) => 1 / (1 + Math.exp((y === 1 ? -2 : 2) + noise(row) * (error?.normal(row) ?? 0))));
  return { label: labels, score, features };
}

type Design = (seed: number) => Promise<Causes | undefined>;

const run = (pairing: "joined" | "none", reference: SideRows, candidate: SideRows): ReturnType<Design> =>
  runCauses({ task: "binary", metric: "log_loss", pairing, reference, candidate });

/** Joined rows: the same features and labels; the candidate is noisier everywhere, and `more` so where it says. */
function joined(seed: number, more: (features: Features, row: number) => number): ReturnType<Design> {
  const features = featuresOf(seed, 0);
  const labels = 10;
  const before = sideOf(seed, labels, { features, noise: () => 1 });
  const after = sideOf(seed, labels, { features, noise: (row) => 1.6 + more(features, row) });
  return run("joined", before, after);
}

/** Two samples: the candidate's has other rows, and perhaps another mix of them. */
function unpaired(
  seed: number,
  {
    more,
    always = () => 0,
    ...change
  }: {
    more: (features: Features, row: number) => number;
    always?: (features: Features, row: number) => number;
    shift?: number;
    gaps?: number;
  },
): ReturnType<Design> {
  const [before, after] = [featuresOf(seed, 0), featuresOf(seed, 20, change)];
  return run(
    "none",
    sideOf(seed, 40, { features: before, noise: (row) => 1 + always(before, row) }),
    sideOf(seed, 50, { features: after, noise: (row) => 1.4 + always(after, row) + more(after, row) }),
  );
}

const none = (): number => 0;
const valueOf = (name: string) => (features: Features, row: number) => Number(features[name]?.[row]);

const planted: Readonly<Record<string, readonly [string, Design]>> = {
  "a worse lowest part of x0 (joined)": [
    "x0",
    (seed) => joined(seed, (f, row) => (valueOf("x0")(f, row) < -1.2 ? 2 : 0)),
  ],
  "a worse category (joined)": ["kind", (seed) => joined(seed, (f, row) => (f["kind"]?.[row] === "k5" ? 2.5 : 0))],
  "worse rows without a value": [
    "x4",
    (seed) => unpaired(seed, { gaps: 0.1, more: (f, row) => (f["x4"]?.[row] === null ? 3 : 0) }),
  ],
  "a worse upper part of x2": [
    "x2",
    (seed) => unpaired(seed, { more: (f, row) => (valueOf("x2")(f, row) > 3 ? 3 : 0) }),
  ],
  "a shift of x0 to where rows were always harder": [
    "x0",
    (seed) => unpaired(seed, { shift: 1, more: none, always: (f, row) => (valueOf("x0")(f, row) > 1 ? 2.5 : 0) }),
  ],
};

const unplanted: Readonly<Record<string, Design>> = {
  "joined rows": (seed) => joined(seed, none),
  "two samples": (seed) => unpaired(seed, { more: none }),
  "two samples, of which a feature has moved that has no part in it": (seed) =>
    unpaired(seed, { more: none, shift: 0.7, gaps: 0.05 }),
};

async function all(design: Design, seeds: number): Promise<readonly (Causes | undefined)[]> {
  return Promise.all(Array.from({ length: seeds }, (_, at) => design(1000 + at)));
}

describe("a planted cause", () => {
  it.each(Object.entries(planted))("%s is ranked first in 19 of 20 seeds", async (_, [name, design]) => {
    const firsts = (await all(design, runs.planted)).map((causes) => causes?.found[0]?.name);
    expect(firsts.filter((first) => first === name).length / runs.planted).toBeGreaterThanOrEqual(0.95);
  });
});

describe("without a planted cause", () => {
  it.each(Object.entries(unplanted))("%s list one in at most 1 of 20 seeds", async (_, design) => {
    const found = await all(design, runs.unplanted);
    expect(found.filter((causes) => causes?.loss !== undefined).length / runs.unplanted).toBeGreaterThan(0.9);
    expect(found.filter((causes) => (causes?.found.length ?? 0) > 0).length / runs.unplanted).toBeLessThanOrEqual(0.05);
  });
});
