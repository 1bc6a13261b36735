import type { HostileFile, HostileRun } from "./run-hostile.ts";
import { config, csv, type Row, rows } from "../run-gate.ts";

/** An input that means harm, and the exit codes that it may end with. */
export interface HostileCase extends HostileRun {
  readonly name: string;
  readonly exits: readonly number[];
  /** What must be nowhere in what is shown. */
  readonly hidden?: readonly string[];
}

/** Two hundred rows, of which the candidate has a third wrong: whatever is hostile in them, they may not pass. */
export const worse: readonly Row[] = rows((row, index) =>
  index % 3 === 0 ? { ...row, prediction: 1 - Number(row.label), score: 0.5 } : row,
);

export const good: Readonly<Record<string, HostileFile>> = {
  "model-gate.yml": config(),
  "reference.csv": csv(rows()),
  "candidate.csv": csv(rows()),
};

/** The same, of a candidate that is worse. */
export const bad: Readonly<Record<string, HostileFile>> = { ...good, "candidate.csv": csv(worse) };

/** A text as a cell of CSV. */
export const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Texts that mean something to a terminal, a runner, a spreadsheet, a browser or GitHub. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "a formula": '=HYPERLINK("http://evil.example","x")',
  "a formula behind a tab": "\t=1+1",
  "a plus": "+cmd|' /C calc'!A0",
  "an at sign": "@SUM(1+1)*cmd",
  "a workflow command": "::error title=pwned::x",
  "a workflow command on a line of its own": "a\n::add-mask::b\n",
  "a legacy command": "x ##[error]pwned",
  "a command of Azure Pipelines": "##vso[task.setvariable variable=x]y",
  "stop-commands": "\r\n::stop-commands::deadbeef",
  "an escape sequence": "\u001b[2J\u001b[31mred\u001b[0m",
  "a link for terminals": "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
  "a title for terminals": "\u009b31m\u001b]0;owned\u0007",
  "letters from right to left": "user\u202egnp.exe",
  "letters without width": "ad\u200bmin\u2060\ufeff",
  "tags without a look": "x\u{e0041}\u{e0042}",
  HTML: "</code></td></details><script>alert(1)</script><img src=x onerror=y>",
  "a comment of HTML": "<!-- model-gate id=x run=1 -->",
  "an entity": "&lt;b&gt; &#64;admins &commat;x",
  "a link of Markdown": "[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
  "a mention": "@octocat @acme/admins",
  "a reference": "#1 GH-2 acme/models#3 4be1a09c5d2f",
  "a bar and backticks": "a|b\\|c`d``e```",
  "a fence": "\n```mermaid\ngraph TD; A-->B\n```\n",
  "a heading and a table": "\n\n# Passed\n| a |\n| - |\n",
  "a formula of TeX": "$\\unicode{x}$ $$x$$",
  "an emoji code": ":tada: :+1:",
  "a separator of lines": "a\u2028::error::b\u2029c\u0085::d::e",
  "marks on a letter": `Z${"\u0301".repeat(80)}`,
  "a member of every object": "__proto__",
  "a method of every object": "constructor",
  "an expression of a workflow": "${{ secrets.GITHUB_TOKEN }}",
  "a heredoc's end": "x\nghadelimiter_0\npassed=true\n",
};
