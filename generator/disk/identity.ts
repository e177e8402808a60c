import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shipped } from "./shipped.js";

const require = createRequire(import.meta.url);

/**
 * A text that only the same crb-gen has: made of its code as it lies on the disk, of the versions of the packages that
 * it works with, and of that of Node. A patched file makes it another one, though the version is the same.
 */
export function identity(): string {
  const hash = createHash("sha256");
  const files = shipped.list("generator").map((path) => `generator/${path}`);
  for (const path of [...files.sort(), "schema/spec.schema.json"]) {
    const text = shipped.read(path);
    hash.update(`${path} ${text.length}\n${text}`);
  }
  return hash.update([...packages(), process.version].join()).digest("base64url");
}

/** Those that are there, each with its version. */
function packages(): readonly string[] {
  const { dependencies, optionalDependencies } = require("crb-gen/package.json");
  return Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => {
    for (const folder of require.resolve.paths(name) ?? []) {
      const version = versionIn(join(folder, name));
      if (version !== undefined) return `${name}@${version}`;
    }
    return name;
  });
}

function versionIn(folder: string): string | undefined {
  try {
    return String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version);
  } catch {
    return undefined;
  }
}
