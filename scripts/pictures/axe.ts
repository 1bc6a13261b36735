import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { z } from "zod";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const resultSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullish(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), target: z.array(z.unknown()) })),
    }),
  ),
});

export interface Looked {
  /** What of the page is looked at. */
  readonly element: string;
  /** Rules that are not ours to keep. */
  readonly except: readonly string[];
}

/** What axe-core has against a page that is open: a line for each rule, with the first place that breaks it. */
export async function violationsOf(page: Page, { element, except }: Looked): Promise<readonly string[]> {
  // By the debugger's door, for the page's own policy lets no script in.
  await page.evaluate(axe);
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  const asked = JSON.stringify({ resultTypes: ["violations"], rules });
  const found: unknown = await page.evaluate(`axe.run(${JSON.stringify(element)}, ${asked})`);
  return resultSchema.parse(found).violations.map(({ id, impact, help, nodes }) => {
    const [first] = nodes;
    return `${id} (${impact ?? "unknown"}), ${nodes.length} times: ${help}: ${first?.html.slice(0, 200) ?? ""}`;
  });
}
