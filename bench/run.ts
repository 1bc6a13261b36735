/**
 * Measures model-gate and other tools on the same tables, and writes bench/results.json, results.md and growth.svg:
 *   node bench/run.ts [--rows 10k,100k,1M] [--runs 5] [--slow 60] [--folder FOLDER] [--python python3]
 *   node bench/run.ts --page   only the page and the chart anew, from results.json
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { agrees } from "./agreements.ts";
import { figuresSchema, type Figures } from "./figures.ts";
import { growthChart } from "./growth-chart.ts";
import { benchOptions } from "./options.ts";
import { withEarlier } from "./with-earlier.ts";
import { resultsPage } from "./results-page.ts";
import { session } from "./session.ts";
import { machine, versions } from "./surroundings.ts";

const options = benchOptions(process.argv.slice(2));
const file = (name: string): URL => new URL(name, import.meta.url);
if (options.pageOnly) write(committed());
else measure();

/** What was measured stays when a later size is broken off. */
function measure(): void {
  for (const size of session(options, (line) => console.error(line))) {
    const figures = { machine: machine(), versions: versions(options.python), sizes: [size] };
    write(withEarlier(figures, existsSync(file("results.json")) ? committed() : figures));
  }
}

function committed(): Figures {
  return figuresSchema.parse(JSON.parse(readFileSync(file("results.json"), "utf8")));
}

function write(figures: Figures): void {
  writeFileSync(file("results.json"), `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(file("results.md"), resultsPage(figures));
  writeFileSync(file("growth.svg"), growthChart(figures));
  if (figures.sizes.every((size) => size.agreements.every(agrees))) return;
  console.error("The numbers of the tools do not agree: see bench/results.md.");
  process.exitCode = 1;
}
