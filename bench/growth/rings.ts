import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Agents of so many states, made of specs by the command, with a handler for each, and compiled: as users have theirs. */

const root = fileURLToPath(new URL("../../..", import.meta.url));
const home = join(root, "out", "growth");

/** The module of the agent with so many states. */
export function moduleOf(states: number): URL {
  return pathToFileURL(join(home, "js", "src", `ring${states}.js`));
}

/** Makes an agent for each of these numbers of states. */
export function makeRings(sizes: readonly number[]): void {
  rmSync(home, { recursive: true, force: true });
  for (const folder of ["specs", "src"]) mkdirSync(join(home, folder), { recursive: true });
  for (const size of sizes) {
    writeFileSync(join(home, "specs", `ring${size}.yaml`), specOf(size));
    writeFileSync(join(home, "src", `ring${size}.ts`), classOf(size));
  }
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify(settings));
  node("dist/generator/main.js", "generate", join(home, "specs"), "--out", join(home, "generated"));
  node("node_modules/typescript/bin/tsc", "-p", home);
}

function node(...words: readonly string[]): void {
  execFileSync(process.execPath, words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

function specOf(size: number): string {
  const states = Array.from(
    { length: size },
    (_, n) => `      S${n}: { mode: async, next: [S${(n + 1) % size}, done] }\n`,
  );
  return `agents:
  Ring:
    data: { steps: integer, taken: integer = 0 }
    output: integer
    initial: S0
    states:
${states.join("")}`;
}

function classOf(size: number): string {
  const handlers = Array.from(
    { length: size },
    (_, n) => `  protected override s${n}(_: unknown, ctx: Base.Ctx<"s${n}">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("S${(n + 1) % size}") : ctx.next("done", this.data.taken);
  }
`,
  );
  return `import { RingBase as Base } from "../generated/ring${size}.js";\n\nexport class Ring extends Base {\n${handlers.join("")}}\n`;
}

const settings = {
  extends: "../../tsconfig.json",
  compilerOptions: { noEmit: false, outDir: "js", rootDir: ".", paths: {}, declaration: false },
  include: ["src", "generated"],
};
