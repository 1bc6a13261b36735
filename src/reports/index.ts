import { renderBitbucketAnnotations, renderBitbucketReport } from "./formats/bitbucket.ts";
import { renderCycloneDx } from "./formats/cyclonedx.ts";
import { renderCodeQuality, renderGitlabAnnotations } from "./formats/gitlab.ts";
import { renderPredicate, renderStatement } from "./formats/intoto.ts";
import { renderJunit } from "./formats/junit.ts";
import { renderModelIndex } from "./formats/model-index.ts";
import { renderOpenMetrics } from "./formats/openmetrics.ts";
import { renderSarif } from "./formats/sarif.ts";
import { renderWarningsNg } from "./formats/warnings-ng.ts";
import { renderHtml } from "./html/html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Report } from "./report.ts";
import { renderText } from "./text.ts";

/** Every report, in the order of the docs. */
export const reports: readonly Report[] = [
  {
    name: "text",
    description: "Everything, for a terminal 100 characters wide, without colour.",
    files: [
      { name: "report.txt", render: (record) => renderText(record, { color: false, width: 100, verbose: true }) },
    ],
  },
  {
    name: "md",
    description: "Everything, as GitHub-flavoured Markdown.",
    files: [{ name: "report.md", render: (record, about) => renderMarkdown(record, { about }) }],
  },
  {
    name: "html",
    description: "Everything with plots, as one page for a browser that needs no network.",
    files: [{ name: "report.html", render: renderHtml }],
  },
  {
    name: "json",
    description: "The audit record itself.",
    files: [{ name: "audit.json", render: renderJson }],
  },
  {
    name: "junit",
    description: "Each gate as a test, for whatever shows test results: GitLab, Jenkins, Azure Pipelines, CircleCI.",
    files: [{ name: "junit.xml", render: renderJunit }],
  },
  {
    name: "sarif",
    description: "What does not pass, at the gates' lines of the config (SARIF 2.1.0), for code scanning and editors.",
    files: [{ name: "results.sarif", render: renderSarif }],
  },
  {
    name: "openmetrics",
    description:
      "The numbers and the verdicts as gauges (OpenMetrics 1.0), for Prometheus and GitLab's metrics reports.",
    files: [{ name: "metrics.txt", render: renderOpenMetrics }],
  },
  {
    name: "gitlab",
    description: "What does not pass, for GitLab's code quality widget, and links for the page of the job.",
    files: [
      { name: "gl-code-quality-report.json", render: renderCodeQuality },
      { name: "gl-annotations.json", render: renderGitlabAnnotations },
    ],
  },
  {
    name: "warnings-ng",
    description: "What does not pass, for the Warnings Next Generation plugin of Jenkins.",
    files: [{ name: "warnings-ng.json", render: renderWarningsNg }],
  },
  {
    name: "bitbucket",
    description: "A report on the commit and its annotations, for Bitbucket's Code Insights.",
    files: [
      { name: "bitbucket-report.json", render: renderBitbucketReport },
      { name: "bitbucket-annotations.json", render: renderBitbucketAnnotations },
    ],
  },
  {
    name: "cyclonedx",
    description:
      "A CycloneDX 1.6 bill of materials of the model: its card with the measured numbers, and the files behind them.",
    files: [{ name: "ml-bom.cdx.json", render: renderCycloneDx }],
  },
  {
    name: "intoto",
    description: "An in-toto test result, not signed, and its predicate alone, ready for `actions/attest`.",
    files: [
      { name: "test-result.intoto.json", render: renderStatement },
      { name: "test-result.predicate.json", render: renderPredicate },
    ],
  },
  {
    name: "model-index",
    description: "The measured numbers as the `model-index` of a Hugging Face model card.",
    files: [{ name: "model-index.yml", render: renderModelIndex }],
  },
];
