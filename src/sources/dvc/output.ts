import { z } from "zod";

/** One output that DVC tracks. */
const outputSchema = z.looseObject({
  path: z.string(),
  md5: z.string().optional(),
  size: z.int().nonnegative().optional(),
  /** "md5" since DVC 3; absent before, where text was digested with its line ends made those of Unix. */
  hash: z.string().optional(),
});

/** A `.dvc` file. */
export const dvcFileSchema = z.looseObject({
  wdir: z.string().optional(),
  outs: z.array(outputSchema).max(10_000),
});

/** A `dvc.lock` of schema 2.0. */
export const dvcLockSchema = z.looseObject({
  stages: z.record(z.string(), z.looseObject({ outs: z.array(outputSchema).optional() })).default({}),
});

export type DvcOutput = z.output<typeof outputSchema>;

/** A tracked file: where its content lies in a cache or remote, and what the content must be. */
export interface DvcFile {
  /** MD5 in hexadecimal. */
  readonly md5: string;
  readonly bytes: number | undefined;
  /** 3: the digest is that of the bytes; 2: of text, that of the text with Unix line ends. */
  readonly layout: 2 | 3;
}

/** The place of a file in a cache or remote: "files/md5/ab/cd…". */
export function storedAt({ md5, layout }: DvcFile): string {
  const place = `${md5.slice(0, 2)}/${md5.slice(2)}`;
  return layout === 3 ? `files/md5/${place}` : place;
}
