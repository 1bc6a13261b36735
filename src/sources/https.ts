import { GateError } from "../errors.ts";
import { headerValues } from "./headers.ts";
import { HttpsSource } from "./https-source.ts";
import { refuseUnsafeUrl } from "./safe-url.ts";
import type { Source, SourceContext, SourceScheme } from "./source.ts";

/** A file at an https URL: open to all, signed in its query, or with headers that the config names. */
export const httpsScheme: SourceScheme = {
  scheme: "https",
  title: "https URL",
  description:
    "Saved on the disk of the runner in one request, since the record holds the digest of the whole, and read from there. A signature in the query is not shown in logs or reports. `headers` names, for each header of the request, the environment variable that holds its value; they go to the origin of the URL alone. " +
    "Up to five redirects are followed, to https only. Hosts with a private address are refused, unless the workflow sets `MODEL_GATE_ALLOW_PRIVATE_HOSTS=1`; behind a proxy (`HTTPS_PROXY`, `NO_PROXY`) it is the proxy that resolves names and says which hosts may be reached.",
  example: "https://host.example/predictions.parquet",
  open: openUrl,
};

/** @throws GateError E102 for a header that may not be set, E201 when it is no URL, E202 when it is not https, carries credentials, or a header has no value. */
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
  hideSignature(url, context);
  return [new HttpsSource({ url, headers: headerValues(context) }, context)];
}

/** What signs a URL lets whoever sees it read the file, wherever it turns up. */
function hideSignature({ search, searchParams }: URL, { secrets }: Pick<SourceContext, "secrets">): void {
  if (search === "") return;
  secrets?.add(search.slice(1));
  for (const [name, value] of searchParams) if (signing.test(name)) secrets?.add(value);
}

/** Names of what signs: those of S3, Google, Azure (`sig`), and plain tokens. */
const signing = /sig|token|key|secret|credential|passw|auth/i;
