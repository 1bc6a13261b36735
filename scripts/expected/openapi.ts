/**
 * Cuts GitHub's OpenAPI description down to the operations that the tests' stand-in knows, and writes test/github/openapi-subset.json.
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *   node scripts/expected/openapi.ts package/generated/api.github.com.json
 *
 * Examples, descriptions and vendor extensions are left out; nothing else is changed. Cutting the cut gives the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { z } from "zod";

const operations = new Set(
  `issues/list-comments issues/create-comment issues/update-comment issues/delete-comment issues/get issues/list-labels-on-issue
   issues/add-labels issues/remove-label issues/list-for-repo issues/create issues/update issues/list-events
   checks/create checks/update checks/get checks/list-for-ref checks/list-annotations
   pulls/get pulls/list pulls/list-files repos/list-pull-requests-associated-with-commit repos/get-content repos/get repos/get-commit
   repos/list-commits repos/compare-commits-with-basehead repos/get-branch git/get-blob git/get-ref git/get-tree git/get-commit
   repos/get-collaborator-permission-level repos/create-dispatch-event
   repos/get-release-by-tag repos/get-latest-release repos/get-release-asset repos/list-release-assets repos/list-releases repos/get-release
   actions/list-workflow-runs actions/list-workflow-runs-for-repo actions/get-workflow-run actions/get-workflow-run-attempt
   actions/list-workflow-run-artifacts actions/list-artifacts-for-repo actions/get-artifact actions/download-artifact
   actions/list-jobs-for-workflow-run actions/get-workflow rate-limit/get`.split(/\s+/),
);
const dropped = new Set(["example", "examples", "externalDocs"]);

const [, , source = "", target = "test/github/openapi-subset.json"] = argv;
const description = z.json().parse(JSON.parse(readFileSync(source, "utf8")));
writeFileSync(target, JSON.stringify(cut(description)));

type Json = z.output<ReturnType<typeof z.json>>;

function cut(whole: Json): Json {
  const references = new Set<string>();
  const paths: { [key: string]: Json } = {};
  for (const [path, methods] of entries(at(whole, ["paths"]))) {
    const kept = entries(methods).filter(([, operation]) => isWanted(at(operation, ["operationId"])));
    // Slim first: what only an example refers to is not needed.
    if (kept.length > 0) paths[path] = slim(Object.fromEntries(kept));
  }
  collect(paths, whole, references);
  const components: { [key: string]: { [key: string]: Json } } = {};
  for (const reference of references) {
    const [, , kind = "", name = ""] = reference.split("/");
    components[kind] = { ...components[kind], [name]: at(whole, pointer(reference)) };
  }
  const { title, version, license } = Object.fromEntries(entries(at(whole, ["info"])));
  return {
    openapi: at(whole, ["openapi"]),
    info: { title: title ?? null, version: version ?? null, license: license ?? null },
    servers: at(whole, ["servers"]),
    paths,
    components: Object.fromEntries(Object.entries(components).map(([kind, parts]) => [kind, mapValues(parts, slim)])),
  };
}

function isWanted(id: Json): boolean {
  return typeof id === "string" && operations.has(id);
}

/** Every `$ref` that is reached from `value`, in the order in which it is met. */
function collect(value: Json, whole: Json, references: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, whole, references);
  else
    for (const [key, item] of entries(value)) {
      if (key !== "$ref" || typeof item !== "string") collect(item, whole, references);
      else if (!references.has(item)) {
        references.add(item);
        collect(slim(at(whole, pointer(item))), whole, references);
      }
    }
}

function slim(value: Json): Json {
  if (Array.isArray(value)) return value.map(slim);
  if (typeof value !== "object" || value === null) return value;
  const kept = entries(value).filter(
    ([key, item]) => !dropped.has(key) && !key.startsWith("x-") && !(key === "description" && typeof item === "string"),
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, slim(item)]));
}

function mapValues(parts: { [key: string]: Json }, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, change(value)]));
}

function pointer(reference: string): string[] {
  return reference
    .slice(2)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((found, key) => Object.fromEntries(entries(found))[key] ?? null, value);
}

function entries(value: Json): [string, Json][] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
