import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { fetchNodes } from "./nodes.js";
import { type Packed, pack } from "./pack.js";
import type { NodeBuild } from "./run.js";

declare module "vitest" {
  interface ProvidedContext {
    readonly packed: Packed;
    /** Each version of Node that the package must work with. */
    readonly nodes: readonly NodeBuild[];
  }
}

/** Packs once, and fetches the Nodes once, for all tests of the package. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "crb-gen-packed-"));
  const [packed, nodes] = await Promise.all([pack(folder), fetchNodes(join(folder, "nodes"))]);
  project.provide("packed", packed);
  project.provide("nodes", nodes);
  return () => rm(folder, { recursive: true, force: true });
}
