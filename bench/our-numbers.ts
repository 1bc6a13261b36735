import { z } from "zod";

const side = z.object({ value: z.number().nullable() }).nullable();
const recordSchema = z.object({
  measurements: z.array(z.object({ id: z.string(), reference: side, candidate: side })),
  drift: z.array(
    z.object({ column: z.string(), methods: z.array(z.object({ method: z.string(), value: z.number().nullable() })) }),
  ),
});

/** By "metric side" and "method column", as the peers name theirs. */
export type Numbers = ReadonlyMap<string, number>;

/** The numbers of an audit record that a peer can be asked for too. */
export function ourNumbers(record: unknown): Numbers {
  const { measurements, drift } = recordSchema.parse(record);
  const sides = measurements.flatMap(({ id, reference, candidate }) => [
    { key: `${id} reference`, value: reference?.value },
    { key: `${id} candidate`, value: candidate?.value },
  ]);
  const columns = drift.flatMap(({ column, methods }) =>
    methods.map(({ method, value }) => ({ key: `${method} ${column}`, value })),
  );
  return new Map(
    [...sides, ...columns].flatMap(({ key, value }) => (value === null || value === undefined ? [] : [[key, value]])),
  );
}

/** The numbers in the file of a peer. */
export function peerNumbers(written: unknown): Numbers {
  return new Map(Object.entries(z.record(z.string(), z.number()).parse(written)));
}
