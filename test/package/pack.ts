import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run, running } from "./run.js";

/** The package, packed. */
export interface Packed {
  readonly tarball: string;
  readonly unpackedSize: number;
  /** Its files, as paths with `/`. */
  readonly files: readonly string[];
}

/** The checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds and packs the checkout into a folder. */
export async function pack(folder: string): Promise<Packed> {
  const output = await run(root, running, "npm", "pack", "--silent", "--json", "--pack-destination", folder);
  const [report]: readonly Report[] = JSON.parse(output);
  if (report === undefined) throw new Error(`npm pack has packed nothing: ${output}`);
  const { filename, unpackedSize, files } = report;
  return { tarball: join(folder, filename), unpackedSize, files: files.map(({ path }) => path) };
}

/** What npm says of a package that it has packed. */
interface Report {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
