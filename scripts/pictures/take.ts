import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { AuditRecord } from "../../src/audit/v1.ts";
import type { Shot } from "./shots.ts";

/** How a picture is cut and kept. */
export interface Frame {
  /** Where the pages are written that pictures are taken of. */
  readonly pages: string;
  /** Device pixels for each pixel of the page. */
  readonly scale: number;
  /** Pixels from the top at most: no picture of a page is taken that nobody can scroll through. */
  readonly most: number;
}

/** A PNG of a record as a shot shows it. */
export async function take(
  browser: Browser,
  record: AuditRecord,
  shot: Shot,
  { pages, scale, most }: Frame,
): Promise<Buffer> {
  const path = join(pages, `${record.name.replaceAll(/[^\w-]+/gu, "-")}.${shot.name}.html`);
  writeFileSync(path, shot.page(record));
  const page = await browser.newPage({
    viewport: { width: shot.width, height: 900 },
    deviceScaleFactor: scale,
    colorScheme: shot.scheme,
  });
  try {
    if (shot.media !== undefined) await page.emulateMedia({ media: shot.media, colorScheme: shot.scheme });
    await page.goto(pathToFileURL(path).href);
    return await page.screenshot({ clip: await clipOf(page, shot, most), fullPage: true, animations: "disabled" });
  } finally {
    await page.close();
  }
}

async function clipOf(
  page: Page,
  { element = "html" }: Shot,
  most: number,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await page.locator(element).first().boundingBox();
  if (box === null) throw new Error(`the page has no ${element}`);
  return { x: box.x, y: box.y, width: Math.ceil(box.width), height: Math.min(most, Math.ceil(box.height)) };
}
