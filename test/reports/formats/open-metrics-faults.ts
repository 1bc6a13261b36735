const name = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const escapedText = String.raw`(?:[^\\"\n]|\\[\\"n])*`;
const label = `[a-zA-Z_][a-zA-Z0-9_]*="${escapedText}"`;
const number = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const descriptorLine = new RegExp(`^# (?<keyword>TYPE|UNIT|HELP) (?<called>${name}) (?<rest>\\S.*)$`, "u");
const sampleLine = new RegExp(`^(?<called>${name})(?:\\{(?<rest>(?:${label}(?:,${label})*)?)\\})? ${number}$`, "u");

/** A line that keeps the grammar. keyword: TYPE, UNIT, HELP; of a sample undefined. rest: text, or labels. */
interface Line {
  readonly called: string;
  readonly keyword: string | undefined;
  readonly rest: string;
}

/**
 * What the text breaks of OpenMetrics 1.0 (its ABNF, and the rules of "Overall structure" and "Metric family"), as far as gauges go. Numbers that are
 * none (NaN) are allowed there, and are a fault here: what is not known is left out.
 */
export function openMetricsFaults(text: string): readonly string[] {
  if (!text.endsWith("\n# EOF\n")) return ["it does not end with # EOF and a line feed"];
  const lines = text.slice(0, -"\n# EOF\n".length).split("\n");
  const parsed = lines.flatMap(lineOf);
  const names = parsed.map(({ called }) => called).filter((called, index, all) => called !== all[index - 1]);
  return [
    ...lines.filter((line) => lineOf(line).length === 0).map((line) => `neither a descriptor nor a sample: ${line}`),
    ...repeated(names).map((called) => `${called} is in two places`),
    ...repeated(parsed.flatMap(seriesOf)).map((series) => `${series} twice`),
    ...[...new Set(names)].flatMap((called) => familyFaults(parsed.filter((line) => line.called === called))),
  ];
}

function lineOf(text: string): readonly Line[] {
  const { called, keyword, rest = "" } = (descriptorLine.exec(text) ?? sampleLine.exec(text))?.groups ?? {};
  return called === undefined ? [] : [{ called, keyword, rest }];
}

function seriesOf({ called, keyword, rest }: Line): readonly string[] {
  return keyword === undefined ? [`${called}{${labelsOf(rest).toSorted().join(",")}}`] : [];
}

function labelsOf(rest: string): readonly string[] {
  return rest.match(new RegExp(label, "gu")) ?? [];
}

function familyFaults(lines: readonly Line[]): readonly string[] {
  const descriptors = lines.filter(({ keyword }) => keyword !== undefined);
  const keywords = descriptors.flatMap(({ keyword }) => keyword ?? []);
  const isLate = lines.slice(descriptors.length).some(({ keyword }) => keyword !== undefined);
  return [
    ...(isLate ? ["a descriptor after a sample"] : []),
    ...(descriptors.length === lines.length ? ["no sample"] : []),
    ...(keywords.includes("TYPE") && keywords.includes("HELP") ? [] : ["no type or no help"]),
    ...repeated(keywords).map((keyword) => `${keyword} twice`),
    ...descriptors.flatMap(descriptorFaults),
    ...lines.filter(({ keyword }) => keyword === undefined).flatMap(labelFaults),
  ].map((fault) => `${lines[0]?.called}: ${fault}`);
}

function descriptorFaults({ called, keyword, rest }: Line): readonly string[] {
  return [
    ...(keyword === "TYPE" && rest !== "gauge" ? [`a type that is not used here: ${rest}`] : []),
    ...(keyword === "UNIT" && !called.endsWith(`_${rest}`) ? [`its name does not end in ${rest}`] : []),
    ...(keyword === "HELP" && /\\(?![\\"n])/u.test(rest) ? ["a stray backslash"] : []),
  ];
}

function labelFaults({ rest }: Line): readonly string[] {
  const names = labelsOf(rest).map((part) => part.slice(0, part.indexOf("=")));
  return [
    ...repeated(names).map((one) => `the label ${one} twice`),
    ...names.filter((one) => one.startsWith("__")).map((one) => `a reserved label: ${one}`),
  ];
}

function repeated(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}
