import { describe, expect, it } from "vitest";
import { z } from "zod";
import { accounts, jobAccount, limits, tokens, type StandIn } from "./stand-in.ts";
import { standInForEach } from "./stand-in-for-each.ts";

let github: StandIn;

standInForEach((started) => {
  github = started;
});

interface Asked {
  readonly token?: string;
  readonly accept?: string;
  readonly method?: string;
  readonly body?: object;
}

async function ask(
  path: string,
  { token = tokens.actions, accept = "application/vnd.github+json", method = "GET", body }: Asked = {},
) {
  const response = await fetch(`${github.origin}/repos/octo/models${path}`, {
    method,
    redirect: "manual",
    headers: { authorization: `Bearer ${token}`, accept },
    ...(body && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString("utf8");
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text,
    json: z.json().parse(isJson ? JSON.parse(text) : null),
  };
}

/** "200", or the status with what GitHub says. */
async function outcome(path: string, asked: Asked = {}): Promise<string> {
  const { status, json } = await ask(path, asked);
  const said = z.object({ message: z.string() }).safeParse(json);
  return said.success ? `${status} ${said.data.message}` : String(status);
}

describe("the repository", () => {
  const main = "b".repeat(40);

  it("names the commit of a branch, of a tag and of a commit", async () => {
    github.git.tags.set("v1", main);
    for (const ref of ["main", "heads/main", "v1", main])
      expect((await ask(`/commits/${ref}`, { accept: "application/vnd.github.sha" })).text).toBe(main);
    expect(await outcome("/commits/nothing")).toBe("422 No commit found for SHA: nothing");
    expect(await outcome("/git/ref/heads/main")).toBe("200");
    expect(await outcome("/branches/main")).toBe("200");
    expect(await outcome(`/git/trees/${main}`)).toBe("200");
  });

  it("gives files as they are at a commit", async () => {
    const sha = github.git.commit("main", {
      "conf/model-gate.yml": "version: 1\n",
      link: { link: "conf/model-gate.yml" },
      dangling: { link: "nowhere" },
    });
    const raw = { accept: "application/vnd.github.raw+json" };
    expect((await ask(`/contents/conf/model-gate.yml?ref=${sha}`, raw)).text).toBe("version: 1\n");
    expect((await ask(`/contents/link?ref=main`, raw)).text).toBe("version: 1\n");
    expect((await ask(`/contents/dangling?ref=main`)).json).toMatchObject({ type: "symlink", target: "nowhere" });
    expect((await ask(`/contents/conf%2Fmodel-gate.yml`)).json).toMatchObject({
      type: "file",
      content: "dmVyc2lvbjogMQo=",
    });
    expect((await ask(`/contents/conf`)).json).toMatchObject([{ type: "file", path: "conf/model-gate.yml" }]);
    expect(await outcome(`/contents/conf/model-gate.yml?ref=${main}`)).toBe("404 Not Found");
    expect(await outcome("/contents/conf?ref=nowhere")).toBe("404 No commit found for the ref nowhere");
  });

  it("compares commits by what they have in common", async () => {
    const first = github.git.commit("main", { a: "1" });
    github.git.commit("topic", { a: "1", b: "1" }, { from: first });
    const second = github.git.commit("main", { a: "2" });
    const { json } = await ask(`/compare/${second}...topic`);
    expect(json).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1, merge_base_commit: { sha: first } });
    expect((await ask(`/compare/main...main`)).json).toMatchObject({ status: "identical" });
    expect(await outcome("/compare/main...nothing")).toBe("404 Not Found");
  });

  it("tells who may do what", async () => {
    expect((await ask("/collaborators/octocat/permission")).json).toMatchObject({ permission: "admin" });
    expect(await outcome("/collaborators/mallory/permission")).toBe("404 Not Found");
  });

  it("takes events, but none that are too large", async () => {
    const post = (payload: object) =>
      outcome("/dispatches", { method: "POST", body: { event_type: "retrain", client_payload: payload } });
    expect(await post({ gate: "f1" })).toBe("204");
    expect(await post({ text: "x".repeat(70_000) })).toBe("422 Validation Failed");
    expect(github.dispatches).toEqual([{ type: "retrain", payload: { gate: "f1" } }]);
  });
});

