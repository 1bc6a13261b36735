import type { Secrets } from "../secrets.ts";
import type { Room } from "../table/room.ts";
import type { FileOrigin } from "../table/table-origin.ts";
import type { GithubReader } from "./github/reader.ts";
import type { Change, Repository } from "./repository.ts";
import type { RequestContext } from "./request-context.ts";

/** Half-open range of bytes: `start` included, `end` not. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface SourceHead {
  readonly bytes: number;
  /** What names this content at its source (ETag, object version), if the source tells; a time is not a version. */
  readonly version: string | undefined;
}

/** Something that bytes can be read from. Every scheme answers this contract; readers know nothing else. */
export interface Source {
  /** As the user wrote it, without credentials. For a glob: the path of the one file. */
  readonly uri: string;
  /** @throws GateError E201 (no such thing) or E202 (there, but it cannot be read). */
  head(): Promise<SourceHead>;
  /** The bytes of `range`, or all; perhaps put into `room`, and good until the next read into it. @throws GateError E201, E202, E207. */
  read(range?: ByteRange, room?: Room): Promise<Uint8Array>;
  /**
   * Hands out all bytes in order without keeping them: a chunk is good until the next one. Where a source has none, ranges do.
   * @throws as `read`.
   */
  pass?(take: (chunk: Uint8Array) => void): Promise<void>;
  /** The file on this machine that holds the bytes. Where a source has none, or not yet, undefined. */
  onDisk?(): Promise<FileOrigin | undefined>;
  /** One phrase for logs and errors: "file predictions/a.csv", "https://host/a.csv (ETag abc)". */
  describe(): string;
}

/** What lies around a run: where its files are, and what may be asked of the change that it judges. */
export interface Surroundings {
  /** Absolute path that paths of the config start from and stay in. */
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of a folder for downloads, gone after the run. undefined: one is made where it is needed. */
  readonly scratch?: string | undefined;
  /** undefined outside of a repository. */
  readonly repository?: Repository | undefined;
  readonly change?: Change | undefined;
  /** undefined without a token, or away from GitHub. */
  readonly github?: GithubReader | undefined;
  /** Bytes that the run may take; undefined: whatever there is. */
  readonly memory?: number | undefined;
  /** Whoever reads a secret from the environment adds it here first. */
  readonly secrets?: Secrets | undefined;
}

/** What a scheme may use of the world; handed in so that tests and later schemes can replace any of it. */
export interface SourceContext extends Surroundings, RequestContext {
  /** Headers of a request, each with the environment variable that holds its value. Only https sources take them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface SourceScheme {
  /** "file", "https". */
  readonly scheme: string;
  readonly title: string;
  /** What it reads and what it asks for, for the docs. */
  readonly description: string;
  /** A uri as written in a config. */
  readonly example: string;
  /** One source, or several for a glob, in a fixed order. */
  open(uri: string, context: SourceContext): Promise<readonly Source[]>;
}
