import { textElement } from "../svg/element.ts";
import { fittedText, textWidth } from "../svg/text-width.ts";

/** Where a matrix begins, and how large its cells are. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const longestName = 56;

/** The labels, left of a matrix. */
export function rowNames(names: readonly string[], { x, y, size }: Corner): string {
  if (size < smallestNamed) return "";
  return names
    .map((name, at) =>
      textElement(fittedText(name, nameSize(size), x - 2), {
        class: "label",
        x,
        y: y + (at + 0.5) * size + nameSize(size) * 0.35,
        "text-anchor": "end",
        "font-size": nameSize(size),
      }),
    )
    .join("");
}

const smallestNamed = 8;

function nameSize(size: number): number {
  return Math.min(10, size);
}

/** The predicted classes, above a matrix; where they do not fit beside each other they stand upright. */
export function columnNames(names: readonly string[], { x, y, size }: Corner): string {
  if (size < smallestNamed) return "";
  const upright = !fitBeside(names, size);
  return names
    .map((name, at) => {
      const middle = x + (at + 0.5) * size;
      const font = nameSize(size);
      const shown = fittedText(name, font, upright ? longestName : size);
      return upright
        ? textElement(shown, {
            class: "label",
            transform: `translate(${(middle + font * 0.35).toFixed(1)} ${y.toFixed(1)}) rotate(-90)`,
            "font-size": font,
          })
        : textElement(shown, { class: "label", x: middle, y, "text-anchor": "middle", "font-size": font });
    })
    .join("");
}

function fitBeside(names: readonly string[], size: number): boolean {
  return names.length <= 3 && names.every((name) => textWidth(name, nameSize(size)) <= size);
}

/** Room that the names above need. */
export function headHeight(names: readonly string[], size: number): number {
  if (size < smallestNamed) return 0;
  if (fitBeside(names, size)) return 10;
  return Math.min(longestName, Math.max(...names.map((name) => textWidth(name, nameSize(size)))));
}
