import { driftMethods } from "../../src/drift/index.ts";
import type { DriftMethod } from "../../src/drift/method.ts";
import { page, table } from "./page.ts";

/** docs/reference/drift.md */
export function driftPage(): string {
  const overview = driftMethods.map((method) => [
    `[\`${method.name}\`](#${method.name})`,
    method.title,
    method.kinds.join(", "),
    String(method.defaultMax),
    judged[method.judged],
  ]);
  return page("Drift methods", [
    "Names for `drift` in a gate.",
    table(["name", "title", "columns", "default `max`", "held against `max`"], overview),
    ...driftMethods.flatMap(({ name, description, definition }) => [`## ${name}`, description, definition]),
  ]);
}

const judged: Readonly<Record<DriftMethod["judged"], string>> = {
  value: "the effect",
  excess: "the effect beyond chance",
};
