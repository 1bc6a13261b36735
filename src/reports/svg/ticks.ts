const steps = [1, 2, 2.5, 5, 10];
const most = 20;

/** Round numbers from `from` to `to`, about so many of them, both ends included where they are round. */
export function niceTicks(from: number, to: number, wanted = 5): readonly number[] {
  // Divided first: the difference of huge numbers is infinite.
  const rough = to / wanted - from / wanted;
  const step = niceStep(rough);
  if (!(step > 0) || !Number.isFinite(step)) return from === to ? [from] : [from, to];
  const first = Math.ceil(from / step - slack);
  const last = Math.min(Math.floor(to / step + slack), first + most);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const tick = (first + at) * step;
    return tick === 0 ? 0 : Number(tick.toPrecision(12));
  });
}

const slack = 1e-9;

function niceStep(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough));
  return size * (steps.find((step) => step * size >= rough * (1 - slack)) ?? 10);
}

/** Round numbers on a logarithmic axis: 1, 2 and 5 of each power of ten, or the powers alone where these are enough. */
export function logTicks(from: number, to: number, wanted = 6): readonly number[] {
  const first = Math.floor(Math.log10(from));
  const powers = Array.from({ length: Math.min(700, Math.ceil(Math.log10(to)) - first + 1) }, (_, at) => first + at);
  const ticks = (factors: readonly number[]): readonly number[] =>
    powers
      .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
      .filter((tick) => tick >= from * (1 - slack) && tick <= to * (1 + slack));
  const fitting = [[1, 2, 3, 5], [1, 2, 5], [1, 3], [1]].map(ticks).find((some) => some.length <= wanted);
  if (fitting !== undefined) return fitting.length < 2 ? niceTicks(from, to, wanted) : fitting;
  const every = ticks([1]);
  const stride = Math.ceil(every.length / wanted);
  return every.filter((_, at) => at % stride === 0);
}
