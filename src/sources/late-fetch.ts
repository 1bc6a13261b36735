import type { Fetch } from "./fetch.ts";

/** `pinnedFetch`, which with Node's HTTP client is loaded when something is first fetched: most runs fetch nothing. */
export const lateFetch: Fetch = async (url, options) => {
  const { pinnedFetch } = await import("./pinned-fetch.ts");
  return pinnedFetch(url, options);
};
