/** One number with the labels that tell it from its siblings. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | null | undefined;
}

/** Numbers of one meaning, as OpenMetrics keeps them together. */
export interface MetricFamily {
  readonly name: string;
  readonly help: string;
  /** The end of the name, if the numbers have a unit. */
  readonly unit?: "seconds";
  readonly samples: readonly Sample[];
}

/** The lines of a family, each a gauge; what is not a number is left out, and so is a family without any. */
export function familyLines({ name, help, unit, samples }: MetricFamily): readonly string[] {
  const lines = samples.flatMap(({ labels, value }) =>
    typeof value === "number" && Number.isFinite(value) ? [`${name}${labelsText(labels)} ${value}`] : [],
  );
  if (lines.length === 0) return [];
  return [
    `# TYPE ${name} gauge`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${help}`,
    ...lines,
  ];
}

function labelsText(labels: Sample["labels"]): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `{${parts.join(",")}}`;
}

/** As the ABNF of OpenMetrics has it: a backslash before a backslash, a quote and, as n, a line feed. */
function escaped(value: string): string {
  return value.replace(/[\\"]/gu, String.raw`\$&`).replaceAll("\n", String.raw`\n`);
}
