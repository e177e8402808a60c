import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type NodeBuild, run, running } from "./run.js";

/** The oldest that `engines` promises, and the newest of each line with long-term support. */
const VERSIONS = ["20.19.0", "22", "24"];

/** Those versions of Node, from npm, which has them for Linux on x64. Elsewhere the running one is all there is. */
export async function fetchNodes(folder: string): Promise<readonly NodeBuild[]> {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== "linux-x64")
    return [{ ...running, name: `${running.name} alone, as npm has no others for ${platform}` }];
  mkdirSync(folder);
  const packages = VERSIONS.map((version) => `node-${version}@npm:node-${platform}@${version}`);
  await run(folder, running, "npm", "install", "--ignore-scripts", ...packages);
  return Promise.all(
    VERSIONS.map((version) => named(join(folder, "node_modules", `node-${version}`, "bin"))),
  );
}

async function named(bin: string): Promise<NodeBuild> {
  const version = await run(bin, { name: bin, bin }, "node", "--version");
  return { name: `Node ${version.trim().slice(1)}`, bin };
}
