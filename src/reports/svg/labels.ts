import { element } from "./element.ts";
import { xmlText } from "./xml-text.ts";

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Numbers and words of our own in one element. Not for names from data: a right-to-left one would turn the others round. */
export function labels(kind: string, anchor: "start" | "middle" | "end", all: readonly Label[]): string {
  if (all.length === 0) return "";
  const spans = all.map(({ text, x, y }) => element("tspan", { x, y }, xmlText(text)));
  return element("text", { class: kind, "text-anchor": anchor === "start" ? undefined : anchor }, ...spans);
}
