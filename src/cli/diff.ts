import { GateError } from "../errors.ts";
import { differenceMarkdown } from "../reports/difference-markdown.ts";
import { differenceText } from "../reports/difference-text.ts";
import { type Difference, differenceOf } from "../reports/difference.ts";
import { inertJson } from "../reports/json.ts";
import { paintOf } from "../reports/paint.ts";
import { recordFile } from "./record-file.ts";
import { styleOf } from "./style.ts";
import { textOf, type Values } from "./values.ts";

/** Tells how the record of one run differs from that of another. The exit code says whether they could be compared, not what came of it. */
export async function diff(rest: readonly string[], values: Values): Promise<number> {
  const [first, second, ...more] = rest;
  if (first === undefined || second === undefined || more.length > 0)
    throw new GateError({ code: "E100", message: "diff takes two files: the audit.json of one run and of another" });
  const print = formatOf(values);
  process.stdout.write(print(differenceOf(await recordFile(first), await recordFile(second))));
  return 0;
}

function formatOf(values: Values): (difference: Difference) => string {
  const name = textOf(values, "to") ?? "text";
  switch (name) {
    case "text":
      return (difference) => differenceText(difference, pageOf(values));
    case "md":
      return differenceMarkdown;
    case "json":
      return inertJson;
    default:
      throw new GateError({
        code: "E100",
        message: `--to: "${name}" is not a format of diff; there are text, md and json`,
      });
  }
}

function pageOf(values: Values): Parameters<typeof differenceText>[1] {
  const { color, width, verbose } = styleOf(values);
  return { paint: paintOf(color), width, verbose };
}
