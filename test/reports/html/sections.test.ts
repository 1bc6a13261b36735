import { describe, expect, it } from "vitest";
import type { SinceOutline } from "../../../src/reports/since.ts";
import { gateRows } from "../../../src/reports/html/gate-rows.ts";
import { sectionMarkup } from "../../../src/reports/html/section.ts";
import { sinceSection } from "../../../src/reports/html/since-section.ts";
import { table } from "../../../src/reports/html/table.ts";
import { outlineOf } from "../../../src/reports/outline.ts";
import { audits } from "../audits.ts";

describe("the table of a page", () => {
  const rows = [
    { name: "a", size: 2, note: "" },
    { name: "b", size: null, note: "" },
  ];
  const html = table({
    caption: "Sizes",
    rows,
    columns: [
      { title: "Name", cell: ({ name }) => name },
      { title: "Size", isNumber: true, cell: ({ size }) => String(size ?? "not measured"), sort: ({ size }) => size },
      { title: "Note", cell: ({ note }) => note },
    ],
  }).html;

  it("leaves out a column in which no row has anything to say", () => {
    expect(html.match(/<th scope="col"[^>]*>(\w+)/gu)).toEqual([
      '<th scope="col">Name',
      '<th scope="col" class="n">Size',
    ]);
  });

  it("is sorted by numbers, and has none where none was measured", () => {
    expect(html).toContain('<td class="n" data-v="2">2</td>');
    expect(html).toContain('<td class="n">not measured</td>');
  });

  it("is named where nobody sees what stands around it", () => {
    expect(html).toContain('<div class="scroll" role="region" tabindex="0" aria-label="Sizes">');
  });
});

describe("since the last run", () => {
  const since: SinceOutline = {
    head: "abc1234",
    sentence: "1 new failure, 1 fixed.",
    gone: ["f1: passed then"],
    failing: ["Accuracy: failed"],
    changed: [],
    still: [],
    fixed: ["Recall: passed"],
  };

  it("tells first what is gone, and last what is better", () => {
    const section = sinceSection(since);
    const text = section === undefined ? "" : sectionMarkup(section).html.replace(/<[^>]*>/gu, "");
    const order = ["Since the last run, of abc1234", "f1: passed then", "Accuracy: failed", "Recall: passed"];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("is left out where no run before is known", () => {
    expect(sinceSection(undefined)).toBeUndefined();
  });
});

describe("the rows of all gates", () => {
  it.each(Object.entries(audits()))("have every verdict of %s once, what blocks first", (_name, record) => {
    const rows = gateRows(record, outlineOf(record));
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(record.verdicts));
    expect(rows).toHaveLength(record.verdicts.length);
    const blocks = rows.map(({ standing }) => standing === "failure");
    expect(blocks.lastIndexOf(true)).toBe(blocks.filter(Boolean).length - 1);
  });
});
