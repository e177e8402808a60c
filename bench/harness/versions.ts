import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of a package that is installed here. */
export function versionOf(name: string): string {
  const text = readFileSync(join(process.cwd(), "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
