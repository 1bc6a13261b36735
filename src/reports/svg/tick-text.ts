import { writtenText } from "../../number-text.ts";
import type { Unit } from "../../number-text.ts";

const superscripts = new Map(Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹", (raised, digit) => [String(digit), raised]));

/** A round number beside an axis: "20 %", "0.5", "1.5 s"; where that has too many digits, "3×10⁹". */
export function tickText(value: number, unit: Unit): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= leastWritten(unit) && size < 1e6)) return writtenText(Number(value.toPrecision(6)), unit);
  const [mantissa = "", exponent = "0"] = size.toExponential(2).split("e");
  const factor = Number(mantissa) === 1 ? "" : `${Number(mantissa)}×`;
  return `${value < 0 ? "\u2212" : ""}${factor}10${raised(Number(exponent))}`;
}

/** A share is written as a percentage, two digits further to the left. */
function leastWritten(unit: Unit): number {
  return unit === "share" ? 1e-5 : 1e-3;
}

function raised(exponent: number): string {
  const digits = Array.from(String(Math.abs(exponent)), (digit) => superscripts.get(digit) ?? "");
  return `${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}
