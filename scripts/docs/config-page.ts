import type { z } from "zod";
import { configJsonSchema } from "../../src/config/json-schema.ts";
import { starterConfig } from "../../src/config/find.ts";
import { page, table } from "./page.ts";
import { typeOf } from "./type-of.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** docs/reference/config.md: a table for each mapping of the format, from the root down. */
export function configPage(): string {
  const sections = mappingsIn(configJsonSchema());
  return page("Config", [
    "The config is `model-gate.yml` or `.github/model-gate.yml`. Unknown keys are errors. The smallest useful one:",
    `\`\`\`yaml\n${starterConfig}\`\`\``,
    "An editor that reads `# yaml-language-server: $schema=…` on the first line checks the file against `schema/config.schema.json` as you write.",
    ...sections.flatMap(({ titles, schema }) => [`## ${titles.join(", ")}`, optionTable(schema)]),
  ]);
}

interface Section {
  readonly titles: readonly string[];
  readonly schema: Schema;
}

/** Every mapping with fixed keys, once; `titles` names the places where it may stand. */
function mappingsIn(root: Schema): readonly Section[] {
  const sections = new Map<string, { titles: string[]; schema: Schema }>();
  const collect = ({ schema, path, trait }: Place): void => {
    if (schema.properties !== undefined) {
      const key = JSON.stringify(schema.properties);
      const section = sections.get(key) ?? { titles: [], schema };
      section.titles.push(path === "" ? "The whole" : `\`${path}\`${trait}`);
      sections.set(key, section);
    }
    for (const child of placesIn(schema, path)) collect(child);
  };
  collect({ schema: root, path: "", trait: "" });
  return [...sections.values()];
}

interface Place {
  readonly schema: Schema;
  readonly path: string;
  /** What tells this mapping from others at the same path: " with `metric`". */
  readonly trait: string;
}

function placesIn(schema: Schema, path: string): readonly Place[] {
  const prefix = path === "" ? "" : `${path}.`;
  const inner: readonly (readonly [unknown, string])[] = [
    ...Object.entries(schema.properties ?? {}).map(([key, child]) => [child, `${prefix}${key}`] as const),
    [schema.items, `${path}[]`],
    [schema.additionalProperties, `${prefix}‹name›`],
  ];
  const places = inner.flatMap(([child, at]) => (isSchema(child) ? [{ schema: child, path: at, trait: "" }] : []));
  return [...places, ...alternatives(schema, path)];
}

/** Where several mappings may stand, the keys that each requires tell them apart. */
function alternatives({ anyOf = [] }: Schema, path: string): readonly Place[] {
  const several = anyOf.filter((child) => child.properties !== undefined).length > 1;
  return anyOf.map((child) => {
    const keys = (child.required ?? []).map((key) => `\`${key}\``).join(" and ");
    return { schema: child, path, trait: several ? ` with ${keys}` : "" };
  });
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The options of a mapping, each with its type, its default and what it means. */
export function optionTable({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).flatMap(([key, schema]) => {
    if (typeof schema === "boolean") return [];
    const fallback =
      schema.default === undefined || isSchema(schema.default) ? "" : `\`${JSON.stringify(schema.default)}\``;
    return [[`\`${key}\``, typeOf(schema), required.includes(key) ? "required" : fallback, schema.description ?? ""]];
  });
  return table(["option", "type", "default", "meaning"], rows);
}
