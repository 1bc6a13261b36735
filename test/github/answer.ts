export interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const documentation = "https://docs.github.com/rest";

export function failure(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: documentation, status: String(status) } };
}

export function notFound(): Answer {
  return failure(404, "Not Found");
}

/** GitHub's 422, with the one field that is at fault. */
export function invalid(resource: string, field: string, message: string): Answer {
  const errors = [{ resource, code: "unprocessable", field, message }];
  return { status: 422, body: { message: "Validation Failed", errors, documentation_url: documentation } };
}

/** One page of a list, at most 100 long; `wrap` puts it where lists with a count have it. */
export function page<T>(
  items: readonly T[],
  { path, query }: { readonly path: string; readonly query: URLSearchParams },
  { origin, wrap }: { readonly origin: string; readonly wrap?: (shown: readonly T[], total: number) => object },
): Answer {
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const number = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const shown = items.slice((number - 1) * size, number * size);
  const link = (to: number, rel: string): string => {
    const parameters = new URLSearchParams([...query].filter(([key]) => key !== "page" && key !== "per_page"));
    parameters.set("per_page", String(size));
    parameters.set("page", String(to));
    // GitHub's own links name the repository by its number.
    return `<${origin}${path.replace(/^\/repos\/[^/]+\/[^/]+/, "/repositories/1")}?${parameters.toString()}>; rel="${rel}"`;
  };
  const links = number < last ? [link(number + 1, "next"), link(last, "last")].join(", ") : "";
  return {
    status: 200,
    body: wrap === undefined ? shown : wrap(shown, items.length),
    headers: links === "" ? {} : { link: links },
  };
}
