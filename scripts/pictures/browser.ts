import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const usualPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium is: what the variable CHROMIUM says, or where it usually is; undefined: nowhere. */
export function chromiumPath(): string | undefined {
  return process.env["CHROMIUM"] ?? usualPaths.find((path) => existsSync(path));
}

/** A Chromium, started. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("no Chromium found: set CHROMIUM to its path");
  return chromium.launch({ executablePath, args: ["--disable-background-networking", "--font-render-hinting=none"] });
}
