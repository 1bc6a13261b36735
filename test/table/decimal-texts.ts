/** Draws a whole number from 0 up to but not including `below`, at most 2^32. */
export type Draw = (below: number) => number;

const double = new DataView(new ArrayBuffer(8));

/** Endless texts around the grammar of numbers and the edges of rounding: most are numbers, some are not. */
export function decimalText(draw: Draw): string {
  return (writers[draw(writers.length)] ?? anyDigits)(draw);
}

const writers: readonly ((draw: Draw) => string)[] = [
  anyDigits,
  anyDigits,
  measured,
  shortest,
  rounded,
  betweenDoubles,
  nearLargestInteger,
  nearLastPower,
  soup,
];

function digits(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => draw(10)).join("");
}

function sign(draw: Draw): string {
  return ["", "", "", "-", "+"][draw(5)] ?? "";
}

/** Up to 25 digits with a point anywhere and, half the time, an exponent. */
function anyDigits(draw: Draw): string {
  const all = digits(draw, 1 + draw(25));
  const point = draw(all.length + 1);
  const whole = all.slice(0, point).replace(/^0+(?=\d)/, "");
  const exponent = draw(2) === 0 ? "" : `${draw(2) === 0 ? "e" : "E"}${sign(draw)}${draw(draw(5) === 0 ? 400 : 40)}`;
  return `${sign(draw)}${whole}${draw(4) === 0 ? "" : `.${all.slice(point)}`}${exponent}`;
}

/** A few decimals, as tables have them. */
function measured(draw: Draw): string {
  return `${sign(draw)}${draw(10 ** draw(7))}.${digits(draw, draw(10))}`;
}

/** A double of random bits. */
function anyDouble(draw: Draw): number {
  double.setUint32(0, draw(2 ** 32));
  double.setUint32(4, draw(2 ** 32));
  const value = double.getFloat64(0);
  return Number.isFinite(value) ? value : draw(2 ** 32) / 7;
}

/** Doubles of everyday size, where powers of ten are exact, with all their digits. */
function shortest(draw: Draw): string {
  return draw(3) === 0 ? String(anyDouble(draw)) : String((anyDouble(draw) % 1e6) / 10 ** draw(12));
}

function rounded(draw: Draw): string {
  const value = draw(2) === 0 ? anyDouble(draw) : (draw(2 ** 32) / 2 ** 32) * 10 ** (draw(20) - 10);
  return value.toPrecision(14 + draw(5));
}

/** A decimal that lies exactly between two doubles, or a last digit beside it: an odd number of 54 bits over a power of two. */
function betweenDoubles(draw: Draw): string {
  const odd = (BigInt(2 ** 21 + draw(2 ** 21)) << 32n) | (BigInt(draw(2 ** 31)) << 1n) | 1n;
  const twos = draw(40);
  const scaled = (odd * 5n ** BigInt(twos) + BigInt(draw(3) - 1)).toString().padStart(twos + 1, "0");
  const text = twos === 0 ? scaled : `${scaled.slice(0, -twos)}.${scaled.slice(-twos)}`;
  return draw(4) === 0 ? `${text}${digits(draw, draw(4))}` : text;
}

/** Digits around 2^53 with the point anywhere. */
function nearLargestInteger(draw: Draw): string {
  const text = (2n ** 53n + BigInt(draw(200) - 100)).toString();
  const point = draw(text.length + 1);
  const exponent = draw(2) === 0 ? "" : `e${draw(60) - 30}`;
  return point === text.length ? `${text}${exponent}` : `${text.slice(0, point)}.${text.slice(point)}${exponent}`;
}

/** Powers around 10^22, the last that a double holds exactly. */
function nearLastPower(draw: Draw): string {
  const all = digits(draw, 1 + draw(17)).replace(/^0+(?=\d)/, "");
  return draw(2) === 0 ? `${all}e${draw(2) === 0 ? "-" : ""}${20 + draw(6)}` : `0.${digits(draw, 5 + draw(20))}`;
}

function soup(draw: Draw): string {
  const letters = "0011259..+--eE ";
  return Array.from({ length: draw(8) }, () => letters[draw(letters.length)] ?? "").join("");
}
