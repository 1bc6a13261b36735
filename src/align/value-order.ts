const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Whether a canonical text writes a finite number. */
export function isNumberText(text: string): boolean {
  return plainNumber.test(text);
}

/** Canonical texts in the order that people expect: by number when all are numbers, else by code unit. */
export function sortValues(texts: readonly string[]): readonly string[] {
  return texts.every(isNumberText) ? texts.toSorted(byNumber) : texts.toSorted(byCodeUnit);
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b) || byCodeUnit(a, b);
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
