import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, plant, run, tree } from "./cliTranscript.js";
import { Spoken } from "./spoken.js";

const root = join(import.meta.dirname, "../..");

/** A spec of one agent; a text of its own makes it another one. */
function door(description = "A door."): string {
  return `events: { Open: {} }
agents:
  Door:
    description: ${description}
    forever: true
    states: { Closed: { mode: events, handle: { Open: stay } } }
`;
}

const broken = door().replace("Open: stay", "Open: Opne");

/** Runs `crb-gen watch` in a folder, as a process of its own, until it is interrupted at the end of `body`. */
async function watching(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  body: (folder: string, watch: Spoken) => Promise<void>,
  signal: "SIGINT" | "SIGTERM" = "SIGINT",
): Promise<void> {
  await inFolder(async (folder) => {
    plant(folder, { "package.json": "{}", ...files });
    // The loader is found from here, not from the folder.
    const loader = join(root, "node_modules/tsx/dist/loader.mjs");
    const watch = new Spoken(folder, "--import", loader, join(root, "generator/main.ts"), "watch", ...argv);
    try {
      await body(folder, watch);
      watch.child.kill(signal);
      expect(await watch.code).toBe(0);
      // It ends between two runs, without another word.
      expect(watch.lines.at(-1)).toMatch(/; watching$|^\{.*\}$/);
      expect([...tree(folder).keys()].filter((path) => path.includes(".tmp"))).toEqual([]);
    } finally {
      watch.child.kill("SIGKILL");
    }
  });
}

/** The lines of the next run. */
function nextRun(watch: Spoken): Promise<readonly string[]> {
  return watch.until(/; watching$/);
}

function module(folder: string, name: string): string {
  return readFileSync(join(folder, `generated/${name}.ts`), "utf8");
}

test("a save is generated, a broken one leaves the last good outputs, and a mended one is generated", () =>
  watching({ "specs/a.yaml": door() }, [], async (folder, watch) => {
    const written = ["generated/a.ts written", "generated/a.graph.json written"];
    const fine = "crb-gen: no errors; watching";
    expect(await nextRun(watch)).toEqual(["crb-gen: start, generating", ...written, fine]);
    plant(folder, { "specs/a.yaml": door("A gate.") });
    const change = "crb-gen: change in specs/a.yaml, generating";
    expect(await nextRun(watch)).toEqual([change, ...written, fine]);
    expect(module(folder, "a")).toContain("A gate.");
    plant(folder, { "specs/a.yaml": broken });
    expect(await nextRun(watch)).toEqual([
      change,
      expect.stringMatching(/^specs\/a\.yaml:6:\d+: error\[unknown-target\]: .*moves to "Opne"/),
      "    not a state of Door",
      "    Declared: Closed, done, stay",
      "crb-gen: 1 error; watching",
    ]);
    expect(module(folder, "a")).toContain("A gate.");
    plant(folder, { "specs/a.yaml": door("A mended gate.") });
    expect(await nextRun(watch)).toEqual([change, ...written, fine]);
    expect(module(folder, "a")).toContain("A mended gate.");
  }));

test("what a spec imports from another folder is watched as well, there or not", () =>
  watching(
    {
      "specs/store.yaml":
        "import: { Put: ../shared/messages.yaml }\nagents:\n  Store:\n    forever: true\n    states: { Open: { mode: events, handle: { Put: stay } } }\n",
    },
    [],
    async (folder, watch) => {
      expect(await nextRun(watch)).toContainEqual(expect.stringContaining("error[import-missing]"));
      plant(folder, { "shared/messages.yaml": "events: { Put: { id: string } }\n" });
      expect(await nextRun(watch)).toContain("generated/messages.ts written");
      plant(folder, { "shared/messages.yaml": "events: { Put: { id: strin } }\n" });
      expect(await nextRun(watch)).toContainEqual(expect.stringContaining("error[unknown-type]"));
      plant(folder, { "shared/messages.yaml": "events: { Put: { id: integer } }\n" });
      expect(await nextRun(watch)).toContain("generated/messages.ts written");
      expect(module(folder, "messages")).toContain("id: number");
    },
  ));

