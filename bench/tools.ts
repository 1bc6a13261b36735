import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** A program that measures the same tables. */
export interface Tool {
  readonly id: string;
  readonly title: string;
  /** The versions that it runs with; none for our own. */
  readonly requirements?: string;
  readonly command: (run: ToolRun) => readonly string[];
  /** Exit codes of a run that did its work. */
  readonly finished: readonly number[];
}

export interface ToolRun {
  /** Of its own environment. */
  readonly python: string;
  /** Of the tables; the command starts in it. */
  readonly folder: string;
  /** Where a peer writes its numbers. */
  readonly out: string;
}

/** Ours first: the others are held against it. */
export const tools: readonly Tool[] = [
  {
    id: "ours",
    title: "model-gate",
    command: () => [process.execPath, join(here, "../dist/cli/index.js"), "check", "--quiet"],
    // That a gate failed is a result.
    finished: [0, 1],
  },
  peer("pandas", "pandas, scikit-learn, scipy", { script: "pandas_sklearn.py", requirements: "requirements.txt" }),
  peer("duckdb", "DuckDB", { script: "duckdb_sql.py", requirements: "requirements.txt" }),
  peer("evidently", "Evidently", { script: "evidently_report.py", requirements: "requirements-evidently.txt" }),
];

function peer(id: string, title: string, files: { readonly script: string; readonly requirements: string }): Tool {
  return {
    id,
    title,
    requirements: join(here, files.requirements),
    command: ({ python, folder, out }) => [python, "-W", "ignore", join(here, "peers", files.script), folder, out],
    finished: [0],
  };
}
