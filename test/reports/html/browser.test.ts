import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../../../scripts/pictures/axe.ts";
import { chromiumPath, openBrowser } from "../../../scripts/pictures/browser.ts";
import { renderHtml } from "../../../src/reports/html/html.ts";
import { audits, crowded } from "../audits.ts";

/** Between them they have every section; `scripts/accessibility.ts` looks at all records, in both schemes and on a phone. */
const looked: readonly (readonly [name: string, scheme: "light" | "dark"])[] = [
  ["california-housing", "light"],
  ["error", "light"],
  ["hostile-waivers", "light"],
  ["binary-plots", "light"],
  ["multiclass-plots", "dark"],
];

/** Whether a browser is at hand; without one the pages are held by the other tests alone. */
describe.skipIf(chromiumPath() === undefined)("the page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "model-gate-html-"));
  const path = join(folder, "report.html");
  const wide = { width: 1280, height: 900 };
  let browser: Browser;
  /** One page for all that need no other settings: to start one takes longer than to look at it. */
  let shared: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    shared = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function shown(page: Page, html: string): Promise<Page> {
    writeFileSync(path, html);
    await page.goto(pathToFileURL(path).href);
    return page;
  }

  async function opened(html: string, { width = wide.width }: { readonly width?: number } = {}): Promise<Page> {
    await shared.setViewportSize({ ...wide, width });
    await shared.emulateMedia({ media: "screen", colorScheme: "light" });
    return shown(shared, html);
  }

  const records = audits();
  const pageOf = (name: string): string => {
    const record = records[name];
    if (record === undefined) throw new Error(`no record ${name}`);
    return renderHtml(record);
  };

  it.each(looked)("of %s has nothing in the way of anybody, %s", async (name, colorScheme) => {
    const page = await opened(pageOf(name));
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { element: "html", except: [] })).toEqual([]);
  });

  it.each(["binary-plots", "hostile-names", "scripts"])("of %s has nothing beside a small screen", async (name) => {
    const page = await opened(pageOf(name), { width: 360 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.setViewportSize({ ...wide, width: 768 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(768);
  });

  it("filters by words and by verdict, and says how many rows are left", async () => {
    const page = await opened(pageOf("california-housing"));
    const gates = page.locator("#gates");
    await gates.getByLabel("Find").fill("long drift");
    expect(await gates.getByRole("status").textContent()).toBe("1 of 12 verdicts");
    expect(await shownRows(gates.page(), "#gates")).toHaveLength(1);
    await gates.getByLabel("Find").fill("");
    await gates.getByLabel("Show").selectOption("warning");
    expect(await gates.getByRole("status").textContent()).toBe("4 of 12 verdicts");
  });

  it("sorts by a number, what is not measured last, and says which way", async () => {
    const page = await opened(pageOf("california-housing"));
    const head = page.locator("#drift th", { hasText: "Beyond chance" });
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect((await shownRows(page, "#drift"))[0]).toContain("Longitude");
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect((await shownRows(page, "#drift"))[0]).toContain("AveBedrms");
  });

  it("can be used by the keyboard alone", async () => {
    const page = await opened(pageOf("california-housing"));
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Numbers");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.type")).toBe("search");
    await page.keyboard.type("roc");
    expect(await page.locator("#gates").getByRole("status").textContent()).toBe("1 of 12 verdicts");
    await page.locator("#record summary").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#record pre").isVisible()).toBe(true);
  });

  it("has all its rows and no controls without script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await shown(await context.newPage(), pageOf("california-housing"));
    expect(await page.locator("button, input, select").count()).toBe(0);
    expect(await page.locator("#gates table[data-noun] tbody tr").count()).toBe(12);
    await context.close();
  });

  it("runs nothing and asks for nothing that was put into it", async () => {
    const put =
      '<script>document.title = "taken"</script><img src="https://evil.example/x.png" onerror="document.title = 1" /><style>h1{display:none}</style>';
    const html = pageOf("fail-binary").replace("</main>", `${put}</main>`);
    const page = await browser.newPage();
    const answered: string[] = [];
    const refused: (string | undefined)[] = [];
    page.on("response", (response) => answered.push(response.url()));
    page.on("requestfailed", (request) => refused.push(request.failure()?.errorText));
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    await shown(page, html);
    expect(await page.title()).toBe("Blocked: fraud-model");
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(answered.filter((address) => !address.startsWith("file:"))).toEqual([]);
    expect(refused).toEqual(["csp"]);
    expect(told.filter((text) => text.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(3);
    await page.close();
  });

  it("breaks none of its own rules", async () => {
    const page = await browser.newPage();
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    for (const html of [pageOf("binary-plots"), pageOf("hostile-names"), renderHtml(crowded())]) {
      await shown(page, html);
      expect(told).toEqual([]);
    }
    await page.close();
  });

  it("prints every row, also those that are left out on the screen", async () => {
    const page = await opened(pageOf("california-housing"));
    await page.locator("#gates").getByLabel("Show").selectOption("passed");
    expect(await shownRows(page, "#gates")).toHaveLength(7);
    await page.emulateMedia({ media: "print" });
    expect(await shownRows(page, "#gates")).toHaveLength(12);
  });

  it("prints on A4 with its sections open, and without controls", async () => {
    const page = await opened(pageOf("binary-plots"));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.locator("#quality figure").first().isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  });
});

async function shownRows(page: Page, section: string): Promise<readonly string[]> {
  return page.locator(`${section} tbody tr:visible`).allTextContents();
}
