import { wrapped } from "../display-width.ts";
import { inertTerminalText, markdownProse } from "../escape.ts";
import type { Explanation, Part } from "./explanation.ts";

/** An explanation as plain text, ending in a newline. */
export function explanationText({ title, sections }: Explanation, width: number): string {
  const blocks = sections.map(({ title: heading, parts }) =>
    [line(heading), ...parts.flatMap((part) => partLines(part, width))].join("\n"),
  );
  return `${[line(title), ...blocks].join("\n\n")}\n`;
}

function line(text: string): string {
  return inertTerminalText(text);
}

function partLines(part: Part, width: number): readonly string[] {
  const text = typeof part === "string" ? part : `${part.label}: ${part.value}`;
  const [first = "", ...rest] = wrapped(line(text), width - 4);
  return typeof part === "string"
    ? [first, ...rest].map((one) => `  ${one}`)
    : [`  · ${first}`, ...rest.map((one) => `    ${one}`)];
}

/** The same as Markdown, in which nothing of the record acts. */
export function explanationMarkdown({ title, sections }: Explanation): string {
  const blocks = sections.map(
    ({ title: heading, parts }) => `#### ${markdownProse(heading)}\n\n${markdownParts(parts)}`,
  );
  return `${[`### ${markdownProse(title)}`, ...blocks].join("\n\n")}\n`;
}

/** Numbers with names as a list, which a paragraph before or after does not touch. */
function markdownParts(parts: readonly Part[]): string {
  return parts
    .map((part, index) => {
      const gap = index === 0 ? "" : typeof part !== "string" && typeof parts[index - 1] !== "string" ? "\n" : "\n\n";
      return (
        gap + (typeof part === "string" ? markdownProse(part) : `- ${markdownProse(`${part.label}: ${part.value}`)}`)
      );
    })
    .join("");
}
