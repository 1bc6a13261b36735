import { describe, expect, it } from "vitest";
import type { AuditProfile } from "../../src/audit/v1-profile.ts";
import { displayWidth } from "../../src/reports/display-width.ts";
import { renderHtml } from "../../src/reports/html/html.ts";
import { profileOf } from "../../src/reports/profile.ts";
import { profileText } from "../../src/reports/text-profile.ts";
import { renderText } from "../../src/reports/text.ts";
import { commandsIn, invisible } from "../security/inertness.ts";
import { record } from "./records.ts";

const used = (milliseconds: number, peak: number): Omit<AuditProfile["phases"][number], "name"> => ({
  milliseconds,
  processor_milliseconds: milliseconds * 1.5,
  peak_bytes: peak,
});

const profile = (names: readonly [string, string] = ["start", "drift"]): AuditProfile => ({
  threads: 2,
  rows: 2_000_000,
  rows_per_second: 1_600_000,
  ...used(1250, 256 * 2 ** 20),
  phases: [
    { name: names[0], ...used(250, 64 * 2 ** 20) },
    { name: names[1], ...used(1000, 256 * 2 ** 20) },
  ],
});

const profiled = (of = profile()): ReturnType<typeof record> => record("Passed.", { profile: of });
const text = (of: AuditProfile, verbose: boolean): string =>
  renderText(profiled(of), { color: false, width: 100, verbose });
const plain = (shown: string): string => shown.replaceAll(/[\u00a0\u202f]/gu, " ");

describe("a profile", () => {
  it("has a row for each phase, with its share of the time, and one for all of them", () => {
    const rows = profileOf(profile())?.rows.map((row) => Object.values(row).map(plain));
    expect(rows).toEqual([
      ["Start of the program", "250 ms", "20.0 %", "375 ms", "64.0 MiB"],
      ["Drift", "1.00 s", "80.0 %", "1.50 s", "256 MiB"],
      ["In all", "1.25 s", "100.0 %", "1.88 s", "256 MiB"],
    ]);
  });

  it("says how many rows and threads there were, and what it cannot hold", () => {
    expect(plain(profileOf(profile())?.sentence ?? "")).toBe(
      "2 000 000 rows, 1 600 000 a second, by at most 2 threads. The record was sealed here: writing it, the reports and the deliveries come on top.",
    );
  });

  it("of a whole run leaves nothing out", () => {
    const whole = { ...profile(["reports", "deliveries"]), threads: 1, rows: 0, rows_per_second: null };
    expect(profileOf(whole)?.sentence).toBe("0 rows, by 1 thread.");
  });

  it("is in the text report with --verbose, and on the page", () => {
    expect(text(profile(), true)).toContain("Time and memory\n  Phase");
    expect(text(profile(), false)).not.toContain("Time and memory");
    expect(renderHtml(profiled())).toContain("<h3>Time and memory</h3>");
  });

  it("is nowhere in a record without one", () => {
    expect(renderText(record("Passed."), { color: false, width: 100, verbose: true })).not.toContain("Time and memory");
    expect(renderHtml(record("Passed."))).not.toContain("Time and memory");
  });

  it("stays within every width from 40 cells on, and loses no phase", () => {
    for (const width of [40, 48, 60, 80, 140]) {
      const lines = profileText(profile(), width).split("\n");
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      expect(lines.join("\n")).toMatch(/Start of the program[^]*250\sms[^]*Drift[^]*1\.00\ss/u);
    }
  });

  it("is inert, whatever a phase is called", () => {
    const hostile = profile(["::error::x\u001b[31m\u202e", "<script>alert(1)</script>"]);
    const shown = text(hostile, true);
    expect(shown).not.toContain("\u001b");
    expect([...commandsIn(shown), ...invisible(shown)]).toEqual([]);
    const section = renderHtml(profiled(hostile)).split("<h3>Time and memory</h3>")[1]?.split("</table>")[0] ?? "";
    expect(section).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(section).not.toContain("<script");
    expect(invisible(section)).toEqual([]);
  });

  it("calls no phase of a record the sum of all", () => {
    expect(profileOf(profile(["all", "drift"]))?.rows.map(({ title }) => title)).toEqual(["all", "Drift", "In all"]);
  });
});
