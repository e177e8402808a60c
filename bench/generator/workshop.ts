import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chainSpec, specText, wrongSpec } from "./specs.js";

/** Projects in the system's folder for temporary files, made for one benchmark. */
export class Workshop {
  readonly #home = mkdtempSync(join(tmpdir(), "crb-gen-bench-"));

  /** A project of `files` specs of `agents` agents each, with what they make in `generated`. */
  generated(name: string, files: number, agents: number): string {
    const folder = this.#project(name);
    writeSpecs(folder, files, (index) => specText(index * agents, agents));
    crbGen(folder, "generate");
    return folder;
  }

  /** A project of so many specs with one mistake each. */
  wrong(name: string, files: number): string {
    const folder = this.#project(name);
    writeSpecs(folder, files, wrongSpec);
    return folder;
  }

  /** A project of generated and scaffolded classes that compile as a user's do. */
  scaffolded(name: string, files: number, agents: number): string {
    const folder = this.generated(name, files, agents);
    for (const spec of readdirSync(join(folder, "specs")))
      crbGen(folder, "scaffold", `specs/${spec}`, "--to", "src");
    symlinkSync(root, join(folder, "node_modules", "crb-gen"), "junction");
    symlinkSync(join(root, "node_modules", "@types"), join(folder, "node_modules", "@types"), "junction");
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(compilerSettings));
    return folder;
  }

  /** A project of one agent with many states, drawn for Graphviz. */
  chain(name: string, states: number): string {
    const folder = this.#project(name);
    writeFileSync(join(folder, "specs", "chain.yaml"), chainSpec(states));
    crbGen(folder, "diagram", "specs/chain.yaml", "--out", "chain.dot");
    return folder;
  }

  remove(): void {
    rmSync(this.#home, { recursive: true });
  }

  #project(name: string): string {
    const folder = join(this.#home, name);
    for (const part of ["specs", "node_modules"]) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    return folder;
  }
}

/** The checkout, whose `dist` is the built package. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The command of the build. */
export const main = join(root, "dist", "generator", "main.js");

const compilerSettings = {
  compilerOptions: { target: "ES2023", module: "NodeNext", strict: true, types: ["node"] },
  include: ["src", "generated"],
};

/** All files of a folder, to be put back as they are now. */
export function kept(folder: string): () => void {
  const texts = readdirSync(folder).map(
    (name) => [join(folder, name), readFileSync(join(folder, name))] as const,
  );
  return () => {
    for (const [path, text] of texts) writeFileSync(path, text);
  };
}

export function writeSpecs(folder: string, files: number, text: (index: number) => string): void {
  for (let index = 0; index < files; index++)
    writeFileSync(join(folder, "specs", `monitors${index}.yaml`), text(index));
}

/** Prepares something. */
function crbGen(folder: string, ...words: readonly string[]): void {
  execFileSync(process.execPath, [main, ...words], { cwd: folder, stdio: "pipe" });
}
