/** Writes every report of audit fixtures to a folder, as the files that they are: node scripts/samples.ts FOLDER [record…] */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderComment } from "../src/reports/fit.ts";
import { reports } from "../src/reports/index.ts";
import { renderText } from "../src/reports/text.ts";
import { fixtureRecords, sampleLinks } from "./pictures/records.ts";

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder? node scripts/samples.ts FOLDER [record…]");
mkdirSync(folder, { recursive: true });

for (const [name, record] of fixtureRecords(names)) {
  const write = (file: string, text: string): void => writeFileSync(join(folder, `${name}.${file}`), text);
  write("comment.md", renderComment(record, { marker: "<!-- model-gate sample -->", links: sampleLinks }));
  for (const width of [48, 80, 110, 160])
    write(`${width}.ansi`, renderText(record, { color: true, width, verbose: false }));
  write("verbose.ansi", renderText(record, { color: true, width: 110, verbose: true }));
  for (const report of reports) for (const file of report.files) write(file.name, file.render(record, {}));
}
