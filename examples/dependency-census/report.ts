/** What the census found, as CSV. */
import type { Package } from "../../generated/census.js";

const COLUMNS = [
  "name",
  "version",
  "licence",
  "files",
  "bytes",
  "digest",
  "path",
  "copies",
  "versions",
  "problem",
];

/** How often a package is there. */
export interface Occurrence {
  /** The folders it is in, whatever the version. */
  readonly copies: number;
  /** Its versions, in code-unit order. */
  readonly versions: readonly string[];
}

/** How often each package is there, by name. */
export function occurrences(packages: readonly Package[]): ReadonlyMap<string, Occurrence> {
  const found = new Map<string, Occurrence>();
  for (const { name, version } of packages) {
    const { copies, versions } = found.get(name) ?? { copies: 0, versions: [] };
    const all = versions.includes(version) ? versions : [...versions, version].sort();
    found.set(name, { copies: copies + 1, versions: all });
  }
  return found;
}

/** One row per package, as RFC 4180 has it: CRLF after every row, quotes where a value needs them. */
export function csvOf(packages: readonly Package[]): string {
  const occurs = occurrences(packages);
  const rows = packages.map((found) => {
    const { name, version, licence, files, bytes, digest, path, problem } = found;
    const { copies = 1, versions = [] } = occurs.get(name) ?? {};
    return [name, version, licence, files, bytes, digest, path, copies, versions.length, problem];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
