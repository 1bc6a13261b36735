import { artifactScheme } from "./artifact.ts";
import { dvcScheme } from "./dvc.ts";
import { fileScheme } from "./file.ts";
import { gitScheme } from "./git.ts";
import { httpsScheme } from "./https.ts";
import { releaseScheme } from "./release.ts";
import type { SourceScheme } from "./source.ts";

/** Where tables may come from. A new scheme is one file and one entry here. */
export const schemes: readonly SourceScheme[] = [
  fileScheme,
  gitScheme,
  dvcScheme,
  httpsScheme,
  artifactScheme,
  releaseScheme,
];
