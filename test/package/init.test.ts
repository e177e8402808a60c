import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { run, running } from "./run.js";
import { UserProject } from "./userProject.js";

/** New projects: made by the installed command, installed in turn, and used on every Node. */

const project = new UserProject();
beforeAll(() => project.install());
afterAll(() => project.end());

describe.each(["task", "actor", "service"])("a new %s", (template) => {
  const folder = join(project.folder, `new ${template}`);

  beforeAll(async () => {
    const from = inject("packed").tarball;
    await project.run(running, "crb-gen", "init", folder, "--template", template, "--crb-gen", from);
    await run(folder, running, "npm", "install");
  });

  test.each(inject("nodes"))("is fresh, typed and tested on $name", async (node) => {
    expect(await run(folder, node, "npm", "run", "check")).toContain("up to date");
    expect(await run(folder, node, "npm", "run", "diagram")).toContain("up to date");
    await run(folder, node, "npm", "run", "typecheck");
    expect(await run(folder, node, "npm", "test")).toMatch(/Tests\s+[1-9]\d* passed/);
  });

  // A service runs until it is stopped: its program is tried where signals are, in test/generator.
  test.runIf(template !== "service").each(inject("nodes"))("starts and ends on $name", async (node) => {
    expect(await run(folder, node, "npm", "start")).not.toBe("");
  });
});