describe("runs and artifacts", () => {
  it("are listed by what is asked, the newest first, and a fork's have no pull request", async () => {
    const fork = { id: 666, fullName: "mallory/models", fork: true };
    github.runs.start({ event: "push", headSha: "b".repeat(40) });
    github.runs.start({
      event: "pull_request",
      headSha: "a".repeat(40),
      headRepository: fork,
      headBranch: "main",
      pullRequests: [12],
    });
    github.runs.finish(4242, "success");
    const list = async (query: string) => {
      const { json } = await ask(`/actions/runs?${query}`);
      return z
        .object({ workflow_runs: z.array(z.object({ id: z.number() })) })
        .parse(json)
        .workflow_runs.map(({ id }) => id);
    };
    expect(await list("")).toEqual([4243, 4242]);
    expect(await list("event=push&branch=main&status=success")).toEqual([4242]);
    expect(await list(`head_sha=${"a".repeat(40)}`)).toEqual([4243]);
    expect((await ask("/actions/workflows/model-gate.yml/runs")).json).toMatchObject({ total_count: 2 });
    expect((await ask("/actions/runs/4243")).json).toMatchObject({
      pull_requests: [],
      head_repository: { id: 666 },
      repository: { id: 1 },
    });
  });

  it("are had by a signed address of another origin, until they expire", async () => {
    github.runs.start({ event: "push", headSha: "b".repeat(40) });
    github.results.put({ run: 4242, name: "reference", zip: Buffer.from("zip") });
    const { status, headers } = await ask("/actions/artifacts/1000/zip");
    expect(status).toBe(302);
    expect(headers.get("location")).toBe(`${github.storage}/artifact/1000?sig=signed`);
    expect(await (await fetch(headers.get("location") ?? "")).text()).toBe("zip");
    expect((await ask("/actions/artifacts?name=reference")).json).toMatchObject({
      artifacts: [{ id: 1000, expired: false, workflow_run: { id: 4242, head_repository_id: 1 } }],
    });
    github.clock.advanceDays(91);
    expect((await ask("/actions/runs/4242/artifacts")).json).toMatchObject({ artifacts: [{ expired: true }] });
    expect(await outcome("/actions/artifacts/1000/zip")).toBe("410 Artifact has expired");
  });

  it("notices a token at the storage", async () => {
    await fetch(`${github.storage}/artifact/1000?sig=signed`, { headers: { authorization: "Bearer ghs_actions" } });
    expect(github.log[0]?.violations.splice(0)).toEqual(["a token was sent to the storage: GET /artifact/1000"]);
  });
});

describe("issues and checks", () => {
  it("are listed with the pull requests among them", async () => {
    github.issues.open({ author: accounts.actions, title: "The gate fails" });
    expect((await ask("/issues?state=all")).json).toMatchObject([{ number: 13 }, { number: 12, pull_request: {} }]);
    expect((await ask(`/issues?creator=${encodeURIComponent("github-actions[bot]")}`)).json).toHaveLength(1);
  });

  it("are opened, commented, closed and reopened", async () => {
    expect((await ask("/issues", { method: "POST", body: { title: "t", body: "b" } })).json).toMatchObject({
      number: 13,
      state: "open",
    });
    expect(await outcome("/issues/13/comments", { method: "POST", body: { body: "c" } })).toBe("201");
    expect((await ask("/issues/13", { method: "PATCH", body: { state: "closed" } })).json).toMatchObject({
      state: "closed",
      state_reason: "completed",
      comments: 1,
    });
    expect((await ask("/issues/13", { method: "PATCH", body: { state: "open" } })).json).toMatchObject({
      state: "open",
      closed_at: null,
    });
    expect(await outcome("/issues", { method: "POST", body: { title: "t", body: "b".repeat(65_537) } })).toBe(
      "422 Validation Failed",
    );
    expect(await outcome("/issues/99/comments", { method: "POST", body: { body: "c" } })).toBe("404 Not Found");
  });

  it("remember who set a label", async () => {
    github.issues.label(12, "model-gate: waive", "octocat");
    github.issues.unlabel(12, "model-gate: waive", "mona");
    const { json } = await ask("/issues/12/events");
    expect(json).toMatchObject([
      { event: "labeled", actor: { login: "octocat" } },
      { event: "unlabeled", actor: { login: "mona" } },
    ]);
  });

  it("add the annotations of each update, at most 50", async () => {
    const annotations = Array.from({ length: 50 }, (_, index) => ({
      path: "f",
      start_line: index + 1,
      end_line: index + 1,
      annotation_level: "failure",
      message: "m",
    }));
    const output = { title: "t", summary: "s", annotations };
    const head = { name: "model-gate", head_sha: "a".repeat(40) };
    expect(await outcome("/check-runs", { method: "POST", body: { ...head, conclusion: "failure", output } })).toBe(
      "201",
    );
    expect(await outcome("/check-runs/6000001", { method: "PATCH", body: { output } })).toBe("200");
    expect((await ask(`/commits/${"a".repeat(40)}/check-runs`)).json).toMatchObject({
      check_runs: [{ output: { annotations_count: 100 } }],
    });
    expect(await outcome("/check-runs", { method: "POST", body: { ...head, head_sha: "f".repeat(40) } })).toMatch(
      /^422 No commit/,
    );
    expect((await ask("/check-runs/6000001/annotations?per_page=100")).json).toHaveLength(100);
  });

  it("find the pull request of a commit, and its files", async () => {
    expect((await ask(`/commits/${"a".repeat(40)}/pulls`)).json).toMatchObject([
      { number: 12, head: { repo: { full_name: "octo/models" } } },
    ]);
    expect((await ask("/pulls/12")).json).toMatchObject({ state: "open" });
    expect((await ask("/pulls?head=octo:better-model")).json).toHaveLength(1);
    expect(await outcome("/pulls/12/files")).toBe("200");
  });
});

