/** The names of all reports, in the order of the list; apart from it, so that the help need not load every report. */
export const reportNames =
  "text, md, html, json, junit, sarif, openmetrics, gitlab, warnings-ng, bitbucket, cyclonedx, intoto, model-index";

/** What is written unless something else is asked for. */
export const defaultReports = "md,html,json";
