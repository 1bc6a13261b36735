import { coordinate } from "./coordinate.ts";
import { xmlText } from "./xml-text.ts";

/** What is undefined is left out; numbers are coordinates. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG; its children are elements, or text that is escaped already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const pairs = Object.entries(attributes).map(([key, value]) => attributeText(key, value));
  const content = children.join("");
  return content === "" ? `<${name}${pairs.join("")}/>` : `<${name}${pairs.join("")}>${content}</${name}>`;
}

/** Untrusted text at a place. */
export function textElement(text: string, attributes: Attributes, ...children: readonly string[]): string {
  return element("text", attributes, xmlText(text), ...children);
}

/** What the pointer over an element shows. */
export function tooltip(text: string): string {
  return element("title", {}, xmlText(text));
}

function attributeText(key: string, value: string | number | undefined): string {
  if (value === undefined) return "";
  return ` ${key}="${typeof value === "number" ? coordinate(value) : xmlText(value, Number.POSITIVE_INFINITY)}"`;
}
