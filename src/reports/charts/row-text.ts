import { cleanText } from "../escape.ts";
import { textElement, tooltip } from "../svg/element.ts";
import { fittedText } from "../svg/text-width.ts";

interface TextPlace {
  readonly x: number;
  readonly y: number;
  /** How wide it may be. */
  readonly pixels: number;
  readonly kind: "label" | "axis";
  readonly size: number;
  readonly end?: true;
}

/** A text of one row of a chart, cut to its place; where it is cut, the whole of it is a tooltip. */
export function rowText(content: string, { x, y, pixels, kind, size, end }: TextPlace): string {
  const whole = cleanText(content);
  if (whole === "") return "";
  const shown = fittedText(whole, size, pixels);
  const attributes = { class: kind, x, y, "font-size": size, "text-anchor": end === true ? "end" : undefined };
  return textElement(shown, attributes, shown === whole ? "" : tooltip(whole));
}
