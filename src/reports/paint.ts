const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Ink = keyof typeof codes;

/** Colours a text, or leaves it as it is. */
export type Paint = (ink: Ink, text: string) => string;

/** ANSI colours if asked for. Whether to ask is the platform's question: reports do not look at streams. */
export function paintOf(color: boolean): Paint {
  if (!color) return (_ink, text) => text;
  return (ink, text) => {
    const [on, off] = codes[ink];
    return text === "" ? text : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
