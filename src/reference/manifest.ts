import { z } from "zod";
import { tableFormats } from "../table/table.ts";

/** File of a bundle that says where it comes from and what it holds. */
export const manifestName = "reference.json";
/** The audit record of the run that judged the bundle. */
export const recordName = "audit.json";

const text = z.string().max(500);
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

/** A name in one folder below the bundle: no way out, nothing hidden, nothing that a shell or a terminal would take for more than a name. */
const path = z
  .string()
  .max(200)
  .regex(/^candidate\/[A-Za-z0-9_][A-Za-z0-9._-]*$/);

const file = z.strictObject({
  path,
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(tableFormats),
});

/** `reference.json`: the predictions of a model that was judged, and may be the reference of later runs. */
export const manifestSchema = z.strictObject({
  schema: z.literal("model-gate/reference/v1"),
  name: text,
  created_at: z.iso.datetime(),
  /** A name can be given away or changed; the number stays. */
  repository: nullable(z.strictObject({ name: text, id: z.int().positive().optional() })),
  branch: nullable(text),
  commit: nullable(text),
  run: nullable(
    z.strictObject({
      id: text,
      attempt: z.int().min(1),
      url: nullable(text),
      event: nullable(text),
      workflow: nullable(text),
    }),
  ),
  record_id: text,
  outcome: z.enum(["pass", "warn", "fail"]),
  /** Who made it the reference on purpose, whatever the verdict was. */
  blessed_by: nullable(text),
  config_sha256: nullable(text),
  files: z
    .array(file)
    .min(1)
    .max(1000)
    .refine((files) => new Set(files.map((one) => one.path)).size === files.length, "each file once"),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestFile = Manifest["files"][number];

/** Bytes that a manifest may have. */
export const mostManifestBytes = 1024 * 1024;

/** What `bytes` say, or in words why they are no manifest. */
export function readManifest(bytes: Uint8Array): Manifest | { readonly fault: string } {
  if (bytes.length > mostManifestBytes)
    return { fault: `its ${manifestName} has ${bytes.length} bytes, more than ${mostManifestBytes}` };
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.join(".").slice(0, 100)}`;
  return { fault: `its ${manifestName} is not of the form model-gate/reference/v1${place}` };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
