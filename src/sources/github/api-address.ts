import { GateError } from "../../errors.ts";

const publicApi = "https://api.github.com";

/** The address of the API: an origin, with the path of GitHub Enterprise Server ("/api/v3"). @throws GateError E100 when it is no URL. */
export function apiUrlOf(apiUrl: string | undefined): URL {
  const written = apiUrl === undefined || apiUrl === "" ? publicApi : apiUrl;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url;
  throw new GateError({
    code: "E100",
    message: `GITHUB_API_URL is not a URL: ${JSON.stringify(written)}`,
    hint: `Leave it to the runner, or set it to ${publicApi}.`,
  });
}

/**
 * The URL of `path` below the API. The path must come through as it is: one that a ".." or a "?" within would lead elsewhere is refused.
 * @throws GateError E202
 */
export function apiAddress(api: URL, path: string, query: Readonly<Record<string, string | number>> = {}): URL {
  const prefix = api.pathname.replace(/\/$/, "");
  const url = new URL(api.origin + prefix + path);
  if (url.origin !== api.origin || url.pathname !== prefix + path || url.search !== "" || url.hash !== "") {
    throw new GateError({ code: "E202", message: `${JSON.stringify(path)} is not a path of GitHub's API.` });
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

/**
 * A text of the config as part of a path: "/" stays, all else is encoded.
 * @throws GateError E202 for "." and ".." between slashes, which mean another path however they are written.
 */
export function pathPart(text: string): string {
  const segments = text.split("/");
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    throw new GateError({
      code: "E202",
      message: `${JSON.stringify(text)} cannot be asked of GitHub: a part of it is empty, "." or "..".`,
      hint: "Check the spelling.",
    });
  }
  // What is no text in Unicode would make encodeURIComponent fail.
  return segments.map((segment) => encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, "\ufffd"))).join("/");
}
