/**
 * Takes pictures of the reports in a real browser, to be looked at:
 *   node scripts/screenshots.ts FOLDER [record…]   every picture of audit fixtures, all of them or those named
 *   node scripts/screenshots.ts --docs             the pictures in docs/images
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./pictures/browser.ts";
import { pictures } from "./pictures/docs.ts";
import { fixtureRecords } from "./pictures/records.ts";
import { shots } from "./pictures/shots.ts";
import { take } from "./pictures/take.ts";

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder? node scripts/screenshots.ts FOLDER [record…], or --docs");

const pages = mkdtempSync(join(tmpdir(), "model-gate-pages-"));
const browser = await openBrowser();
try {
  if (folder === "--docs") await picturesOfDocs();
  else await allPictures(folder);
} finally {
  await browser.close();
  rmSync(pages, { recursive: true, force: true });
}

async function allPictures(into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  for (const [name, record] of fixtureRecords(names))
    for (const shot of shots) {
      const picture = await take(browser, record, shot, { pages, scale: 1, most: 8000 });
      writeFileSync(join(into, `${name}.${shot.name}.png`), picture);
    }
}

async function picturesOfDocs(): Promise<void> {
  const images = fileURLToPath(new URL("../docs/images/", import.meta.url));
  for (const { file, record: name, shot, scale, most } of pictures)
    for (const record of fixtureRecords([name]).values()) {
      const picture = await take(browser, record, shot, { pages, scale, most });
      if (picture.length > 200_000) throw new Error(`${file} has ${picture.length} bytes: take less of the page`);
      writeFileSync(join(images, file), picture);
    }
}
