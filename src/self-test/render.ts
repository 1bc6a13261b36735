import { percentText } from "../number-text.ts";
import { cleanText, inertTerminalText, markdownProse } from "../reports/escape.ts";
import type { GateTest, SelfTest } from "./self-test.ts";

/** 1 when a gate notices nothing of what was planted, else 0. */
export function selfTestExitCode({ gates }: SelfTest): number {
  return gates.some(({ result }) => result.kind === "blind") ? 1 : 0;
}

interface Told {
  readonly mark: "✓" | "!" | "✗";
  readonly gate: string;
  /** What was planted, or what the matter is. */
  readonly planted: string;
  readonly sentence: string | undefined;
}

/** Longer names have a line of their own. */
const widest = 32;

/** A gate for each line, with the smallest regression that it catches and what it says of it below. */
export function renderSelfTest(test: SelfTest, { color }: { readonly color: boolean }): string {
  const rows = test.gates.map(toldOf);
  const width = Math.min(widest, Math.max(0, ...rows.map(({ gate }) => gate.length)));
  const margin = " ".repeat(width + 4);
  const colors = { "✓": 32, "!": 33, "✗": 31 } as const;
  const lines = rows.flatMap(({ mark, gate, planted, sentence }) => {
    const sign = color ? `\u001B[${colors[mark]}m${mark}\u001B[0m` : mark;
    const head =
      gate.length > width ? [`${sign} ${gate}`, `${margin}${planted}`] : [`${sign} ${gate.padEnd(width)}  ${planted}`];
    return [...head, ...(sentence === undefined ? [] : [`${margin}${sentence}`])];
  });
  return `${[...headOf(test), "", ...lines, "", ...endOf(test)].join("\n")}\n`;
}

/** The same for the page of the run. */
export function renderSelfTestMarkdown(test: SelfTest): string {
  const icons = { "✓": "✅", "!": "⚠️", "✗": "❌" } as const;
  const rows = test.gates
    .map(toldOf)
    .map(
      ({ mark, gate, planted, sentence }) =>
        `- ${icons[mark]} **${markdownProse(gate)}** ${markdownProse(planted)}${sentence === undefined ? "" : `<br>${markdownProse(sentence)}`}`,
    );
  const [head, end] = [headOf(test), endOf(test)].map((lines) => lines.map((line) => markdownProse(line)).join("\n"));
  return `### Model gate: self-test\n\n${head}\n\n${rows.join("\n")}\n\n${end}\n`;
}

/** What a program reads. Fields may be added, never changed or removed. */
export function selfTestJson(test: SelfTest): string {
  const gates = test.gates.map(({ gate, against, severity, result }) => ({
    gate,
    against: against ?? "reference",
    severity,
    result: result.kind,
    planted: result.kind === "caught" ? result.planted : null,
    sentence: "sentence" in result ? result.sentence : null,
  }));
  const { name, config, baseline, sample, off, noReference = null } = test;
  const about = { schema: "model-gate/self-test/v1", exit_code: selfTestExitCode(test), name, config, baseline };
  return `${JSON.stringify({ ...about, ...(sample < 1 && { sample }), off, no_reference: noReference, gates }, null, 2)}\n`;
}

function toldOf({ gate: name, against, severity, result }: GateTest): Told {
  const gate = inertTerminalText(against === "pinned" ? `${name} (since the pinned reference)` : name);
  switch (result.kind) {
    case "caught": {
      const mark = severity === "error" ? "✓" : "!";
      const verb = { error: "blocks", warn: "only warns", info: "only tells" }[severity];
      return { mark, gate, planted: `${verb} from: ${result.planted}`, sentence: inertTerminalText(result.sentence) };
    }
    case "blind":
      return {
        mark: "✗",
        gate,
        planted: "WOULD NOT HAVE CAUGHT ANY OF THE PLANTED REGRESSIONS",
        sentence: inertTerminalText(result.sentence),
      };
    case "fails-already":
      return {
        mark: "!",
        gate,
        planted: "fails without a planted regression",
        sentence: inertTerminalText(result.sentence),
      };
    case "refused-first":
      return {
        mark: "!",
        gate,
        planted: "is not asked: the run ends with an error before",
        sentence: inertTerminalText(result.sentence),
      };
    case "not-in-table":
      return { mark: "!", gate, planted: "not tested: its numbers come from a load test", sentence: undefined };
  }
}

function headOf({ name, config, baseline, sample, noReference }: SelfTest): readonly string[] {
  const into =
    baseline === "candidate" ? "a copy of the candidate" : "a copy of the reference, since the candidate itself fails";
  return [
    `${cleanText(name)} (${cleanText(config)}): regressions of growing size, planted into ${into}`,
    ...(sample < 1 ? [`Only a sample of ${percentText(sample)} of the rows was judged (\`sample\`).`] : []),
    ...(noReference === undefined
      ? []
      : [`There is no reference, ${inertTerminalText(noReference)}; limits on change cannot be tested.`]),
  ];
}

function endOf({ gates, off }: SelfTest): readonly string[] {
  const blind = gates.filter(({ result }) => result.kind === "blind").length;
  const verdict =
    blind === 0
      ? "Every gate that was tested fails when it should."
      : `${blind} of ${gates.length} gates ${blind === 1 ? "notices" : "notice"} nothing: tighten the limit, give more rows, or remove the gate.`;
  const left = off === 0 ? [] : [`${off} more ${off === 1 ? "is" : "are"} off.`];
  return [[verdict, ...left].join(" ")];
}