test("specs that come, go and move take their outputs with them", () =>
  watching({ "specs/a.yaml": door() }, [], async (folder, watch) => {
    await nextRun(watch);
    plant(folder, { "specs/b.yaml": door() });
    expect(await nextRun(watch)).toContain("generated/b.ts written");
    renameSync(join(folder, "specs/b.yaml"), join(folder, "specs/c.yaml"));
    const renamed = await settled(folder, watch);
    expect(renamed).toContain("generated/c.ts written");
    expect(renamed).toContain("generated/b.ts removed: specs/b.yaml is gone");
    rmSync(join(folder, "specs/c.yaml"));
    expect(await settled(folder, watch)).toContain("generated/c.graph.json removed: specs/c.yaml is gone");
    plant(folder, { "specs/more/deep/d.yaml": door() });
    expect(await nextRun(watch)).toContain("generated/d.ts written");
    renameSync(join(folder, "specs/more"), join(folder, "specs/less"));
    await settled(folder, watch);
    expect(module(folder, "d")).toContain("from specs/less/deep/d.yaml");
    rmSync(join(folder, "specs/less"), { recursive: true });
    await settled(folder, watch);
    expect([...tree(join(folder, "generated")).keys()]).toEqual(["a.graph.json", "a.ts"]);
  }));

/** What the next runs say, until everything is as the specs say. */
async function settled(folder: string, watch: Spoken): Promise<readonly string[]> {
  const said: string[] = [];
  do said.push(...(await nextRun(watch)));
  while ((await run(folder, ["check"])).code !== 0);
  return said;
}

test("the folder of the specs may go, and come back", () =>
  watching({}, [], async (folder, watch) => {
    expect(await nextRun(watch)).toContainEqual(expect.stringMatching(/^error\[spec-missing\]: /));
    plant(folder, { "specs/a.yaml": door() });
    expect(await nextRun(watch)).toContain("generated/a.ts written");
    renameSync(join(folder, "specs"), join(folder, "away"));
    expect(await nextRun(watch)).toContain("crb-gen: 1 error; watching");
    expect(existsSync(join(folder, "generated/a.ts"))).toBe(true);
    plant(folder, { "away/a.yaml": door("Elsewhere.") });
    renameSync(join(folder, "away"), join(folder, "specs"));
    expect(await nextRun(watch)).toContain("generated/a.ts written");
    plant(folder, { "specs/a.yaml": door("Still watched.") });
    await nextRun(watch);
    expect(module(folder, "a")).toContain("Still watched.");
  }));

test.each([["specs/a.yaml"], ["specs"]])("%s may be saved by way of another file, as editors do", (place) =>
  watching({ "specs/a.yaml": door() }, [place], async (folder, watch) => {
    await nextRun(watch);
    for (const text of ["First.", "Second."]) {
      plant(folder, { "specs/.a.yaml.swp": "", "specs/a.yaml~": door(text) });
      renameSync(join(folder, "specs/a.yaml~"), join(folder, "specs/a.yaml"));
      expect(await nextRun(watch)).toContain("generated/a.ts written");
      expect(module(folder, "a")).toContain(text);
    }
    renameSync(join(folder, "specs/a.yaml"), join(folder, "specs/a.yaml~"));
    plant(folder, { "specs/a.yaml": door("Third.") });
    await settled(folder, watch);
    expect(module(folder, "a")).toContain("Third.");
  }),
);

test("saves that come together are one run, and what did not change is not touched", () =>
  watching(
    { "specs/a.yaml": door(), "specs/b.yaml": door(), "specs/c.yaml": door() },
    [],
    async (folder, watch) => {
      await nextRun(watch);
      const untouched = statSync(join(folder, "generated/c.ts"));
      plant(folder, { "specs/b.yaml": door("B."), "specs/a.yaml": door("A."), "specs/notes.txt": "" });
      expect(await nextRun(watch)).toEqual([
        "crb-gen: change in specs/a.yaml and 1 other, generating",
        "generated/a.ts written",
        "generated/a.graph.json written",
        "generated/b.ts written",
        "generated/b.graph.json written",
        "crb-gen: no errors; watching",
      ]);
      const { ino, ctimeMs } = statSync(join(folder, "generated/c.ts"));
      expect({ ino, ctimeMs }).toEqual({ ino: untouched.ino, ctimeMs: untouched.ctimeMs });
    },
  ));

test("an output that was lost comes back with the next save of any spec", () =>
  watching({ "specs/a.yaml": door(), "specs/b.yaml": door() }, ["--out", "made"], async (folder, watch) => {
    await nextRun(watch);
    rmSync(join(folder, "made/a.ts"));
    plant(folder, { "made/a.graph.json": "", "specs/b.yaml": door("B.") });
    const lines = await nextRun(watch);
    expect(lines.filter((line) => line.endsWith("written"))).toEqual([
      "made/a.ts written",
      "made/a.graph.json written",
      "made/b.ts written",
      "made/b.graph.json written",
    ]);
  }));

