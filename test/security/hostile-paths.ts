import { config, csv, rows } from "../run-gate.ts";
import { good, type HostileCase, type HostileCase as Case } from "./hostile-case.ts";

const secret = "ghs_0123456789abcdefABCDEF";

/** Ways out of the workspace, and to what is no file. The folder above has a file outside.csv. */
const ways: Readonly<Record<string, string>> = {
  "that climbs": "../outside.csv",
  "that climbs from within": "a/../../outside.csv",
  "that climbs behind a scheme": "file:../outside.csv",
  "of the system": "/etc/passwd",
  "of the system by a URL": "file:///etc/passwd",
  "by a URL with dots": "file:///%2e%2e/%2e%2e/etc/passwd",
  "of the process": "/proc/self/environ",
  "of a device": "/dev/zero",
  "by a link": "link.csv",
  "by a link to a folder": "folder/passwd",
  "by a pattern through a link": "folder/*",
  "by a pattern that climbs": "../*.csv",
  "by a pattern that climbs in braces": "{..,.}/*.csv",
  "with a NUL": "a\\0.csv",
  "of credentials by a pattern": "gha-creds-*.json",
  "of git": "git:--upload-pack=touch pwned:a.csv",
  "of git that climbs": "git:HEAD:../../outside.csv",
  "of another scheme": "ftp://host.example/a.csv",
  "of a scheme for code": "javascript:alert(1)",
  "of data": "data:text/csv,id",
};

const links = { "link.csv": { link: "../outside.csv" }, folder: { link: "/etc" }, "gha-creds-1.json": "[]" };

const places: Readonly<Record<string, (path: string) => string>> = {
  candidate: (path) => config().replace("candidate.csv", path),
  reference: (path) => config().replace("reference.csv", path),
  labels: (path) => config(`labels: ${path}\n`),
  pinned: (path) => config(`pinned: ${path}\n`),
  "load test": (path) =>
    config(`latency:\n  reference: ${path}\n  candidate: ${path}\n`, "  - { metric: latency_p95, max: 100 }\n"),
};

const paths: readonly HostileCase[] = Object.entries(ways).flatMap(([what, path]) =>
  Object.entries(places).map(([place, write]) => ({
    name: `a ${place} ${what}`,
    files: { ...good, ...links, "model-gate.yml": write(`"${path}"`) },
    exits: [2, 3],
    hidden: ["root:x:0", "PATH="],
  })),
);

/** Hosts that are this machine or its neighbours, however they are written. */
const hosts = [
  "127.0.0.1",
  "localhost",
  "2130706433",
  "0x7f.1",
  "017700000001",
  "127.1",
  "\uff11\uff12\uff17.0.0.1",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "169.254.169.254",
  "10.0.0.1",
  "192.168.0.1",
  "172.16.0.1",
  "100.64.0.1",
  "[fe80::1]",
  "[fd00::1]",
  "[64:ff9b::a9fe:a9fe]",
  "[2002:7f00:1::]",
  "0.0.0.0",
];

const requests: readonly HostileCase[] = [
  ...hosts.map((host): Case => ({
    name: `a candidate at ${host}`,
    files: {
      ...good,
      "model-gate.yml": config().replace("candidate.csv", `https://${host}/latest/meta-data?X-Amz-Signature=${secret}`),
    },
    exits: [3],
    hidden: [secret],
  })),
  ...[
    "http://host.example/a.csv",
    `https://user:${secret}@host.example/a.csv`,
    "https:",
    "https://",
    "https://[",
    "HTTPS:127.0.0.1/a.csv",
  ].map((uri): Case => ({
    name: `a candidate at ${uri.replace(secret, "…")}`,
    files: { ...good, "model-gate.yml": config().replace("candidate.csv", `"${uri}"`) },
    exits: [3],
    hidden: [secret],
  })),
];

/** Where a token of the run stands in data, names or a config: nobody is to see it again. */
const secrets: readonly HostileCase[] = (
  [
    ["as it is", secret],
    ["in base64", Buffer.from(`x-access-token:${secret}`).toString("base64")],
    ["in hexadecimal", Buffer.from(secret).toString("hex")],
  ] as const
).flatMap(([how, text]): readonly Case[] => {
  const inRegion = csv(rows((row) => ({ ...row, region: text })));
  const environment = { GITHUB_TOKEN: secret };
  const hidden = [secret, text];
  const ids = csv(rows((row) => ({ ...row, id: `${text}${row.id}`, prediction: 0 })));
  return [
    {
      name: `a slice named by the token ${how}`,
      files: {
        "reference.csv": inRegion,
        "candidate.csv": inRegion,
        "model-gate.yml": config("slices:\n  - by: region\n"),
      },
      environment,
      exits: [0],
      hidden,
    },
    {
      name: `ids of changed rows with the token ${how}`,
      files: {
        "reference.csv": csv(rows((row) => ({ ...row, id: `${text}${row.id}` }))),
        "candidate.csv": ids,
        "model-gate.yml": config("policy: { report_rows: all }\n"),
      },
      environment,
      exits: [1],
      hidden,
    },
    {
      name: `a config with the token ${how}`,
      files: { ...good, "model-gate.yml": config(`"${text}": 1\n`) },
      environment,
      exits: [2],
      hidden,
    },
    {
      name: `a path with the token ${how}`,
      files: { ...good, "model-gate.yml": config().replace("candidate.csv", `${text}.csv`) },
      environment,
      exits: [3],
      hidden,
    },
  ];
});

const header: Case = {
  name: "a header whose value a host that is refused would learn",
  files: {
    ...good,
    "model-gate.yml": config().replace(
      "candidate: candidate.csv",
      "candidate: { uri: https://127.0.0.1/a.csv, headers: { Authorization: STORE_TOKEN } }",
    ),
  },
  environment: { STORE_TOKEN: `Bearer ${secret}` },
  exits: [3],
  hidden: [secret],
};

export const hostilePaths: readonly HostileCase[] = [...paths, ...requests, ...secrets, header];
