import { fileScheme } from "./file.ts";
import { httpsScheme } from "./https.ts";
import type { SourceScheme } from "./source.ts";

/** Where tables may come from. A new scheme is one file and one entry here. */
export const schemes: readonly SourceScheme[] = [fileScheme, httpsScheme];
