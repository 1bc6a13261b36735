import { element, tooltip } from "./element.ts";
import { xmlText } from "./xml-text.ts";

/** A rectangle of a chart, in its pixels. */
export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartParts {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  /** Of all text in it; the stylesheet gives the family and the colours. */
  readonly fontSize: number;
}

/** A whole `<svg>` that says to those who cannot see it what it shows; as large as its place lets it be. */
export function chart({ id, title, summary, width, height, fontSize }: ChartParts, ...body: readonly string[]): string {
  return element(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": `${id}-t ${id}-d`,
      "font-size": fontSize,
    },
    element("title", { id: `${id}-t` }, xmlText(title)),
    element("desc", { id: `${id}-d` }, xmlText(summary)),
    ...body,
  );
}

/** A path of some class, with a tooltip where there is something to say; nothing where it is empty. */
export function path(kind: string, d: string, hint = ""): string {
  return d === "" ? "" : element("path", { class: kind, d }, hint === "" ? "" : tooltip(hint));
}
