import { NumberBytes } from "../../src/table/number-bytes.ts";
import { numberForm } from "../../src/table/number-text.ts";

const numbers = new NumberBytes();

/** How what is read from the bytes of `text` differs from what its string says, `undefined` when it does not. */
export function numberDisagreement(text: string): string | undefined {
  const bytes = Buffer.from(`"${text},`);
  const form = numberForm(text);
  const isNumber = form === "integer" || form === "decimal";
  if ((numbers.read(bytes, 1) === bytes.length - 1) !== isNumber)
    return `${text}: ${isNumber ? "is" : "is not"} a number`;
  if (!isNumber) return undefined;
  if (numbers.isInteger !== (form === "integer")) return `${text}: is ${form}`;
  return Object.is(numbers.value, Number(text)) ? undefined : `${text}: ${numbers.value} is not ${Number(text)}`;
}
