import { GateError } from "../errors.ts";
import { HttpsSource } from "./https-source.ts";
import { refuseUnsafeUrl } from "./request.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";

/** A file at an https URL that needs no credentials, or holds a signature in its query. */
export const httpsScheme: SourceScheme = { scheme: "https", title: "https URL", open: openUrl };

/** @throws GateError E201 when it is no URL, E202 when it is not https or carries credentials. */
async function openUrl(uri: string, context: SourceContext): Promise<readonly Source[]> {
  if (!URL.canParse(uri)) {
    throw new GateError({
      code: "E201",
      message: "A source that starts with https: is not a URL.",
      hint: "Write https://host/path.",
    });
  }
  const url = new URL(uri);
  refuseUnsafeUrl(url, context);
  return [new HttpsSource(url, context)];
}
