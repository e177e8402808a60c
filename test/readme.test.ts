import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const readme = read("README.md");

test("the spec in the README is the one that its picture is drawn from", () => {
  const [, spec] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(`# yaml-language-server: $schema=../schema/spec.schema.json\n${spec}`).toBe(
    read("specs/monitor.yaml"),
  );
});

test("the two commands of the README are scripts of the package", () => {
  const manifest: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
  expect(readme).toContain("npm ci && npm start ");
  expect(readme).toContain("npm ci && npm test ");
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(["start", "test"]));
});

test("what the READMEs and docs link to is there", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/runtime.md",
    "docs/testing.md",
    "docs/supervision.md",
    "docs/editor.md",
    "docs/pictures.md",
    "docs/from-crb.md",
    "docs/pipelines.md",
    "schema/README.md",
    ...readdirSync(join(root, "examples"))
      .map((name) => `examples/${name}/README.md`)
      .filter((page) => existsSync(join(root, page))),
  ];
  const missing = pages.flatMap((page) =>
    linksOf(page).filter((link) => {
      try {
        readFileSync(join(root, dirname(page), link));
        return false;
      } catch (error) {
        return !(error instanceof Error && "code" in error && error.code === "EISDIR");
      }
    }),
  );
  expect(missing).toEqual([]);
});

test("what is in the package links only to what is there, or says that it is not", () => {
  const { files }: { files: string[] } = JSON.parse(read("package.json"));
  const shipped = new Set(["README.md", "LICENSE", ...files.flatMap(filesOf)]);
  const left = [...shipped]
    .filter((page) => page.endsWith(".md"))
    .flatMap((page) => {
      const says = /not\s+in\s+the\s+package/.test(read(page));
      const away = linksOf(page).filter((link) => !shipped.has(join(dirname(page), link)));
      const runs = [...(/npm run example:/.exec(read(page)) ?? [])];
      return says ? [] : [...away, ...runs].map((what) => `${page}: ${what}`);
    });
  expect(left).toEqual([]);
});

test.each(readdirSync(join(root, "examples"), { withFileTypes: true }).filter((one) => one.isDirectory()))(
  "examples/$name has a command, a picture, and a place in the README",
  ({ name }) => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
    const page = read(`examples/${name}/README.md`);
    expect(readme).toContain(`](examples/${name})`);
    expect(page).toMatch(/\]\(\.\.\/\.\.\/docs\/diagrams\/[\w-]+\.svg\)/);
    const named = [...page.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const run = [...page.matchAll(/node --import tsx (\S+)/g)].map(([, file = ""]) => file);
    expect(run.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect([...named, ...run]).not.toEqual([]);
  },
);

test("docs/runtime.md has every code of an AgentError", () => {
  const source = read("runtime/core/contract/error.ts");
  const codes = [...source.matchAll(/^ {2}\| "([a-z-]+)"/gm)].map(([, code]) => `\`${code}\``);
  const table = read("docs/runtime.md");
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !table.includes(code))).toEqual([]);
});

test("the headings that docs/from-crb.md links to are there", () => {
  const links = [...read("docs/from-crb.md").matchAll(/\]\(([^)#\s]+\.md)#([^)]+)\)/g)];
  const missing = links.filter(
    ([, file = "", anchor = ""]) => !anchorsOf(join("docs", file)).includes(anchor),
  );
  expect(missing.map(([link]) => link)).toEqual([]);
});

/** What can be linked to in a page: its headings, and what has an id. */
function anchorsOf(page: string): string[] {
  const text = read(page);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = ""]) => id)];
}

/** The files that an entry of `files` in package.json stands for: one, a whole folder by its name, or those of one kind in it. */
function filesOf(entry: string): string[] {
  const [, folder, ending] = /^(.+)\/\*(\.\w+)$/.exec(entry) ?? [];
  if (folder === undefined || ending === undefined || !existsSync(join(root, folder))) return [entry];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

/** Links to files of ours, without their anchors. */
function linksOf(page: string): string[] {
  return [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, link]) => link ?? "")
    .filter((link) => !/^[a-z]+:/.test(link));
}
