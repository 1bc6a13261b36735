import { readFileSync } from "node:fs";
import { z } from "zod";

/** The little of JSON Schema that GitHub's description uses. */
interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly nullable?: boolean | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
}

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.string().optional(),
    format: z.string().optional(),
    nullable: z.boolean().optional(),
    enum: z.array(z.unknown()).optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), schema).optional(),
    allOf: z.array(schema).optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
  }),
);

const text = readFileSync(new URL("openapi-subset.json", import.meta.url), "utf8");
const { schemas } = z
  .object({ components: z.object({ schemas: z.record(z.string(), schema) }) })
  .parse(JSON.parse(text)).components;

/** An object of GitHub's: `given`, and of what its schema requires beside it the plainest value that fits. */
export function filled(name: string, given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...objectSample(named(name)), ...given };
}

/** The account as every list shows it. */
export function simpleUser({ login, type }: { readonly login: string; readonly type: string }): object {
  return filled("simple-user", { login, type, id: idOf(login) });
}

/** A number for a name, always the same. */
export function idOf(name: string): number {
  return Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7) + 1;
}

function named(name: string): Schema {
  const found = schemas[name];
  if (found === undefined) throw new Error(`GitHub's description, as cut, has no schema ${name}`);
  return found;
}

function sample(of: Schema): unknown {
  if (of.nullable === true) return null;
  if (of.$ref !== undefined) return sample(named(of.$ref.split("/").at(-1) ?? ""));
  const choice = of.oneOf?.[0] ?? of.anyOf?.[0];
  return choice === undefined ? plainSample(of) : sample(choice);
}

function plainSample(of: Schema): unknown {
  if (of.enum !== undefined) return of.enum[0];
  const plain = plainest.get(of.type);
  if (plain !== undefined) return plain;
  return of.type === "string" ? textSample(of.format) : objectSample(of);
}

const plainest = new Map<string | undefined, unknown>([
  ["integer", 1],
  ["number", 1],
  ["boolean", false],
  ["array", []],
]);

function objectSample(of: Schema): Record<string, unknown> {
  const own = of.$ref === undefined ? of : named(of.$ref.split("/").at(-1) ?? "");
  const parts = (own.allOf ?? []).flatMap((part) => Object.entries(objectSample(part)));
  const required = (own.required ?? []).map((key): [string, unknown] => [key, sample(own.properties?.[key] ?? {})]);
  return Object.fromEntries([...parts, ...required]);
}

function textSample(format: string | undefined): string {
  if (format === "uri") return "https://api.github.com/sample";
  return format === "date-time" ? "2026-01-01T00:00:00Z" : "sample";
}
