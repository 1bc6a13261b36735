import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { main, type RunResult } from "../../src/main.ts";
import { describeRun } from "../../src/platforms/github/event.ts";
import { referencePublishing } from "../../src/platforms/github/publish.ts";
import type { Upload, UploadRequest } from "../../src/platforms/github/upload-files.ts";
import type { GithubReader } from "../../src/sources/github/reader.ts";
import { environment as environmentOf, inputs as inputsOf, pullRequestEvent } from "../platforms/github/samples.ts";
import { config, csv, rows } from "../run-gate.ts";
import { around, fakeGithub, sha } from "./fake-github.ts";

export interface Asked {
  readonly event?: "push" | "pull_request";
  /** That was pushed to. Default: main. */
  readonly branch?: string;
  readonly commit?: string;
  readonly run?: number;
  readonly attempt?: number;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly candidate?: string;
  readonly github?: GithubReader;
  /** Changes the candidate after it was judged. */
  readonly tamper?: boolean;
  readonly fault?: string;
}

export interface Ran {
  readonly result: RunResult;
  readonly uploads: readonly UploadRequest[];
  /** The files of the one upload. */
  readonly files: Readonly<Record<string, string>>;
}

const auto = config().replace("reference: reference.csv", "reference: auto").replace("task:", "name: fraud\ntask:");
/** A fair model, and one that is much worse. */
export const good = csv(rows());
export const bad = csv(rows((row, index) => (index % 3 === 0 ? { ...row, prediction: 1 - Number(row.label) } : row)));
const withAbsolute = auto.replace("gates:\n", "gates:\n  - { metric: accuracy, min: 0.5, name: floor }\n");

/** Runs the whole line on GitHub as it would be without its network, and catches what is uploaded. */
export async function runOnGithub(asked: Asked): Promise<Ran> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-"));
  writeFileSync(join(workspace, "model-gate.yml"), asked.config ?? withAbsolute);
  writeFileSync(join(workspace, "candidate.csv"), asked.candidate ?? good);
  const push = {
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: `refs/heads/${asked.branch ?? "main"}`,
    GITHUB_SHA: sha(asked.commit ?? "c6"),
  };
  const environment = environmentOf({
    ...(asked.event === "pull_request" ? {} : push),
    GITHUB_RUN_ID: String(asked.run ?? 901),
    GITHUB_RUN_ATTEMPT: String(asked.attempt ?? 1),
    GITHUB_REPOSITORY_ID: "77",
    GITHUB_WORKFLOW_REF: "octo/models/.github/workflows/gate.yml@refs/heads/main",
    RUNNER_TEMP: workspace,
  });
  const payload = { before: sha("c5"), repository: { default_branch: "main" } };
  const githubRun = describeRun(environment, asked.event === "pull_request" ? pullRequestEvent() : payload, "auto");
  const uploads: UploadRequest[] = [];
  const upload: Upload = async (request) => {
    uploads.push(request);
    return asked.fault === undefined ? { id: 5 } : { fault: asked.fault };
  };
  const { publishing, channel } = referencePublishing({
    run: githubRun,
    inputs: inputsOf({ name: "fraud", ...asked.inputs }),
    environment,
    upload,
  });
  const github = asked.github ?? fakeGithub([]);
  const result = await main(
    {
      config: undefined,
      workspace,
      outDirectory: join(workspace, "out"),
      inputs: [],
      now: () => new Date("2026-01-05T00:00:00Z"),
      newId: () => "record-1",
      environment,
    },
    {
      name: "github",
      facts: githubRun.facts,
      surroundings: { change: githubRun.change, github, repository: around(github).repository },
      publishing: {
        ...publishing,
        keep: async (candidate, judged) => {
          if (asked.tamper === true) writeFileSync(join(workspace, "candidate.csv"), bad);
          await publishing.keep(candidate, judged);
        },
      },
      log: () => undefined,
      channels: [channel],
    },
  );
  const files = uploads.flatMap(({ files: all, directory }) =>
    all.map((file) => [relative(directory, file), readFileSync(file, "utf8")] as const),
  );
  return { result, uploads, files: Object.fromEntries(files) };
}
