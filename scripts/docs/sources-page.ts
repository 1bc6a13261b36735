import { schemes } from "../../src/sources/index.ts";
import { page, table } from "./page.ts";

/** docs/reference/sources.md */
export function sourcesPage(): string {
  const overview = schemes.map(({ scheme, title, example }) => [
    `[\`${scheme}:\`](#${scheme})`,
    title,
    `\`${example}\``,
  ]);
  return page("Where tables come from", [
    intro,
    example,
    table(["scheme", "what it is", "example"], overview),
    rules,
    ...schemes.flatMap(({ scheme, title, description, example: uri }) => [
      `## ${scheme}`,
      `${title}. ${description}`,
      `\`\`\`yaml\ncandidate: ${uri}\n\`\`\``,
    ]),
  ]);
}

const intro =
  "`reference`, `pinned`, `candidate`, `labels` and the files of `latency` each name a source: a path in the workspace, or one of the schemes below. `reference: auto` is no source: it is what the base branch's last good run published.";

const example = `\`\`\`yaml
reference: { uri: https://host.example/champion.parquet, headers: { Authorization: PREDICTIONS_AUTH } }
candidate: predictions/*.parquet
labels: git:base:data/labels.csv
\`\`\`

\`headers\` names environment variables, never values: \`env: { PREDICTIONS_AUTH: "\${{ secrets.PREDICTIONS_AUTH }}" }\` in the step. The record and the log have the name of the variable alone.`;

const rules = `What holds for all of them:

- **Nothing is guessed.** A source that is not there (E201) or cannot be read (E202) ends the run with exit code 3; it is never an empty table and never a pass.
- **Only https.** Every host is resolved once, each of its addresses must be public, and the connection goes to the address that was checked. Each redirect is held to the same rules, five at most.
- **Credentials stay.** A token or a header goes to the origin it is for; a redirect to another origin is followed without it.
- **Bounded.** Every answer has a limit in bytes and in time. A failure that may pass (408, 425, 429, 5xx, a broken connection) is tried three times within ten minutes in all; what a host asks for by \`Retry-After\` is heeded up to a minute.
- **Within the workspace.** A path, and every link in it, must end in the workspace, and be a regular file.
- **In the record.** Each file is recorded with its SHA-256, its size, and what its source calls this version: an ETag, a commit, an artifact of a run.`;
