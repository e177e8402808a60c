import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { run } from "./run.js";
import { UserProject } from "./userProject.js";

/** The ways to call the command. */

const project = new UserProject();
const elsewhere = mkdtempSync(join(tmpdir(), "crb-gen elsewhere "));
beforeAll(async () => {
  await project.install();
  project.copy("specs/order.yaml", "specs/order.yaml");
  mkdirSync(join(project.folder, "specs", "deeper"));
  symlinkSync(join(project.folder, "node_modules", ".bin", "crb-gen"), join(elsewhere, "a link"));
});
afterAll(() => {
  project.end();
  rmSync(elsewhere, { recursive: true });
});

describe.each(inject("nodes"))("$name", (node) => {
  beforeAll(() => project.remove("generated"));

  test("by npx", async () => {
    expect(await project.run(node, "npx", "--no-install", "crb-gen")).toContain("generated/order.ts written");
  });

  test("in a folder of the project", async () => {
    const deeper = join(project.folder, "specs", "deeper");
    const command = join(project.folder, "node_modules", ".bin", "crb-gen");
    expect(await run(deeper, node, command, "check", "..")).toContain("2 files up to date");
  });

  test("by a link, from another folder", async () => {
    const spec = join(project.folder, "specs", "order.yaml");
    const drawn = await run(elsewhere, node, join(elsewhere, "a link"), "diagram", spec, "--format", "dot");
    expect(drawn).toMatch(/^digraph/);
  });
});
