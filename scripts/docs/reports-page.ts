import { reports } from "../../src/reports/index.ts";
import { defaultReports } from "../../src/reports/pick-reports.ts";
import { codes, page, table } from "./page.ts";

/** docs/reference/reports.md */
export function reportsPage(): string {
  return page("Reports", [
    intro,
    table(
      ["`--report`", "files", "what it is"],
      reports.map(({ name, files, description }) => [
        `\`${name}\``,
        codes(files.map((file) => file.name)),
        description,
      ]),
    ),
    "How each is shown where, with the lines of CI configuration: [docs/reports.md](../reports.md).",
  ]);
}

const intro =
  `Written beside \`audit.json\` by \`check --report LIST\` and the input \`report\` (default \`${defaultReports}\`), and made again from an \`audit.json\` by ` +
  "`render audit.json --to LIST`, with `--out DIR` for more than one file.";