test("with --json every run is a line", () =>
  watching(
    { "specs/a.yaml": door() },
    ["--json"],
    async (folder, watch) => {
      const next = async () => JSON.parse((await watch.until(/./)).join("\n"));
      const files = [
        { path: "generated/a.ts", spec: "specs/a.yaml", change: "written" },
        { path: "generated/a.graph.json", spec: "specs/a.yaml", change: "written" },
      ];
      expect(await next()).toEqual({ command: "watch", ok: true, changed: [], diagnostics: [], files });
      plant(folder, { "specs/a.yaml": broken });
      const diagnostic = { code: "unknown-target", file: "specs/a.yaml", start: { line: 6 } };
      const changed = ["specs/a.yaml"];
      expect(await next()).toMatchObject({ ok: false, changed, diagnostics: [diagnostic], files: [] });
    },
    "SIGTERM",
  ));

/** The blocks of JSON in the docs. */
function jsonIn(page: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = ""]) => json);
}

test("the problem matcher in the docs understands every line", () =>
  watching({ "specs/a.yaml": broken }, [], async (_, watch) => {
    const { tasks } = JSON.parse(jsonIn("docs/editor.md").find((json) => json.includes("tasks")) ?? "");
    const { pattern, background } = tasks[0].problemMatcher;
    const [begin = "", problem = "", ...rest] = await nextRun(watch);
    const end = rest.pop() ?? "";
    expect(begin).toMatch(new RegExp(background.beginsPattern));
    expect(end).toMatch(new RegExp(background.endsPattern));
    const found = new RegExp(pattern.regexp).exec(problem) ?? [];
    const parts = ["file", "line", "column", "severity", "code", "message"].map(
      (part) => found[pattern[part]],
    );
    expect(parts).toEqual([
      "specs/a.yaml",
      "6",
      "55",
      "error",
      "unknown-target",
      expect.stringContaining("Opne"),
    ]);
    const all = [pattern.regexp, background.beginsPattern, background.endsPattern].map(
      (text) => new RegExp(text),
    );
    expect(rest.filter((line) => all.some((one) => one.test(line)))).toEqual([]);
  }));

/** Saves, removals and moves in an order that `seed` decides. */
function meddle(folder: string, seed: number): void {
  let state = seed;
  const draw = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const places = ["a.yaml", "b.yaml", "in/a2.yaml", "in/b2.yaml", "in/deep/c.yaml", "in/deep/d.yml"];
  const at = (path: string) => join(folder, "specs", path);
  const anyPlace = () => places[draw(places.length)] ?? "";
  const acts = [
    () => plant(folder, { [`specs/${anyPlace()}`]: door(`Number ${draw(1000)}.`) }),
    () => plant(folder, { [`specs/${anyPlace()}`]: broken }),
    () => rmSync(at(anyPlace()), { force: true }),
    () => rmSync(at(draw(2) === 0 ? "in" : "in/deep"), { recursive: true, force: true }),
    () => existsSync(at("in")) && !existsSync(at("out")) && renameSync(at("in"), at("out")),
    () => existsSync(at("out")) && !existsSync(at("in")) && renameSync(at("out"), at("in")),
    () => {
      const place = anyPlace();
      plant(folder, { [`specs/${place}~`]: door(`Atomic ${draw(1000)}.`) });
      renameSync(at(`${place}~`), at(place));
    },
  ];
  for (let count = 0; count < 30; count++) acts[draw(acts.length)]?.();
}

/** Leaves no spec broken, and no two of one name: something that outputs can follow. */
function mend(specs: string, seed: number): void {
  const seen = new Set<string>();
  for (const path of tree(specs).keys()) {
    if (seen.has(basename(path))) rmSync(join(specs, path));
    else plant(specs, { [path]: door(`${path} of ${seed}.`) });
    seen.add(basename(path));
  }
}

test("whatever happens to the specs, the outputs follow", { timeout: 120_000 }, () =>
  watching({ "specs/z.yaml": door() }, [], async (folder, watch) => {
    await nextRun(watch);
    for (let seed = 1; seed <= 12; seed++) {
      meddle(folder, seed * 7919);
      mend(join(folder, "specs"), seed);
      await settled(folder, watch);
    }
  }),
);
