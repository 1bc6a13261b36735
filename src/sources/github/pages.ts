import type { z } from "zod";
import type { GithubReader } from "./reader.ts";

/** GitHub's own limit. */
const perPage = 100;

export interface PagesRequest<S extends z.ZodType, T> {
  /** "/repos/o/r/actions/artifacts". */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** Form of one page. */
  readonly schema: S;
  readonly itemsOf: (page: z.output<S>) => readonly T[];
  /** Items after which no further page is asked for. */
  readonly most: number;
}

/**
 * The items of a list in GitHub's order. Pages are counted here; links in an answer are not followed.
 * @throws as `GithubReader.get`.
 */
export async function itemsOfPages<S extends z.ZodType, T>(
  reader: Pick<GithubReader, "get">,
  { path, query = {}, schema, itemsOf, most }: PagesRequest<S, T>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let page = 1; items.length < most; page++) {
    const more = itemsOf(await reader.get(path, schema, { ...query, per_page: perPage, page }));
    items.push(...more);
    if (more.length < perPage) break;
  }
  return items.slice(0, most);
}
