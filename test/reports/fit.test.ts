import { describe, expect, it } from "vitest";
import { renderComment, renderSummary } from "../../src/reports/fit.ts";
import { audits, crowded } from "./audits.ts";

const marker = "<!-- model-gate id=fraud run=7 attempt=1 -->";
const links = {
  run: "https://github.com/acme/models/actions/runs/7",
  artifact: "https://github.com/acme/models/actions/runs/7/artifacts/1",
};
const failing = audits()["california-housing"] ?? crowded();
const huge = crowded();
const failedRow = /^\| ❌\u00a0/gmu;
const passedRow = /^\| ✅\u00a0/gmu;

describe("a comment", () => {
  it("begins with its marker, tells everything that fits and ends with the links", () => {
    const comment = renderComment(failing, { marker, links });
    expect(comment.startsWith(`${marker}\n\n### ❌ Blocked: \`roc_auc\` fell from 0.908 to 0.840, more than`)).toBe(
      true,
    );
    expect(comment).toContain("<details><summary>Drift by column: 4 of 11 columns drifted</summary>");
    expect(comment.trimEnd().endsWith(`[Run](${links.run}) · [Audit record and full report](${links.artifact})`)).toBe(
      true,
    );
  });

  it("shortens what holds when 200 gates on 30 slices do not fit, and says so", () => {
    const comment = renderComment(huge, { marker, links });
    expect(comment.length).toBeLessThanOrEqual(65_000);
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(262_144);
    expect(comment.startsWith(marker)).toBe(true);
    expect(comment.match(failedRow)).toHaveLength(150);
    expect(comment.match(passedRow)?.length).toBeLessThan(301);
    expect(comment).toContain("<summary>✅ 5\u202f850 passed</summary>");
    expect(comment).toMatch(/… and 5\u202f\d{3} more in the audit record\./u);
    expect(comment).toContain("<summary>Provenance: 2 files, 95\u00a0% confidence, seed 1</summary>");
    expect(comment).toContain(links.artifact);
  });

  it("falls to the failures alone where not even the first that hold fit", () => {
    const comment = renderComment(huge, { marker, links, maxCharacters: 30_000 });
    expect(comment.match(failedRow)).toHaveLength(150);
    expect(comment).not.toContain("✅");
    expect(comment).toContain("The rest did not fit here; the audit record has all of it.");
  });

  it("never leaves a fold or a chart open where it ends", () => {
    for (let maxCharacters = 2000; maxCharacters < 70_000; maxCharacters += 2777) {
      const comment = renderComment(huge, { marker, links, maxCharacters });
      expect(comment.match(/<details>/gu)?.length).toBe(comment.match(/<\/details>/gu)?.length);
      expect((comment.match(/^```/gmu)?.length ?? 0) % 2).toBe(0);
    }
  });

  it("shows thirty rows openly and folds the others away", () => {
    const [open = "", folded = ""] = renderComment(huge, { marker }).split("<details><summary>120 more</summary>");
    expect([open, folded].map((part) => part.match(failedRow)?.length)).toEqual([30, 120]);
  });

  it("falls to the first failures, and says how many more there are", () => {
    const comment = renderComment(huge, { marker, links, maxCharacters: 16_000 });
    expect(comment.length).toBeLessThanOrEqual(16_000);
    expect(comment.match(failedRow)).toHaveLength(50);
    expect(comment).toContain("… and 100 more in the audit record.");
  });

  it("falls to the headline, and still keeps the verdict and the links", () => {
    const comment = renderComment(huge, { marker, links, maxCharacters: 600 });
    expect(comment.length).toBeLessThanOrEqual(600);
    expect(comment).toContain("### ❌ Blocked:");
    expect(comment).toContain("150 failed");
    expect(comment).toContain(links.artifact);
    expect(comment).not.toContain("| ❌");
  });

  it("keeps its marker whatever the limit", () => {
    for (let maxCharacters = 0; maxCharacters < 2000; maxCharacters += 37) {
      const comment = renderComment(failing, { marker, links, maxCharacters });
      expect(comment.startsWith(marker)).toBe(true);
      expect(comment.length).toBeLessThanOrEqual(Math.max(maxCharacters, marker.length + 2));
    }
  });

  it("counts bytes as well as characters", () => {
    const comment = renderComment(audits()["scripts"] ?? huge, { marker, links, maxBytes: 2000 });
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(2000);
  });
});

describe("a step summary", () => {
  it("stays under one MiB", () => {
    const summary = renderSummary(huge, { links });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(summary).toContain("✅ 5\u202f850 passed");
  });

  it("falls to the failures under a tighter limit", () => {
    const summary = renderSummary(huge, { maxBytes: 100_000 });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(100_000);
    expect(summary.match(failedRow)).toHaveLength(150);
  });
});
