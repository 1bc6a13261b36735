import { roundDownTo, roundTo, roundUpTo } from "./round-to.ts";

/**
 * `bins` + 1 edges from at most `lowest` to at least `highest`, each the same multiple of the one before, to four digits; fewer where
 * so few digits cannot tell them apart. Where no value is above 0, one bin of 0.
 */
export function logEdges(lowest: number, highest: number, bins: number): readonly number[] {
  if (!(lowest > 0 && highest >= lowest && Number.isFinite(highest))) return [0, 1];
  const [first, last] = [fourDigits(lowest, roundDownTo), fourDigits(highest, roundUpTo)];
  if (!(first > 0 && last > first)) return [lowest / 2, lowest * 2];
  const ratio = Math.log(last / first);
  const edges = Array.from({ length: bins + 1 }, (_, at) =>
    at === bins ? last : fourDigits(first * Math.exp((ratio * at) / bins), roundTo),
  );
  return edges.filter((edge, at) => at === 0 || edge > (edges[at - 1] ?? Number.NaN));
}

function fourDigits(value: number, round: typeof roundTo): number {
  return round(value, 3 - Math.floor(Math.log10(value)));
}
