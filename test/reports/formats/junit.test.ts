import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { AuditRecord, AuditVerdict } from "../../../src/audit/v1.ts";
import { renderJunit } from "../../../src/reports/formats/junit.ts";
import { xmlText } from "../../../src/reports/formats/xml-text.ts";
import { commandsIn, invisible } from "../../security/inertness.ts";
import { audits, crowded } from "../audits.ts";
import { measurement, record, verdict } from "../records.ts";

const schema = readFileSync("fixtures/schemas/junit/junit-10.xsd", "utf8");

/** Of all documents in one go, since starting the checker is most of the time. */
async function faultsOf(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const xml = Object.entries(texts).map(([fileName, contents]) => ({ fileName: `${fileName}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [schema] });
  return errors.map(({ rawMessage }) => rawMessage);
}

const everyAudit = Object.entries({ ...audits(), crowded: crowded() });

describe("JUnit", () => {
  it("keeps the schema of Jenkins for every record", async () => {
    const texts = everyAudit.map(([name, audit]) => [name, renderJunit(audit)] as const);
    expect(await faultsOf(Object.fromEntries<string>(texts))).toEqual([]);
  });

  it("is well-formed whatever the names are", async () => {
    const names = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), { numRuns: 500, seed: 1 });
    const audit = judged(names.map((slice) => ({ slice, gate: slice, sentence: slice, outcome: "fail" })));
    expect(await faultsOf({ names: renderJunit(audit) })).toEqual([]);
  });

  it.each(everyAudit)("of %s holds nothing that acts", (_name, audit) => {
    const text = renderJunit(audit);
    expect(commandsIn(text)).toEqual([]);
    expect(invisible(text)).toEqual([]);
  });

  it.each([
    ["an element that is left open", (text: string) => text.replace("</testsuite>", "")],
    ["an attribute of no schema", (text: string) => text.replace("<testcase", '<testcase file="x"')],
    ["a test without a name", (text: string) => text.replace(/<testcase name="[^"]*"/u, "<testcase")],
    ["a time that is none", (text: string) => text.replace(/time="[^"]*"/u, 'time="soon"')],
    ["a stray ampersand", (text: string) => text.replace('name="', 'name="&')],
  ])("would be refused with %s", async (_what, spoilt) => {
    expect(await faultsOf({ spoilt: spoilt(renderJunit(failing)) })).not.toEqual([]);
  });

  it.each<[string, Partial<AuditVerdict>, RegExp | undefined]>([
    ["a pass that is proven: a test that passes", {}, undefined],
    [
      "a pass that is not proven: with its sentence",
      { state: "likely-ok" },
      /^<system-out>fine[^<]*At: model-gate.yml:14:5<\/system-out>$/su,
    ],
    ["a failure: a failure", { outcome: "fail" }, /^<failure message="fine" type="not proven">/u],
    [
      "a warning: skipped, not passed",
      { outcome: "fail", severity: "warn" },
      /^<skipped message="Warning: fine" type="warning">/u,
    ],
    [
      "what is not decided: skipped, not passed",
      { outcome: "inconclusive" },
      /^<skipped message="Not decided: fine" type="undecided">/u,
    ],
    [
      "what is not decided and blocks: a failure",
      { outcome: "inconclusive", counts_as: "fail", state: "undefined" },
      /^<failure message="fine" type="not measured">/u,
    ],
    [
      "what is not decided and counts for nothing: skipped all the same",
      { outcome: "inconclusive", counts_as: "pass" },
      /^<skipped message="Not decided, and counts for nothing: fine" type="remark">/u,
    ],
    [
      "a failure that is for information: skipped",
      { outcome: "fail", severity: "info" },
      /^<skipped message="For information: fine" type="remark">/u,
    ],
    [
      "what is waived: skipped, with who and until when",
      {
        outcome: "fail",
        counts_as: "warn",
        waiver: { ceiling: null, owner: "ana", issue: "#12", expires: "2026-12-31", reason: "known" },
      },
      /^<skipped message="Failed, waived through 2026-12-31 by ana \(#12\): fine" type="waived">/u,
    ],
  ])("shows %s", (_what, parts, expected) => {
    const [test] = testsOf(renderJunit(judged([parts])));
    if (expected === undefined) expect(test).toBe("");
    else expect(test).toMatch(expected);
  });

  it("fails nothing in a run that was held back, and passes nothing that failed", () => {
    const text = renderJunit(named("held-back"));
    expect(text).toMatch(/failures="0" errors="0"/u);
    expect(testsOf(text)).toEqual([
      expect.stringMatching(/^<skipped message="Failed, held back: .*type="held-back">/u),
    ]);
  });

  it("has a run that could not judge as an error in a suite of its own", () => {
    const text = renderJunit(named("error"));
    expect(text).toContain('<testsuite name="model-gate.fraud-model.run" tests="1" failures="0" errors="1"');
    expect(testsOf(text)[0]).toMatch(/^<error message="candidate.csv: column &quot;score&quot; is missing/u);
  });

  it.each([
    ["where nothing was judged", record("Blocked: no gate was judged.")],
    ["where the record says it passed, and nothing was judged", record("Passed.", { decision: { outcome: "pass" } })],
    [
      "where it blocks though no gate fails",
      judged([{ outcome: "inconclusive" }], { outcome: "fail", sentence: "Blocked: no gate could be judged." }),
    ],
  ])("is never green %s", (_what, audit) => {
    const text = renderJunit(audit);
    expect(text).toMatch(/^<testsuites [^>]*failures="1"/mu);
    expect(text).toMatch(/<testcase name="verdict"[^>]*>\s*<failure/u);
  });

  it("tells findings and warnings of the run", () => {
    const text = renderJunit(
      record("Blocked.", {
        verdicts: [verdict(null, { sentence: "fine" })],
        findings: [
          { code: "changed-input", level: "failure", sentence: "It was changed.", advice: "Undo it.", position: null },
          { code: "own-rules", level: "warning", sentence: "Its own rules.", advice: null, position: null },
          { code: "first-adoption", level: "note", sentence: "No rules yet.", advice: null, position: null },
        ],
        warnings: [{ code: "stale", message: "It is old." }],
      }),
    );
    expect(testsOf(text).slice(1)).toEqual([
      expect.stringMatching(/^<failure message="It was changed." type="Changed input">/u),
      expect.stringMatching(/^<skipped message="Warning: Its own rules." type="warning">/u),
    ]);
    expect(text).toContain('<property name="warning" value="It is old."/>');
  });

  it("has each name once in its suite", () => {
    const text = renderJunit(judged([{}, {}, { outcome: "fail" }]));
    expect(text.match(/testcase name="[^"]*"/gu)).toEqual([
      'testcase name="accuracy"',
      'testcase name="accuracy #2"',
      'testcase name="accuracy #3"',
    ]);
  });
});

describe("xmlText", () => {
  it.each([
    ["markup", `<a href="x">&amp;</a>`, "&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;"],
    ["the end of a section", "]]>", "]]&gt;"],
    ["what XML does not allow", "a\u0000b\u001bc\ufffed\ud800e", "a\ufffdb\ufffdc\ufffdd\ufffde"],
    ["signs beyond the first plane", "😀", "😀"],
    ["lines and tabs", "a\n\tb\r", "a&#10;&#9;b&#13;"],
    ["commands to a runner", "::error::x ##[group]y ##vso[z]", "&#58;:error::x #&#35;[group]y #&#35;vso[z]"],
  ])("makes %s inert", (_what, text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });
});

const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.9, half: 0.01 });
const failing = judged([{ outcome: "fail" }]);

function judged(
  verdicts: readonly Partial<AuditVerdict>[],
  decision: Partial<AuditRecord["decision"]> = {},
): AuditRecord {
  return record("A sentence.", {
    measurements: [accuracy],
    verdicts: verdicts.map((parts) => verdict(accuracy, { sentence: "fine", ...parts })),
    decision,
  });
}

function named(name: string): AuditRecord {
  const audit = audits()[name];
  if (audit === undefined) throw new Error(`no audit ${name}`);
  return audit;
}

/** What is inside of each test. */
function testsOf(text: string): readonly string[] {
  return [...text.matchAll(/<testcase [^>]*?(?:\/>|>(.*?)<\/testcase>)/gsu)].map(([, inner = ""]) => inner.trim());
}
