import type { Manifest, ManifestFile } from "./manifest.ts";

/** A bundle that was verified: its files are as its manifest says. */
export interface Bundle {
  readonly manifest: Manifest;
  /** What stands before the names of its files in reports and errors. */
  readonly uri: string;
  readonly files: readonly BundleFile[];
}

export interface BundleFile extends ManifestFile {
  /** Absolute path of its bytes. */
  readonly absolute: string;
}

/** A file as it was found. */
export interface StoredFile {
  /** Within the bundle: "candidate/new.csv". */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The bundle that a manifest and the files found make, or what does not agree. */
export function bundleOf(
  uri: string,
  manifest: Manifest,
  found: readonly StoredFile[],
): Bundle | { readonly fault: string } {
  const files: BundleFile[] = [];
  for (const file of manifest.files) {
    const stored = found.find(({ name }) => name === file.path);
    if (stored === undefined) return { fault: `${file.path}, which its manifest names, is not in it` };
    if (stored.bytes !== file.bytes || stored.sha256 !== file.sha256)
      return { fault: `${file.path} is not the file whose size and SHA-256 its manifest tells` };
    files.push({ ...file, absolute: stored.path });
  }
  return { manifest, uri, files };
}
