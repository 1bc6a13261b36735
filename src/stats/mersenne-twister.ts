const length = 624;
const middle = 397;

/**
 * The 32-bit words of the Mersenne Twister MT19937 from a 32-bit seed, as numpy.random.seed makes them: only for numbers that
 * another program drew so. Source: Matsumoto & Nishimura 1998.
 */
export function mersenneTwister(seed: number): () => number {
  const state = seeded(seed);
  let place = length;
  return () => {
    if (place === length) {
      twist(state);
      place = 0;
    }
    return temper(state[place++] ?? 0);
  };
}

/** A whole number from 0 to `most` as numpy draws it for a shuffle: words cut to its bits, until one is small enough. */
export function drawUpTo(most: number, word: () => number): number {
  if (most === 0) return 0;
  const mask = 0xffff_ffff >>> Math.clz32(most);
  for (;;) {
    const value = (word() & mask) >>> 0;
    if (value <= most) return value;
  }
}

function seeded(seed: number): Uint32Array {
  const state = new Uint32Array(length);
  state[0] = seed;
  for (let i = 1; i < length; i++) {
    const before = state[i - 1] ?? 0;
    state[i] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + i;
  }
  return state;
}

function twist(state: Uint32Array): void {
  for (let i = 0; i < length; i++) {
    const word = ((state[i] ?? 0) & 0x8000_0000) | ((state[(i + 1) % length] ?? 0) & 0x7fff_ffff);
    const mixed = (word >>> 1) ^ ((word & 1) === 0 ? 0 : 0x9908_b0df);
    state[i] = (state[(i + middle) % length] ?? 0) ^ mixed;
  }
}

function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c_5680;
  y ^= (y << 15) & 0xefc6_0000;
  y ^= y >>> 18;
  return y >>> 0;
}
