import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { resolve } from "node:path";
import { GateError } from "../errors.ts";
import { main } from "../main.ts";
import { blessChannel, blessedFolder, blessing } from "../platforms/bless.ts";
import { plainPlatform } from "../platforms/plain.ts";
import { inertTerminalText } from "../reports/escape.ts";
import { defaultReports } from "../reports/pick-reports.ts";
import { renderText } from "../reports/text.ts";
import { workspaceRepository } from "../sources/git/workspace-repository.ts";
import { configInputs } from "./options.ts";
import { withProgress } from "./progress.ts";
import { reportsOf } from "./reports-of.ts";
import { styleOf } from "./style.ts";
import { memoryOf } from "./memory-of.ts";
import { threadsOf } from "./threads-of.ts";
import { textOf, type Values } from "./values.ts";

/** Judges the candidate, and writes it to a folder as the reference whatever the verdict. The exit code is 0 when the folder is written. */
export async function bless(rest: readonly string[], values: Values): Promise<number> {
  const [config, ...more] = rest;
  if (more.length > 0) throw new GateError({ code: "E100", message: `bless takes one config, not ${rest.length}` });
  const workspace = resolve(textOf(values, "workspace") ?? ".");
  const reports = reportsOf(values, "report", defaultReports);
  const threads = threadsOf(values);
  const folder = await outFolder(values);
  const repository = await workspaceRepository(workspace, process.env).catch(() => undefined);
  const commit = await repository?.commitOf("HEAD").catch(() => undefined);
  const { publishing, channel } = blessing({ folder, blessedBy: userInfo().username, branch: undefined, commit });
  const result = await withProgress((log) =>
    main(
      {
        config,
        workspace,
        outDirectory: folder,
        reports,
        inputs: configInputs(values),
        now: () => new Date(),
        newId: randomUUID,
        environment: process.env,
        threads,
        memory: memoryOf(values),
      },
      { ...plainPlatform(log, { repository }), publishing, channels: [channel] },
    ),
  );
  const written = result.deliveries.find((delivery) => delivery.channel === blessChannel);
  process.stdout.write(renderText(result.record, styleOf(values)));
  process.stdout.write(`\nReference: ${inertTerminalText(written?.detail ?? "not written")}\n`);
  if (result.record.error !== null) return result.exitCode;
  return written?.state === "delivered" ? 0 : 4;
}

async function outFolder(values: Values): Promise<string> {
  const out = textOf(values, "out");
  if (out === undefined)
    throw new GateError({ code: "E100", message: "bless needs --out DIR, the folder that becomes the reference" });
  const folder = resolve(out);
  await blessedFolder(folder);
  return folder;
}
