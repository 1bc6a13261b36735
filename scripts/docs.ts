import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { auditJsonSchema } from "../src/audit/json-schema.ts";
import { configJsonSchema } from "../src/config/json-schema.ts";
import { waiversJsonSchema } from "../src/waivers/json-schema.ts";
import { actionPage } from "./docs/action-page.ts";
import { checksPage } from "./docs/checks-page.ts";
import { configPage } from "./docs/config-page.ts";
import { driftPage } from "./docs/drift-page.ts";
import { errorsPage } from "./docs/errors-page.ts";
import { estimatesPage } from "./docs/estimates-page.ts";
import { fiveStates } from "./docs/five-states.ts";
import { latencyInputsPage } from "./docs/latency-inputs-page.ts";
import { metricsPage } from "./docs/metrics-page.ts";
import { reportsPage } from "./docs/reports-page.ts";
import { sourcesPage } from "./docs/sources-page.ts";
import { waiversPage } from "./docs/waivers-page.ts";

// Writes everything that is derived from the code: `node scripts/docs.ts`. With `--check` nothing is written, and a difference ends with 1.

const root = resolve(import.meta.dirname, "..");

const pages: readonly (readonly [path: string, text: () => string])[] = [
  ["schema/config.schema.json", () => json(configJsonSchema())],
  ["schema/audit.v1.schema.json", () => json(auditJsonSchema())],
  ["schema/waivers.schema.json", () => json(waiversJsonSchema())],
  ["docs/reference/config.md", configPage],
  ["docs/reference/waivers.md", waiversPage],
  ["docs/reference/metrics.md", metricsPage],
  ["docs/reference/drift.md", driftPage],
  ["docs/reference/checks.md", checksPage],
  ["docs/reference/latency-inputs.md", latencyInputsPage],
  ["docs/reference/reports.md", reportsPage],
  ["docs/reference/sources.md", sourcesPage],
  ["docs/reference/estimates.md", estimatesPage],
  ["docs/reference/errors.md", errorsPage],
  ["docs/images/five-states.svg", fiveStates],
  ["docs/reference/action.md", () => actionPage(readFileSync(resolve(root, "action.yml"), "utf8"))],
];

const differing = pages
  .map(([path, text]) => ({ path, text: text() }))
  .filter(({ path, text }) => onDisk(path) !== text);
if (process.argv.includes("--check")) check();
else write();

function check(): void {
  for (const { path } of differing) console.error(`${path} is not what \`npm run docs\` writes.`);
  process.exitCode = differing.length === 0 ? 0 : 1;
}

function write(): void {
  for (const { path, text } of differing) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
    console.log(`wrote ${path}`);
  }
}

function onDisk(path: string): string | undefined {
  const absolute = resolve(root, path);
  return existsSync(absolute) ? readFileSync(absolute, "utf8") : undefined;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
