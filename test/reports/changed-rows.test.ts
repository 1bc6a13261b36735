import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { renderText } from "../../src/reports/text.ts";
import { audits } from "./audits.ts";
import { told } from "./changed-rows-audits.ts";
import { record } from "./records.ts";

const auditOf = (name: string): AuditRecord => audits()[name] ?? record("none");
const classes = auditOf("changed-classes");
const text = (audit: AuditRecord, verbose = false): string =>
  renderText(audit, { color: false, width: 120, verbose }).replaceAll("\u00a0", " ");

describe("rows that changed, in Markdown", () => {
  it("are folded under their counts: the worst ten and the best five", () => {
    const markdown = renderMarkdown(classes);
    expect(markdown).toContain("<summary>Rows that changed: 1\u202f234 regressed, 7 fixed</summary>");
    expect(markdown.match(/^\| `tx-\d+` *\| regressed/gmu)).toHaveLength(10);
    expect(markdown.match(/^\| `tx-\d+` *\| fixed/gmu)).toHaveLength(5);
    expect(markdown).toContain("Set `policy.report_rows: all` to have every changed row in `flips.csv`.");
  });

  it("say where all of them are", () => {
    expect(renderMarkdown(auditOf("changed-values"))).toContain(
      "Every changed row is in `flips.csv`, beside the audit record.",
    );
  });

  it("are only counted when the policy keeps them back", () => {
    const changed = { loss: "log_loss" as const, counts: [{ kind: "regressed" as const, rows: 1234 }], rows: [] };
    const kept = record("Blocked.", { ...told("none"), changed_rows: changed });
    const markdown = renderMarkdown(kept);
    expect(markdown).toContain("Rows that changed: 1\u202f234 regressed</summary>");
    expect(markdown).toContain("Rows are not shown: `policy.report_rows` is `none`.");
    expect(text(kept)).toContain("Rows that changed: 1\u202f234 regressed\n  Rows are not shown:");
  });

  it("make no element that they did not mean to make, whatever the ids are", () => {
    const page = micromark(renderMarkdown(auditOf("hostile-rows")), {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    const inert = page.replace(/<code>[^<]*<\/code>/gu, "");
    expect(inert).not.toMatch(/<(?:a|img|script|!--)|@acme|https?:|evil|##\[/u);
    const section = /<summary>Rows that changed.*?<\/details>/su.exec(inert)?.[0] ?? "";
    const cellsOf = (row: string): number => (row.match(/<t[dh]/gu) ?? []).length;
    const rows = section.split("<tr>").slice(1).map(cellsOf);
    expect(rows).toEqual(Array.from({ length: 11 }, () => 4));
  });

  it("are not mentioned when there is none, nor for a record that is older than they are", () => {
    const none = { loss: "log_loss" as const, counts: [{ kind: "regressed" as const, rows: 0 }], rows: [] };
    for (const audit of [record("Passed."), record("Passed.", { changed_rows: none })]) {
      expect(renderMarkdown(audit)).not.toContain("Rows that changed");
      expect(text(audit)).not.toContain("Rows that changed");
    }
  });
});

describe("rows that changed in other tasks", () => {
  type Changed = NonNullable<AuditRecord["changed_rows"]>;
  type Row = Changed["rows"][number];
  const outputs = (prediction: string | null, score: number | null): Row["reference"] => ({ prediction, score });
  const changed = (loss: Changed["loss"], row: Omit<Row, "kind" | "id">): AuditRecord =>
    record("Blocked.", {
      ...told("sample"),
      changed_rows: { loss, counts: [{ kind: "worse", rows: 1 }], rows: [{ kind: "worse", id: ["q7"], ...row }] },
    });

  it("show sets as they are written, and how many classes more are wrong", () => {
    const sets = changed("wrong_classes", {
      label: "cat|dog",
      reference: outputs("cat|dog", null),
      candidate: outputs("[]", null),
      loss_difference: 2,
    });
    expect(text(sets)).toContain("q7  worse  cat|dog → []  wrong classes +2\n");
    expect(renderMarkdown(sets)).toContain(
      "| <code>cat&#124;dog</code> | <code>cat&#124;dog</code>\u00a0→\u00a0`[]` | +2 |",
    );
  });

  it("show queries by their NDCG, without label and prediction", () => {
    const queries = changed("ndcg_loss", {
      label: null,
      reference: outputs(null, 1),
      candidate: outputs(null, 0.63093),
      loss_difference: 0.36907,
    });
    expect(text(queries)).toContain("q7  worse  NDCG 1.000 → 0.631\n");
    expect(renderMarkdown(queries)).toMatch(/\| Became +\| NDCG +\|\n.*\n\| `q7` \| worse \| 1\.000/u);
  });

  it("show scores as they stand in the file", () => {
    const scores = changed("score", {
      label: null,
      reference: outputs(null, 4.25),
      candidate: outputs(null, -120),
      loss_difference: 124.25,
    });
    expect(text(scores)).toContain("q7  worse  score 4.25 → −120\n");
  });
});

describe("rows that changed, in the terminal", () => {
  it("are the worst five, or all of the record on request", () => {
    expect(text(classes).match(/tx-\d+/gu)).toHaveLength(5);
    expect(text(classes)).toContain("… and 22 more in the audit record; --verbose shows them.");
    expect(text(classes, true).match(/tx-\d+/gu)).toHaveLength(27);
  });
});
