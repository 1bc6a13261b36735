import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { audits, hostileTexts } from "./audits.ts";
import { limit, measurement, record, verdict } from "./records.ts";

const html = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

describe("the Markdown report", () => {
  it("makes no element that it did not mean to make, whatever the names are", () => {
    const hostile = audits()["hostile-names"] ?? record("none");
    const page = html(renderMarkdown(hostile, { links: { run: "https://example.com/run" } }));
    const tags = new Set(
      (page.replace(/<code>[^<]*<\/code>/gu, "").match(/<\/?\w+/gu) ?? []).map((tag) => tag.replace(/<\/?/u, "")),
    );
    expect([...tags].toSorted()).toEqual([
      "a",
      "br",
      "details",
      "h3",
      "li",
      "p",
      "strong",
      "sub",
      "summary",
      "table",
      "tbody",
      "td",
      "th",
      "thead",
      "tr",
      "ul",
    ]);
    expect(page.match(/<a /gu)).toHaveLength(1);
    expect(page).not.toContain("<!--");
  });

  it("has no command for a runner's log when it is printed", () => {
    const markdown = renderMarkdown(
      record(`Blocked: ${hostileTexts.join(" ")}`, { warnings: [{ code: "x", message: hostileTexts.join("\n") }] }),
    );
    expect(markdown).not.toContain("##[");
    expect(markdown).not.toMatch(/^\s*::/mu);
  });

  it("links only to web addresses, and lets none break out", () => {
    const links = (run: string) => renderMarkdown(record("Blocked."), { links: { run } });
    expect(links("javascript:alert(1)")).not.toContain("[Run]");
    expect(links("not an address")).not.toContain("[Run]");
    expect(links("https://a.example/x)y|z")).toContain("[Run](https://a.example/x%29y%7Cz)");
  });

  it("shows an error with what to do, and nothing green", () => {
    const markdown = renderMarkdown(audits()["error"] ?? record("none"));
    expect(markdown).toMatch(/^### ❌ No verdict: `candidate.csv`: column "score" is missing/u);
    expect(markdown).toContain("**What to do:** Name the column of scores in `columns.score`.");
    expect(markdown).toContain("Nothing was judged: error `E205` at `model-gate.yml:9:10`.");
    expect(markdown).not.toContain("✅");
  });

  it("is not green when nothing was judged", () => {
    expect(renderMarkdown(record("Passed: nothing."))).toMatch(/^### ❔/u);
  });

  it("says why only once when the headline has just said it", () => {
    const auc = measurement({
      metric: "roc_auc",
      title: "ROC AUC",
      unit: "score",
      reference: 0.9,
      candidate: 0.8,
      half: 0.01,
    });
    const sentence = "roc_auc fell from 0.900 to 0.800.";
    const failing = record(`Blocked: ${sentence}`, {
      measurements: [auc],
      verdicts: [
        verdict(auc, {
          outcome: "fail",
          sentence,
          advice: "Look at the rows.",
          limits: [limit({ kind: "max_drop", limit: 0.01, exceeded: "yes" })],
        }),
      ],
    });
    expect(renderMarkdown(failing).match(/fell from/gu)).toHaveLength(1);
    expect(renderMarkdown(failing)).toContain("- ❌ **ROC AUC**<br>→ Look at the rows.");
  });

  it("explains the gravest and folds the rest, so that drift and what goes with a failure stay in sight", () => {
    const failed = Array.from({ length: 11 }, (_, at) =>
      verdict(null, {
        gate: `gate ${at}`,
        subject: "f1",
        outcome: "fail",
        counts_as: "fail",
        sentence: `reason ${at}.`,
      }),
    );
    const text = renderMarkdown(record("many", { verdicts: failed }));
    const fold = text.indexOf("<summary>3 more, explained</summary>");
    expect(text.indexOf("reason 7.")).toBeLessThan(fold);
    expect(text.indexOf("reason 8.")).toBeGreaterThan(fold);
  });

  it("opens the table of drift when drift blocks", () => {
    const california = audits()["california-housing"] ?? record("none");
    const blocking = {
      ...california,
      verdicts: california.verdicts.map((one) =>
        one.column === "Latitude" ? { ...one, counts_as: "fail" as const } : one,
      ),
    };
    expect(renderMarkdown(california)).toContain("<details><summary>Drift by column");
    expect(renderMarkdown(blocking)).toContain("<details open><summary>Drift by column");
    expect(renderMarkdown(blocking)).toContain("❌ **Drift:** 4 of 11 columns drifted.");
  });

  it("tells how many warnings of the run it leaves out", () => {
    const warnings = Array.from({ length: 7 }, (_, index) => ({ code: "x", message: `Warning ${index}.` }));
    expect(renderMarkdown(record("Blocked.", { warnings }))).toContain(
      "Warning 4.<br>… and 2 more in the audit record.",
    );
  });
});
