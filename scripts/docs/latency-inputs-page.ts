import { latencyFormats } from "../../src/latency/index.ts";
import { mostDumpBytes } from "../../src/latency/open-dump.ts";
import { codes, page, table } from "./page.ts";

/** docs/reference/latency-inputs.md */
export function latencyInputsPage(): string {
  const overview = latencyFormats.map(({ name, title, takes, tells }) => [
    `[\`${name}\`](#${name})`,
    title,
    codes(takes) || "none",
    tells.percentiles,
    tells.mean,
    tells.share,
    tells.throughput,
    tells.errors,
  ]);
  return page("Latency from load tools", [
    intro,
    example,
    table(
      ["`format`", "output", "takes", "percentiles", "`latency_mean`", "`share_over`", "`throughput`", "`error_rate`"],
      overview,
    ),
    rules,
    ...latencyFormats.flatMap(({ name, title, description, definition }) => [
      `## ${name}`,
      `${title}. ${description}`,
      definition,
    ]),
  ]);
}

const intro =
  "In the place of a column of the predictions (`columns.latency_ms`), latencies can come from the output of a load tool or a benchmark, one file for each model. Gates on `latency_p50`, `latency_p90`, `latency_p95`, `latency_p99`, " +
  "`latency_mean` and `latency` are then answered by it, and `throughput` and `error_rate` besides.";

const example = `\`\`\`yaml
latency:
  reference: { uri: bench/main.hgrm, unit: ms }
  candidate: { uri: bench/pr.hgrm, unit: ms }
gates:
  - { metric: latency_p95, max_increase: { relative: 10% } }
  - { metric: latency, share_over: 300ms, max: 1% }
\`\`\``;

const rules = `What a file is, is told by its content; \`format\` overrides that. All times are taken to milliseconds. A file holds at most ${mostDumpBytes / 1024 ** 2} MiB of text, also when it is compressed by gzip or zstd.

- **How sure a number is.** Single times are judged as rows are that are not paired. Of a histogram or a list of percentiles, the order statistics that bound a percentile are looked up among the values that are known, always on the far side; the change is
  bounded by the distances to these bounds, squared and added, and a relative limit by the same on the logarithms. So a gate is never surer than the file lets it be: with few percentiles or wide buckets it can stay undecided however many requests there were.
- **What a file does not tell** is not judged: an unknown percentile, a mean without a deviation, a percentile without the number of times behind it. The reason names what the file has. \`mode: point\` compares bare numbers where a count or a deviation is missing.
- **Too few times** are refused as too few rows are: a p99 needs 299.
- **Like with like.** Tools differ in what they time and in how they count percentiles; where the two files are of different formats, the report says so. Open-loop tools and those that correct coordinated omission (wrk2, HdrHistogram with an expected interval) show stalls that closed-loop tools (wrk) hide.
- **Machines.** \`machine\` under \`latency\` names where each side ran; pytest-benchmark tells it by itself. Across machines a change only warns (\`policy.cross_machine\`).
- **Slices.** A load test has none: these gates are judged on the whole, and the report says so.
- **Rows over time.** Without \`latency\`, \`throughput\` is that of the rows by \`columns.timestamp\`.`;
