import fc from "fast-check";

/** One change to bytes; places are shares of the length, so that they fit whatever comes before. */
type Mutation = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });
/** Most faults of a file with a list at its end are there. */
const nearEnd = place.map((share) => 1 - share ** 6 / 2);
const anywhere = fc.oneof(place, nearEnd);
const length = fc.nat({ max: 64 });
/** Counts and sizes that a decoder may believe. */
const numbers = fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff);

const at = (bytes: Buffer, share: number): number => Math.min(bytes.length, Math.floor(share * bytes.length));

const mutation: fc.Arbitrary<Mutation> = fc.oneof<fc.Arbitrary<Mutation>[]>(
  fc.tuple(anywhere, fc.nat({ max: 255 })).map(([share, value]): Mutation => (bytes) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[Math.min(at(bytes, share), changed.length - 1)] = value;
    return changed;
  }),
  fc.tuple(anywhere, numbers, fc.boolean()).map(([share, value, little]): Mutation => (bytes) => {
    const changed = Buffer.from(bytes);
    const start = Math.min(at(bytes, share), changed.length - 4);
    if (start < 0) return changed;
    if (little) changed.writeUInt32LE(value, start);
    else changed.writeUInt32BE(value, start);
    return changed;
  }),
  fc.tuple(anywhere, fc.uint8Array({ maxLength: 40 })).map(([share, added]): Mutation => (bytes) => {
    const start = at(bytes, share);
    return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start)]);
  }),
  fc.tuple(anywhere, length).map(([share, count]): Mutation => (bytes) => {
    const start = at(bytes, share);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + count)]);
  }),
  fc.tuple(anywhere, anywhere, length).map(([from, to, count]): Mutation => (bytes) => {
    const [source, target] = [at(bytes, from), at(bytes, to)];
    const copied = bytes.subarray(source, source + count);
    return Buffer.concat([bytes.subarray(0, target), copied, bytes.subarray(target)]);
  }),
  place.map(
    (share): Mutation =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
);

/** Sound files with something wrong with them. */
export function mutated(samples: readonly Uint8Array[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(mutation, { maxLength: 6 }))
    .map(([sample, mutations]) => mutations.reduce<Buffer>((bytes, mutate) => mutate(bytes), Buffer.from(sample)));
}

/** Sound texts, cut and put together anew with what means something to their readers between. */
export function mutatedTexts(samples: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.tuple(fc.constantFrom(...pieces), fc.nat({ max: 3000 })).map(([text, times]) => text.repeat(times)),
  );
  const edit = fc.record({ from: place, drop: fc.nat({ max: 30 }), add: piece });
  return fc.tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: 6 })).map(([sample, edits]) =>
    edits.reduce((text, { from, drop, add }) => {
      const start = Math.floor(from * text.length);
      return text.slice(0, start) + add + text.slice(start + drop);
    }, sample),
  );
}
