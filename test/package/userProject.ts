import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { root } from "./pack.js";
import { type NodeBuild, run, running } from "./run.js";

/** A project of a user's, which has installed the package. The name of its folder is as awkward as names get. */
export class UserProject {
  readonly folder = mkdtempSync(join(tmpdir(), "crb-gen Prüfung 試験 "));

  constructor() {
    this.write("package.json", '{ "name": "user", "private": true, "type": "module" }\n');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Takes over files of the checkout. */
  copy(from: string, to: string): void {
    cpSync(join(root, from), join(this.folder, to), { recursive: true });
  }

  remove(...paths: readonly string[]): void {
    for (const path of paths) rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  /** Installs the package, and others in the versions that the checkout has. */
  async install(...others: readonly string[]): Promise<void> {
    const tools = others.map((name) => `${name}@${versionOf(join("node_modules", name))}`);
    await this.run(running, "npm", "install", inject("packed").tarball, ...tools);
  }

  /** See `run`. */
  run(node: NodeBuild, program: string, ...args: string[]): Promise<string> {
    return run(this.folder, node, program, ...args);
  }

  end(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The version of a package in a folder of the checkout. */
export function versionOf(folder: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return manifest.version;
}