describe("releases", () => {
  it("are found by their tag, and their files at the storage", async () => {
    const asset = { id: 77, name: "reference.csv", bytes: Buffer.from("id\n1\n") };
    github.releases.push({
      id: 7,
      tag: "v1.4",
      at: github.clock.now(),
      draft: false,
      prerelease: false,
      assets: [asset],
    });
    expect((await ask("/releases/tags/v1.4")).json).toMatchObject({ assets: [{ id: 77, size: 5 }] });
    expect((await ask("/releases/latest")).json).toMatchObject({ tag_name: "v1.4" });
    expect((await ask("/releases/assets/77", { accept: "application/octet-stream" })).headers.get("location")).toBe(
      `${github.storage}/asset/77?sig=signed`,
    );
    expect(await outcome("/releases/tags/v9")).toBe("404 Not Found");
  });
});

describe("permissions", () => {
  const comments = "/issues/12/comments";
  const post = { method: "POST", body: { body: "text" } };
  it.each([
    ["a fork's token reads", { token: tokens.readOnly }, "200"],
    [
      "a fork's token writes nothing",
      { token: tokens.readOnly, ...post },
      "403 Resource not accessible by integration",
    ],
    ["a stranger sees nothing", { token: tokens.stranger }, "404 Not Found"],
  ])("%s", async (_, asked, expected) => {
    expect(await outcome(comments, asked)).toBe(expected);
  });

  it("are those that the workflow gives", async () => {
    github.admit("ghs_comments", jobAccount({ pullRequests: "write" }));
    const token = "ghs_comments";
    expect(await outcome("/issues/12/comments", { token, method: "POST", body: { body: "text" } })).toBe("201");
    expect(await outcome("/issues", { token, method: "POST", body: { title: "t" } })).toBe(
      "403 Resource not accessible by integration",
    );
    expect(await outcome("/actions/artifacts", { token })).toBe("403 Resource not accessible by integration");
    expect(await outcome("/commits/main", { token })).toBe("404 Not Found");
    expect(await outcome("", { token })).toBe("200");
    expect(await outcome("", { token: "ghs_unknown" })).toBe("401 Bad credentials");
  });
});

describe("faults", () => {
  it.each([
    ["another answer", { status: 502 }, "502 fault"],
    ["a used-up limit", limits.primary(new Date()), "403 API rate limit exceeded for installation ID 1."],
    ["bytes that are no JSON", { status: 200, bytes: Buffer.from("<html>") }, "200"],
  ])("are %s, as often as asked", async (_, answer, expected) => {
    github.faults.push({ method: "GET", path: /issues/, times: 1, answer });
    expect(await outcome("/issues/12/comments")).toBe(expected);
    expect(await outcome("/issues/12/comments")).toBe("200");
  });

  it.each(["drop", "cut"] as const)("are a connection that ends: %s", async (answer) => {
    github.faults.push({ method: "GET", path: /issues/, times: 1, answer });
    await expect(ask("/issues")).rejects.toThrow();
  });

  it("lose the answer to what was done", async () => {
    github.faults.push({ method: "POST", path: /comments$/, times: 1, answer: "drop", after: true });
    await expect(ask("/issues/12/comments", { method: "POST", body: { body: "text" } })).rejects.toThrow();
    expect(github.comments).toHaveLength(1);
  });
});
