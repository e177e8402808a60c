import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Agents of any size, made of specs by the command, with a handler for each state, and compiled: as users have theirs. */

const root = fileURLToPath(new URL("../../..", import.meta.url));
const home = join(root, "out", "growth");

/** What there is to be made: a spec of an agent called `Made`, and a module that exports its class. */
const kinds = {
  /** Its states lead to one another in a ring. The same in functions is exported as `first`. */
  ring: { specOf: ringSpec, codeOf: ringCode },
  /** Its state may lead to so many others, and leads to itself, which is declared last. */
  fan: { specOf: fanSpec, codeOf: fanCode },
} as const;

type Kind = keyof typeof kinds;

/** The module of such an agent. */
export function moduleOf(kind: Kind, size: number): URL {
  return pathToFileURL(join(home, "js", "src", `${kind}${size}.js`));
}

/** Makes agents of all these sizes. */
export function makeAgents(wanted: { readonly [K in Kind]?: readonly number[] }): void {
  const all = Object.entries(wanted) as [Kind, readonly number[]][];
  if (all.length === 0) return;
  rmSync(home, { recursive: true, force: true });
  for (const folder of ["specs", "src"]) mkdirSync(join(home, folder), { recursive: true });
  for (const [kind, sizes] of all) {
    for (const size of sizes) {
      writeFileSync(join(home, "specs", `${kind}${size}.yaml`), kinds[kind].specOf(size));
      writeFileSync(join(home, "src", `${kind}${size}.ts`), kinds[kind].codeOf(size));
    }
  }
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify(settings));
  node("dist/generator/main.js", "generate", join(home, "specs"), "--out", join(home, "generated"));
  node("node_modules/typescript/bin/tsc", "-p", home);
}

function node(...words: readonly string[]): void {
  execFileSync(process.execPath, words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

function specOf(initial: string, states: readonly string[]): string {
  return `agents:
  Made:
    data: { steps: integer, taken: integer = 0 }
    output: integer
    initial: ${initial}
    states:
${states.map((state) => `      ${state}\n`).join("")}`;
}

function ringSpec(size: number): string {
  return specOf(
    "S0",
    upTo(size).map((n) => `S${n}: { mode: async, next: [S${(n + 1) % size}, done] }`),
  );
}

function fanSpec(size: number): string {
  const others = upTo(size - 1).map((n) => `T${n}`);
  const hub = `Hub: { mode: async, next: [${[...others, "done", "Hub"].join(", ")}] }`;
  return specOf("Hub", [hub, ...others.map((name) => `${name}: { mode: async, next: [done] }`)]);
}

function classOf(spec: string, handlers: readonly string[]): string {
  return `import { MadeBase as Base } from "../generated/${spec}.js";\n\nexport class Made extends Base {\n${handlers.join("")}}\n`;
}

/** A handler that leads to the next state until all steps are taken. */
function handler(name: string, next: string): string {
  return `  protected override ${name}(_: unknown, ctx: Base.Ctx<"${name}">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("${next}") : ctx.next("done", this.data.taken);
  }
`;
}

function ringCode(size: number): string {
  const next = (n: number) => (n + 1) % size;
  const bare = upTo(size).map(
    (n) => `const f${n}: State = (own) => (++own.taken < own.steps ? f${next(n)} : undefined);\n`,
  );
  return `${classOf(
    `ring${size}`,
    upTo(size).map((n) => handler(`s${n}`, `S${next(n)}`)),
  )}
export type State = (own: { steps: number; taken: number }) => State | undefined;
${bare.join("")}export const first = f0;
`;
}

function fanCode(size: number): string {
  const others = upTo(size - 1).map(
    (n) => `  protected override t${n}(_: unknown, ctx: Base.Ctx<"t${n}">) {
    return ctx.next("done", 0);
  }
`,
  );
  return classOf(`fan${size}`, [handler("hub", "Hub"), ...others]);
}

function upTo(size: number): number[] {
  return Array.from({ length: size }, (_, n) => n);
}

const settings = {
  extends: "../../tsconfig.json",
  compilerOptions: { noEmit: false, outDir: "js", rootDir: ".", paths: {}, declaration: false },
  include: ["src", "generated"],
};
