import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSources } from "../../src/sources/open-sources.ts";
import type { SourceContext } from "../../src/sources/source.ts";
import { refusal } from "../refusal.ts";
import { context } from "./context.ts";

const content = "id,label\n1,cat\n";
const md5 = digest(content);
const dvc3 = `outs:\n- md5: ${md5}\n  size: ${content.length}\n  hash: md5\n  path: a.csv\n`;

let root: string;
let workspace: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "dvc-")));
  workspace = join(root, "workspace");
  mkdirSync(workspace);
});

afterEach(() => rmSync(root, { recursive: true }));

function digest(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
}

function stored(folder: string, name = md5): string {
  return `${folder}/files/md5/${name.slice(0, 2)}/${name.slice(2)}`;
}

async function read(uri: string, overrides: Partial<SourceContext> = {}): Promise<string> {
  const [source] = await openSources(uri, context({ workspace, scratch: root, ...overrides }));
  return Buffer.from((await source?.read()) ?? []).toString();
}

describe("dvc:", () => {
  it.each(["dvc:data/a.csv", "dvc:data/a.csv.dvc", "dvc:./data/../data/a.csv"])(
    "reads %s from the cache",
    async (uri) => {
      write({ "data/a.csv.dvc": dvc3, ".dvc/config": "", [stored(".dvc/cache")]: content });
      expect(await read(uri)).toBe(content);
      const [source] = await openSources(uri, context({ workspace }));
      expect(source?.uri).toBe("dvc:data/a.csv");
    },
  );

  it.each([
    ["keys within keys", `${"? ".repeat(60)}x\n`],
    ["brackets without an end", "[".repeat(20_000)],
    ["marks without an end", "? ".repeat(20_000)],
    ["aliases", "a: &a [x]\nouts: *a\n"],
  ])("refuses at once a file of %s", async (_, text) => {
    write({ "a.csv.dvc": text });
    expect(await refusal(openSources("dvc:a.csv", context({ workspace })))).toContain(
      "a.csv.dvc is not as DVC writes it",
    );
  });

  it("finds an output in the dvc.lock beside it or above", async () => {
    const lock = `schema: '2.0'\nstages:\n  predict:\n    cmd: x\n    outs:\n    - path: data/a.csv\n      hash: md5\n      md5: ${md5}\n      size: 15\n`;
    write({ "models/dvc.lock": lock, ".dvc/config": "", [stored(".dvc/cache")]: content });
    expect(await read("dvc:models/data/a.csv")).toBe(content);
  });

  it("finds the project that the file belongs to", async () => {
    write({ "sub/a.csv.dvc": dvc3, "sub/.dvc/config": "", [stored("sub/.dvc/cache")]: content });
    expect(await read("dvc:sub/a.csv")).toBe(content);
  });

  it("reads a remote that is a folder of the workspace, from the folder of its config on", async () => {
    const config = `[core]\n    remote = store\n['remote "store"']\n    url = ../remote\n`;
    write({ "a.csv.dvc": dvc3, ".dvc/config": config, [stored("remote")]: content });
    expect(await read("dvc:a.csv")).toBe(content);
  });

  it("lets the local config go before the shared one", async () => {
    const config = `[core]\n    remote = s3\n['remote "s3"']\n    url = s3://bucket\n`;
    write({
      "a.csv.dvc": dvc3,
      ".dvc/config": config,
      ".dvc/config.local": `[core]\n    remote = near\n['remote "near"']\n    url = ../near\n`,
      [stored("near")]: content,
    });
    expect(await read("dvc:a.csv")).toBe(content);
  });

  it("reads an https remote", async () => {
    write({
      "a.csv.dvc": dvc3,
      ".dvc/config": `[core]\nremote = web\n['remote "web"']\nurl = https://data.example/dvc/\n`,
    });
    const asked: string[] = [];
    const fetch = (url: URL): Promise<Response> => {
      asked.push(url.href);
      return Promise.resolve(new Response(content));
    };
    const resolve = (): Promise<readonly string[]> => Promise.resolve(["93.184.216.34"]);
    expect(await read("dvc:a.csv", { fetch, resolve })).toBe(content);
    expect(asked).toEqual([`https://data.example/dvc/files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`]);
  });

  it("reads the layout of DVC 2, where text is digested with the line ends of Unix", async () => {
    const windows = content.replaceAll("\n", "\r\n");
    const place = `.dvc/cache/${md5.slice(0, 2)}/${md5.slice(2)}`;
    write({
      "a.csv.dvc": `outs:\n- md5: ${md5}\n  size: ${windows.length}\n  path: a.csv\n`,
      ".dvc/config": "",
      [place]: windows,
    });
    expect(await read("dvc:a.csv")).toBe(windows);
    write({ [place]: `${windows.slice(0, -3)}s\r\n` });
    expect(await refusal(read("dvc:a.csv"))).toContain("is not the one that DVC names");
  });

  it.each([
    ["other content", content.replace("cat", "dog")],
    ["another size", `${content}x`],
    ["other line ends", content.replaceAll("\n", "\r\n")],
  ])("is refused for %s", async (_, text) => {
    write({ "a.csv.dvc": dvc3, ".dvc/config": "", [stored(".dvc/cache")]: text });
    expect(await refusal(read("dvc:a.csv"))).toContain(
      'E202: The content of "dvc:a.csv" is not the one that DVC names',
    );
  });

  it.each([
    ["nothing tracks it", {}, 'E201: "dvc:a.csv" is not tracked by DVC'],
    ["no remote is named", { "a.csv.dvc": dvc3, ".dvc/config": "" }, "no default remote"],
    [
      "the remote has no url",
      { "a.csv.dvc": dvc3, ".dvc/config": "[core]\nremote = x\n" },
      'the remote "x" has no url',
    ],
    [
      "the remote is of another kind",
      { "a.csv.dvc": dvc3, ".dvc/config": '[core]\nremote = x\n[remote "x"]\nurl = s3://b/p\n' },
      'of the kind "s3:"',
    ],
    [
      "the remote is plain http",
      { "a.csv.dvc": dvc3, ".dvc/config": '[core]\nremote = x\n[remote "x"]\nurl = http://h.example\n' },
      'of the kind "http:"',
    ],
    [
      "the remote lies outside",
      { "a.csv.dvc": dvc3, ".dvc/config": '[core]\nremote = x\n[remote "x"]\nurl = ../../other\n' },
      "outside the workspace",
    ],
    [
      "the remote is an absolute path outside",
      { "a.csv.dvc": dvc3, ".dvc/config": '[core]\nremote = x\n[remote "x"]\nurl = /srv/dvc\n' },
      "outside the workspace",
    ],
    [
      "the remote does not have it",
      { "a.csv.dvc": dvc3, ".dvc/config": '[core]\nremote = x\n[remote "x"]\nurl = ../r\n', "r/x": "" },
      "neither in the cache of DVC nor in its remote",
    ],
    ["it is a folder", { "a.csv.dvc": `outs:\n- md5: ${md5}.dir\n  path: a.csv\n` }, "is a folder in DVC"],
    [
      "the digest is a path",
      { "a.csv.dvc": "outs:\n- md5: ../../../etc/passwd\n  path: a.csv\n" },
      "something else than the MD5",
    ],
    [
      "the digest is another one",
      { "a.csv.dvc": `outs:\n- md5: ${md5}\n  hash: sha256\n  path: a.csv\n` },
      "something else than the MD5",
    ],
    ["there is no digest", { "a.csv.dvc": "outs:\n- path: a.csv\n  etag: x\n" }, "something else than the MD5"],
    ["the file is not DVC's", { "a.csv.dvc": "hello" }, "E203: a.csv.dvc is not as DVC writes it"],
    ["the file is no YAML", { "a.csv.dvc": "outs: [" }, "E203: a.csv.dvc is not as DVC writes it"],
    [
      "the file has aliases",
      { "a.csv.dvc": "a: &a [1]\nouts: []\nb: [*a, *a]\n" },
      "E203: a.csv.dvc is not as DVC writes it",
    ],
  ])("is refused when %s", async (_, files, message) => {
    write(files);
    expect(await refusal(read("dvc:a.csv"))).toContain(message);
  });

  it.each(["dvc:../a.csv", "dvc:/etc/passwd", "dvc:", "dvc:data/../../a.csv"])(
    "does not leave the workspace: %s",
    async (uri) => {
      expect(await refusal(read(uri))).toContain("E202: ");
    },
  );

  it("follows no link out of the workspace, of the pointer, the cache or the remote", async () => {
    writeFileSync(join(root, "secret.dvc"), dvc3);
    symlinkSync(join(root, "secret.dvc"), join(workspace, "a.csv.dvc"));
    expect(await refusal(read("dvc:a.csv"))).toContain("or links out of it");
    rmSync(join(workspace, "a.csv.dvc"));
    write({ "a.csv.dvc": dvc3, ".dvc/config": "" });
    mkdirSync(join(root, "cache"));
    symlinkSync(join(root, "cache"), join(workspace, ".dvc", "cache"));
    mkdirSync(join(root, "cache", "files", "md5", md5.slice(0, 2)), { recursive: true });
    writeFileSync(join(root, "cache", "files", "md5", md5.slice(0, 2), md5.slice(2)), content);
    expect(await refusal(read("dvc:a.csv"))).toContain("or links out of it");
  });
});
