/** Builds the package into dist/: JavaScript and types, and beside them the other files that they read. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { validatorModule } from "./validator.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");
const compiler = join(root, "node_modules", "typescript", "bin", "tsc");

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, "-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
for (const path of ["schema/spec.schema.json", "docs/diagnostics.md", "generator/templates"]) {
  cpSync(join(root, path), join(dist, path), { recursive: true });
}
const load = join(dist, "generator", "load");
const { compileSchema } = await import(pathToFileURL(join(load, "compileSchema.js")).href);
writeFileSync(join(load, "validator.js"), validatorModule(compileSchema()));
rmSync(join(load, "compileSchema.js")); // it has done its work
chmodSync(join(dist, "generator", "main.js"), 0o755);
