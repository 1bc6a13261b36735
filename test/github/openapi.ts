import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { z } from "zod";

const parameter = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  schema: z.json(),
});
const content = z.looseObject({ "application/json": z.object({ schema: z.json() }).optional() });
const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.json()).default([]),
  requestBody: z.looseObject({ required: z.boolean().optional(), content }).optional(),
  responses: z.record(z.string(), z.json()),
});
const response = z.looseObject({ content: content.optional() });
const description = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

type Operation = z.output<typeof operationSchema>;

/** An operation of GitHub's API that a request has hit. */
export interface Hit {
  readonly id: string;
  /** The variables of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Faults of a request: unknown or ill-typed query parameters, a body that does not fit its schema or has unknown keys. */
  request(query: URLSearchParams, body: unknown): string[];
  /** Faults of an answer; every 4xx and 5xx may also be GitHub's plain error. */
  response(status: number, body: unknown): string[];
}

/** Finds the operation of a request in GitHub's own description (openapi-subset.json). */
export function githubDescription(): (method: string, path: string) => Hit | undefined {
  const text = readFileSync(new URL("openapi-subset.json", import.meta.url), "utf8");
  const document = nullableToType(z.json().parse(JSON.parse(text)));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat("repo.nwo", /^[^/]+\/[^/]+$/);
  ajv.addFormat("timestamp", true);
  ajv.addSchema(objectOf(document), "github");
  const checks = new Map<string, ValidateFunction>();
  const check = (key: string, schema: Json, value: unknown): string[] => {
    const validate = checks.get(key) ?? ajv.compile(objectOf(absolute(schema)));
    checks.set(key, validate);
    return validate(value) ? [] : [`${key} ${ajv.errorsText(validate.errors)}`];
  };
  const routes = Object.entries(description.parse(document).paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        pattern: patternOf(path),
        operation,
        rank: path.split("{").length * 2 + (slashed.test(path) ? 1 : 0),
      })),
    )
    .toSorted((a, b) => a.rank - b.rank);
  return (method, path) => {
    for (const route of routes) {
      const match = route.method === method ? route.pattern.exec(path) : null;
      if (match !== null) return hitOf(route.operation, decoded(match.groups ?? {}), { document, check });
    }
    return undefined;
  };
}

/** Variables that may hold slashes, at the end of a path: the names of files, branches and tags. */
const slashed = /\{(?:path|ref|basehead|branch|tag)\}$/;

function patternOf(path: string): RegExp {
  const pattern = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => `(?<${name}>[^/]+)`);
  return new RegExp(`^${slashed.test(path) ? pattern.replace(/\[\^\/\]\+\)$/, ".+)") : pattern}$`);
}

function decoded(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, decodeURIComponent(value)]));
}

type Json = z.output<ReturnType<typeof z.json>>;
type Check = (key: string, schema: Json, value: unknown) => string[];

interface Description {
  readonly document: Json;
  readonly check: Check;
}

function hitOf(operation: Operation, variables: Hit["parameters"], { document, check }: Description): Hit {
  const id = operation.operationId;
  const parameters = operation.parameters
    .map((raw) => parameter.parse(resolve(raw, document)))
    .filter((each) => each.in === "query");
  return {
    id,
    parameters: variables,
    request: (query, body) => {
      const unknown = [...query.keys()]
        .filter((key) => !parameters.some(({ name }) => name === key))
        .map((key) => `query ${key} unknown`);
      const typed = parameters.flatMap(({ name, schema }) => {
        const value = query.get(name);
        return value === null ? [] : check(`${id} query ${name}`, schema, numberIfAsked(value, schema));
      });
      return [...unknown, ...typed, ...bodyFaults(operation, body, check)];
    },
    response: (status, body) => {
      const described = operation.responses[String(status)];
      if (described === undefined && status < 400) return [`${id} never answers ${status}`];
      const schema =
        described === undefined
          ? { $ref: "#/components/schemas/basic-error" }
          : response.parse(resolve(described, document)).content?.["application/json"]?.schema;
      return schema === undefined ? [] : check(`${id} ${status}`, schema, body);
    },
  };
}

function bodyFaults({ operationId: id, requestBody }: Operation, body: unknown, check: Check): string[] {
  const schema = requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return body === undefined ? [] : [`${id} takes no body`];
  if (body === undefined) return requestBody?.required === true ? [`${id} needs a body`] : [];
  const known = Object.keys(
    z.looseObject({ properties: z.record(z.string(), z.json()).default({}) }).parse(schema).properties,
  );
  const unknown = Object.keys(z.record(z.string(), z.unknown()).parse(body)).filter((key) => !known.includes(key));
  return [...check(`${id} body`, schema, body), ...unknown.map((key) => `${id} body.${key} unknown`)];
}

function numberIfAsked(text: string, schema: Json): string | number {
  return z.looseObject({ type: z.literal("integer") }).safeParse(schema).success ? Number(text) : text;
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema says `type: [..., "null"]`. */
function nullableToType(value: Json): Json {
  if (Array.isArray(value)) return value.map(nullableToType);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, nullableToType(item)]),
  );
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable };
  return { anyOf: [rest, { type: "null" }] };
}

function resolve(value: Json, document: Json): Json {
  const reference = isObject(value) ? value["$ref"] : undefined;
  if (typeof reference !== "string") return value;
  return reference
    .slice(2)
    .split("/")
    .reduce<Json>((found, key) => (isObject(found) ? (found[key] ?? null) : null), document);
}

function objectOf(value: Json): { [key: string]: Json } {
  if (!isObject(value)) throw new Error("not a schema");
  return value;
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function absolute(value: Json): Json {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "$ref" && typeof item === "string" && item.startsWith("#") ? `github${item}` : absolute(item),
    ]),
  );
}
