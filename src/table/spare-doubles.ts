/** What is kept in all: the columns that are in hand at a time of ten million rows, and none of hundreds. */
const mostBytes = 256 * 1024 ** 2;

const spare: Float64Array<ArrayBuffer>[] = [];

/**
 * An array of `length` doubles, whatever they are. New memory costs as much as a pass over it, and calls for the garbage collector
 * at every few columns: so columns that nobody needs any more make room for the next ones.
 */
export function takeDoubles(length: number): Float64Array<ArrayBuffer> {
  const place = spare.findIndex((values) => values.length === length);
  const [found] = place < 0 ? [] : spare.splice(place, 1);
  return found ?? new Float64Array(length);
}

/** Makes room of an array; whoever still holds it will find it empty, rather than with the numbers of another column. */
export function giveBackDoubles(values: Float64Array): void {
  if (values.length === 0 || !fillsItsBuffer(values) || values.byteLength > mostBytes) return;
  spare.push(new Float64Array(structuredClone(values.buffer, { transfer: [values.buffer] })));
  while (spare.reduce((sum, { byteLength }) => sum + byteLength, 0) > mostBytes) spare.shift();
}

/** Whether nothing else lies in the buffer of these values, so that it can change hands with them. */
export function fillsItsBuffer(values: Float64Array): values is Float64Array<ArrayBuffer> {
  return values.buffer instanceof ArrayBuffer && values.byteLength === values.buffer.byteLength;
}
