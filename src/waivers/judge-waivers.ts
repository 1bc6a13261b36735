import type { AuditWaiver } from "../audit/v1.ts";
import type { Policy } from "../gates/schema.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { Measurement } from "../measure/measurement.ts";
import { held, type Standing } from "./ceiling.ts";
import { type Exceeded, exceededBy } from "./exceeded.ts";
import { names } from "./scope.ts";
import { placeText, type Waiver } from "./waiver.ts";
import { waivedVerdict } from "./waived-verdict.ts";

/** What waivers are held against. */
export interface Waivable {
  readonly policy: Policy;
  /** By id. */
  readonly measurements: ReadonlyMap<string, Measurement>;
}

/** What became of one waiver at one verdict. */
export interface Use {
  readonly waiver: Waiver;
  readonly state: Extract<AuditWaiver["state"], "applied" | "exceeded" | "malformed" | "refused">;
  readonly sentence: string;
  /** On the scale of the limit, where it was held against one. */
  readonly ceiling?: number;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly uses: readonly Use[];
}

/** Waives the failure of one verdict, if the waivers that name it cover each limit that it exceeds; the first of the file that does, counts. */
export function judgeWaivers(verdict: Verdict, waivers: readonly Waiver[], waivable: Waivable): Judged {
  const named = verdict.countsAs === "fail" ? waivers.filter((waiver) => names(waiver, verdict)) : [];
  if (named.length === 0) return { verdict, uses: [] };
  const numbers = exceededOf(verdict, waivable);
  if ("why" in numbers) return refused(verdict, named, numbers.why);
  const matched = numbers.map((number) => matchOf(number, named));
  const covering = matched.flatMap((match) => match ?? []);
  const [first] = covering;
  if (first !== undefined && covering.length === numbers.length && covering.every(isWithin))
    return waived(verdict, first, covering);
  const open = numbers.filter((_, index) => matched[index] === undefined);
  return stillFailing(verdict, covering, open);
}

/** The numbers by which a verdict fails, or why none of them can be waived. */
export function exceededOf(verdict: Verdict, { policy, measurements }: Waivable): ReturnType<typeof exceededBy> {
  return exceededBy(verdict, measurements.get(verdict.measurement ?? ""), policy);
}

function refused(verdict: Verdict, named: readonly Waiver[], why: string): Judged {
  const sentence = `${verdict.gate} fails and is not waived: ${why}.`;
  return {
    verdict: { ...verdict, sentence: `${verdict.sentence} No waiver applies: ${why}.` },
    uses: named.map((waiver) => ({ waiver, state: "refused", sentence })),
  };
}

/** A waiver held against a number. */
interface Match {
  readonly waiver: Waiver;
  readonly standing: Standing;
}

function matchOf(number: Exceeded, named: readonly Waiver[]): Match | undefined {
  const waiver = named.find(({ limit }) => limit === undefined || limit === number.kind || limit === number.method);
  return waiver && { waiver, standing: held(waiver.ceiling, number) };
}

function isWithin({ standing }: Match): boolean {
  return standing.kind === "within";
}

function waived(verdict: Verdict, { waiver, standing }: Match, covering: readonly Match[]): Judged {
  const { owner, issue, expires, reason } = waiver;
  const ceiling = ceilingOf(standing);
  const how = `Waived ${upToOf(covering)} through ${expires} by ${owner} (${issue}): ${endingInStop(reason)}`;
  return {
    verdict: waivedVerdict(verdict, { ceiling, owner, issue, expires, reason }, how),
    uses: covering.map((match) => ({
      waiver: match.waiver,
      state: "applied",
      sentence: `${verdict.headline} It is waived ${upToOf([match])} through ${match.waiver.expires}.`,
      ...ceilingEntry(match.standing),
    })),
  };
}

function upToOf(covering: readonly Match[]): string {
  const texts = covering.flatMap(({ standing }) => (standing.kind === "unfit" ? [] : standing.upTo));
  return [...new Set(texts)].join(" and ");
}

function endingInStop(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

function ceilingOf(standing: Standing): number | undefined {
  return standing.kind === "unfit" ? undefined : standing.ceiling;
}

function ceilingEntry(standing: Standing): Pick<Use, "ceiling"> {
  const ceiling = ceilingOf(standing);
  return ceiling === undefined ? {} : { ceiling };
}

/** One limit that is not covered is enough. */
function stillFailing(verdict: Verdict, covering: readonly Match[], open: readonly Exceeded[]): Judged {
  const uses = covering.map((match): Use => {
    const { waiver, standing } = match;
    return { waiver, ...whyNot(match, open), ...ceilingEntry(standing) };
  });
  const added = covering.flatMap((match, index) => {
    const use = uses[index];
    return isWithin(match) && open.length === 0
      ? []
      : `The waiver at ${placeText(match.waiver.position)} ${use?.sentence ?? ""}`;
  });
  const told = uses.map((use) => ({ ...use, sentence: `${verdict.headline} The waiver ${use.sentence}` }));
  return { verdict: { ...verdict, sentence: [verdict.sentence, ...new Set(added)].join(" ") }, uses: told };
}

/** Completes "The waiver …". */
function whyNot({ standing }: Match, open: readonly Exceeded[]): Pick<Use, "state" | "sentence"> {
  switch (standing.kind) {
    case "unfit":
      return { state: "malformed", sentence: `does not apply: its ceiling ${standing.why}.` };
    case "beyond":
      return { state: "exceeded", sentence: `goes ${standing.upTo}, which this exceeds by ${standing.by}.` };
    case "within":
      return { state: "exceeded", sentence: `goes ${standing.upTo} and ${lacking(open)}.` };
  }
}

function lacking(open: readonly Exceeded[]): string {
  const limits = [...new Set(open.map(({ kind, method }) => `\`${method ?? kind}\``))];
  return limits.length === 0
    ? "would cover this, but another limit is beyond its waiver"
    : `would cover this, but ${limits.join(" and ")} is exceeded too and not waived`;
}
