/**
 * Runs axe-core over the page and the comment of audit fixtures, in both schemes and at the width of a phone; exits 1 for any violation:
 *   node scripts/accessibility.ts [record…]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AuditRecord } from "../src/audit/v1.ts";
import { type Looked, violationsOf } from "./pictures/axe.ts";
import { openBrowser } from "./pictures/browser.ts";
import { fixtureRecords } from "./pictures/records.ts";
import { type Shot, shots } from "./pictures/shots.ts";

const ours: Looked = { element: "html", except: [] };

/** Of a comment the frame is GitHub's, and so is how its stylesheet shows links and lets tables scroll. */
const within: Looked = {
  element: ".markdown-body",
  except: ["scrollable-region-focusable", "link-in-text-block", "region", "page-has-heading-one"],
};

const looks: ReadonlyMap<string, Looked> = new Map([
  ["report-light", ours],
  ["report-dark", ours],
  ["report-phone", ours],
  ["comment-open", within],
]);

const pages = mkdtempSync(join(tmpdir(), "model-gate-pages-"));
const browser = await openBrowser();
const told: string[] = [];
const looked: string[] = [];
try {
  for (const [name, record] of fixtureRecords(process.argv.slice(2))) await lookAt(name, record);
} finally {
  await browser.close();
  rmSync(pages, { recursive: true, force: true });
}
process.stdout.write(`${looked.length} pages, ${told.length} violations\n`);
process.exitCode = told.length === 0 ? 0 : 1;

async function lookAt(name: string, record: AuditRecord): Promise<void> {
  for (const shot of shots) {
    const look = looks.get(shot.name);
    if (look === undefined) continue;
    const found = (await foundOn(record, shot, look)).map((line) => `${name} ${shot.name}: ${line}`);
    looked.push(`${name} ${shot.name}`);
    told.push(...found);
    for (const line of found) process.stdout.write(`${line}\n`);
  }
}

async function foundOn(record: AuditRecord, shot: Shot, look: Looked): Promise<readonly string[]> {
  const path = join(pages, `${shot.name}.html`);
  writeFileSync(path, shot.page(record));
  const viewport = { width: shot.width, height: 900 };
  const page = await browser.newPage({ viewport, colorScheme: shot.scheme });
  try {
    await page.goto(pathToFileURL(path).href);
    return await violationsOf(page, look);
  } finally {
    await page.close();
  }
}
