const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const even = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day];
const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000];
const monthLength = 30.4 * day;
/** Further from 1970 no calendar reaches. */
const furthest = 8.64e15;

/** Beginnings of hours, days, months or years in UTC, at most so many; none where the ends are no dates. */
export function timeTicks(from: number, to: number, wanted = 4): readonly number[] {
  if (!(Math.abs(from) <= furthest && Math.abs(to) <= furthest && from <= to)) return [];
  const step = even.find((one) => (to - from) / one <= wanted);
  return step === undefined ? monthTicks(from, to, wanted) : multiples(from, to, step);
}

function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) => (first + at) * step);
}

function monthTicks(from: number, to: number, wanted: number): readonly number[] {
  const step = months.find((one) => (to - from) / (one * monthLength) <= wanted) ?? longest;
  const start = new Date(from);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step);
  return Array.from({ length: wanted + 2 }, (_, at) => monthStart((first + at) * step)).filter(
    (tick) => tick >= from && tick <= to,
  );
}

const longest = 120_000;

function monthStart(month: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(Math.floor(month / 12), month % 12);
}

/** A moment in UTC: "2026-11-20", or "2026-11-20 18:00" where it is not the beginning of a day. */
export function timeText(milliseconds: number): string {
  if (!(Math.abs(milliseconds) <= furthest)) return "no date";
  const text = new Date(milliseconds)
    .toISOString()
    .replace("T", " ")
    .replace(/:\d\d\.\d+Z$/u, "");
  return text.replace(/ 00:00$/u, "");
}

/** Of beginnings of months or years no more is told than that: "2026-11", "2026". */
export function timeTickText(ticks: readonly number[]): (tick: number) => string {
  const texts = ticks.map(timeText);
  const cut = [/-01-01$/u, /-01$/u].find((end) => texts.every((text) => end.test(text)));
  return (tick) => (cut === undefined ? timeText(tick) : timeText(tick).replace(cut, ""));
}
