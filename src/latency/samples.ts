import type { LatencyDump } from "./dump.ts";
import type { LatencyFile, LatencyFormat } from "./format.ts";
import { givenUnit, milliseconds } from "./milliseconds.ts";
import { quoted, refuse } from "./refuse.ts";

export const samples: LatencyFormat = {
  name: "samples",
  title: "numbers, one in a line",
  description: "A text file with one time in each line, of any tool that can print them.",
  definition:
    "Judged as rows of a table are: percentiles of type 7. Empty lines and lines that begin with `#` are left out. `unit` says what the numbers are in. Requests are not counted: there is no throughput and no error rate.",
  tells: { percentiles: "all", mean: "yes", share: "yes", throughput: "no", errors: "no" },
  takes: ["unit"],
  recognises: (text) =>
    /^(?:\s*(?:#.*)?\n)*\s*\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/imu.test(
      text.slice(0, 4000).split("\n").slice(0, 3).join("\n"),
    ),
  parse,
};

function parse(file: LatencyFile): LatencyDump {
  const unit = givenUnit(file, "A file of numbers");
  const values: number[] = [];
  file.text.split("\n").forEach((line, at) => {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) return;
    const value = Number(text);
    if (!Number.isFinite(value) || value < 0) {
      const what = `${quoted(text)} is no time: a number from 0 is expected`;
      throw refuse(file, {
        code: "E206",
        line: at + 1,
        what,
        hint: "Leave out what was not measured; failed requests are no times.",
      });
    }
    values.push(milliseconds(value, unit));
  });
  if (values.length === 0)
    throw refuse(file, { code: "E204", what: "has no numbers", hint: "Check the step that writes it." });
  return { latencies: { kind: "samples", values: Float64Array.from(values) }, notes: [] };
}
