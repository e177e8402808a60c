import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, plant, run, tree } from "./cliTranscript.js";

/** What crb-gen does with pictures that lie in a folder already. */

const door = `events: { Open: {} }
agents:
  Door: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
  Gate: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
`;
const shut = door.replaceAll("Closed", "Shut");
const FINE = { code: 0, stderr: "" };

/** A project whose files are generated and whose pictures are drawn in all formats. */
function inProject(specs: Readonly<Record<string, string>>, body: (folder: string) => Promise<void>) {
  return inFolder(async (folder) => {
    plant(folder, { "package.json": "{}", ...specs });
    expect(await run(folder, [])).toMatchObject(FINE);
    for (const format of ["svg", "mermaid", "dot", "text"])
      expect(await run(folder, ["diagram", "--all", "--format", format])).toMatchObject(FINE);
    await body(folder);
  });
}

/** All that `check` is told of pictures. */
async function checked(folder: string, ...argv: readonly string[]) {
  const { stdout } = await run(folder, ["check", "--json", ...argv]);
  const told: { pictures: { path: string; state: string }[]; repair: string[] } = JSON.parse(stdout);
  const wrong = told.pictures.filter(({ state }) => state !== "same");
  return { wrong: wrong.map(({ path, state }) => `${path} ${state}`), repair: told.repair };
}

/** Runs a command line as it was printed: as a shell would take it apart. */
function words(line: string): readonly string[] {
  const [, ...rest] = line.match(/'(?:[^']|'\\'')*'|\S+/g) ?? [];
  return rest.map((word) => word.replace(/^'(.*)'$/, "$1").replaceAll("'\\''", "'"));
}

test("all that was drawn is up to date, also in a checkout with CRLF", () =>
  inProject({ "specs/door.yaml": door }, async (folder) => {
    const drawn = [...tree(join(folder, "docs/diagrams"))];
    for (const [name, text] of drawn)
      plant(folder, { [`docs/diagrams/${name}`]: Buffer.from(text.replaceAll("\n", "\r\n"), "latin1") });
    expect(await run(folder, ["check"])).toMatchObject({
      ...FINE,
      stdout: "2 files and 4 pictures up to date\n",
    });
    const again = await run(folder, ["diagram", "--all"]);
    expect(again).toMatchObject({ ...FINE, stdout: "4 pictures up to date\n" });
  }));

test("each line that check gives to repair does so, and no more than that", () =>
  inProject({ "specs/door.yaml": door, "specs/it's a $b.yaml": door }, async (folder) => {
    await run(folder, [
      "diagram",
      "specs/door.yaml",
      "--theme",
      "dark",
      "--out",
      "docs/diagrams/my dark.svg",
    ]);
    plant(folder, { "specs/door.yaml": shut, "specs/it's a $b.yaml": shut });
    await run(folder, []);
    // Without one of them `--all` would draw more than there is.
    for (const name of ["door.svg", "it's a $b.svg"]) plant(folder, { [`docs/diagrams/${name}`]: "<svg/>" });
    const { wrong, repair } = await checked(folder);
    expect(wrong.length).toBe(7);
    expect(repair.length).toBe(7);
    for (const line of repair) expect(await run(folder, words(line))).toMatchObject(FINE);
    expect(await checked(folder)).toEqual({ wrong: [], repair: [] });
    expect(tree(folder).get("docs/diagrams/door.svg")).toBe("<svg/>");
  }));

test("lines to repair start where they are typed", () =>
  inProject({ "specs/door.yaml": door }, async (folder) => {
    plant(folder, { "specs/door.yaml": shut, "docs/diagrams/door.svg": "<svg/>" });
    await run(folder, []);
    const { repair } = await checked(join(folder, "docs"), "../specs");
    expect(repair[0]).toBe("crb-gen diagram ../specs/door.yaml --out diagrams/door.dot");
    for (const line of repair) expect(await run(join(folder, "docs"), words(line))).toMatchObject(FINE);
    expect(await run(folder, ["check"])).toMatchObject(FINE);
  }));

test("check of one spec judges its pictures only", () =>
  inProject({ "specs/door.yaml": door, "specs/gate.yaml": door }, async (folder) => {
    plant(folder, { "specs/door.yaml": shut, "specs/gate.yaml": shut });
    await run(folder, []);
    const { wrong } = await checked(folder, "specs/gate.yaml");
    expect(wrong).toEqual(["dot", "mmd", "svg", "txt"].map((ending) => `docs/diagrams/gate.${ending} stale`));
  }));

test("a picture of an agent that is gone is left over, and removed", () =>
  inProject({ "specs/door.yaml": door }, async (folder) => {
    await run(folder, ["diagram", "specs/door.yaml", "--agent", "Gate", "--out", "docs/diagrams/gate.svg"]);
    plant(folder, { "specs/door.yaml": door.replace(/ {2}Gate.*\n/, "") });
    await run(folder, []);
    const { stdout } = await run(folder, ["check"]);
    expect(stdout).toContain(
      'docs/diagrams/gate.svg is left over: agent "Gate" of specs/door.yaml is gone\n',
    );
    expect((await run(folder, ["diagram", "--all"])).stdout).toContain(
      'docs/diagrams/gate.svg removed: agent "Gate" of specs/door.yaml is gone\n',
    );
    expect(await run(folder, ["check"])).toMatchObject(FINE);
  }));

test("what has no recipe is not touched: texts, bytes, links to nowhere, folders", () =>
  inProject({ "specs/door.yaml": door }, async (folder) => {
    const mine = { "docs/diagrams/a.svg": "<svg/>", "docs/diagrams/b.png": Buffer.from([0x89, 0xff, 0]) };
    plant(folder, { ...mine, "docs/diagrams/inner/door.svg": "<svg/>" });
    symlinkSync("nowhere.svg", join(folder, "docs/diagrams/c.svg"));
    expect(await run(folder, ["check"])).toMatchObject(FINE);
    const before = tree(folder);
    expect(await run(folder, ["diagram", "--all"])).toMatchObject(FINE);
    expect(tree(folder)).toEqual(before);
  }));

test("promise 13: a picture that would be written where somebody's own lies is refused, and nothing is written", () =>
  inProject({ "specs/door.yaml": door, "specs/gate.yaml": door }, async (folder) => {
    plant(folder, { "docs/diagrams/gate.svg": "<svg/>", "specs/door.yaml": shut });
    const before = tree(folder);
    const { code, stderr } = await run(folder, ["diagram", "--all"]);
    expect(code).toBe(1);
    expect(stderr).toContain('error[not-ours]: "docs/diagrams/gate.svg" was not made by crb-gen');
    expect(tree(folder)).toEqual(before);
  }));

test("promise 13: what somebody says to have drawn is their own", () =>
  inProject({ "specs/door.yaml": door }, async (folder) => {
    plant(folder, {
      "art.txt": "my art\n\nDrawn by: Alice\n",
      "art.svg": "<svg><metadata>Drawn by: Alice</metadata></svg>\n",
      "art.mmd": "%% Drawn by: Alice\ngraph TD\n",
      "art.dot": "// Drawn by: Alice\ndigraph {}\n",
    });
    const before = tree(folder);
    for (const ending of ["txt", "svg", "mmd", "dot"]) {
      const { code, stderr } = await run(folder, ["diagram", "specs/door.yaml", "--out", `art.${ending}`]);
      expect(code).toBe(1);
      expect(stderr).toContain(`error[not-ours]: "art.${ending}" was not made by crb-gen`);
    }
    expect(tree(folder)).toEqual(before);
  }));

test("promise 13: one clash check covers the pictures of all kinds", () =>
  inFolder(async (folder) => {
    const groups = "supervises: { groups: { Gates: { agent: Gate } } },";
    plant(folder, {
      "specs/door.yaml": door.replace("Door: {", `Door: { ${groups}`),
      "specs/Door.tree.yaml": door,
    });
    const { code, stderr } = await run(folder, ["diagram", "--all"]);
    expect(code).toBe(1);
    expect(stderr).toContain('"specs/Door.tree.yaml" and "specs/door.yaml" would both be written to');
  }));

test("promise 13: a recipe that leads out of the project draws and removes nothing", () =>
  inProject({ "specs/door.yaml": door }, async (folder) => {
    for (const [at, path] of ["../../etc/spec.yaml", "/etc/spec.yaml"].entries())
      plant(folder, { [`docs/diagrams/${at}.mmd`]: `%% Drawn by: crb-gen diagram ${path}\n` });
    const before = tree(folder);
    expect(await run(folder, ["check"])).toMatchObject(FINE);
    expect(await run(folder, ["diagram", "--all"])).toMatchObject(FINE);
    expect(tree(folder)).toEqual(before);
  }));

test.for(["../../etc/passwd", "/etc/passwd", "specs", "package.json", "''"])(
  "promise 13: a recipe of %s, which is no spec, is refused",
  (path) =>
    inProject({ "specs/door.yaml": door }, async (folder) => {
      plant(folder, { "docs/diagrams/mine.mmd": `%% Drawn by: crb-gen diagram ${path}\n` });
      const before = tree(folder);
      for (const argv of [["check"], ["diagram", "--all"]])
        expect(await run(folder, argv)).toMatchObject({
          code: 1,
          stderr: expect.stringContaining("error[bad-recipe]"),
        });
      expect(tree(folder)).toEqual(before);
    }),
);

const TRACE = `{"format":"crb-gen trace","version":1,"units":{"time":"ms"},"time":0}
{"agent":"Door#1","time":100,"type":"started","state":"Closed"}
`;

test("a picture of a run is drawn again from its trace, and left alone without it", () =>
  inProject({ "specs/door.yaml": door, "runs/a.jsonl": TRACE }, async (folder) => {
    const typed = ["diagram", "../../specs/door.yaml", "--trace", "../../runs/a.jsonl", "--out", "run.mmd"];
    expect(await run(join(folder, "docs/diagrams"), typed)).toMatchObject(FINE);
    expect(tree(folder).get("docs/diagrams/run.mmd")).toMatch(
      /^%% Drawn by: crb-gen diagram specs\/door.yaml --trace runs\/a.jsonl\n/,
    );
    expect(await checked(folder)).toEqual({ wrong: [], repair: [] });
    plant(folder, { "runs/a.jsonl": TRACE.repeat(2) });
    expect((await checked(folder)).wrong).toEqual(["docs/diagrams/run.mmd stale"]);
    const before = tree(folder).get("docs/diagrams/run.mmd");
    rmSync(join(folder, "runs/a.jsonl"));
    for (const argv of [["check"], ["diagram", "--all"]]) {
      const { code, stdout, stderr } = await run(folder, argv);
      expect(code).toBe(0);
      expect(stdout).toContain("docs/diagrams/run.mmd left alone: its trace runs/a.jsonl is gone\n");
      expect(stderr).toContain(
        'warning[lost-trace]: "docs/diagrams/run.mmd" cannot be drawn again: its trace "runs/a.jsonl" is not in the project\n',
      );
      expect((await run(folder, [...argv, "--strict"])).code).toBe(1);
    }
    expect(tree(folder).get("docs/diagrams/run.mmd")).toBe(before);
  }));

test("--all draws again what is there as it was drawn, but for what the command line says", () =>
  inProject({ "specs/door.yaml": door }, async (folder) => {
    const at = ["--out", "docs/diagrams/door.svg"];
    await run(folder, ["diagram", "specs/door.yaml", "--link", "--theme", "dark", ...at]);
    const drawn = tree(folder).get("docs/diagrams/door.svg");
    expect(await run(folder, ["diagram", "--all"])).toMatchObject(FINE);
    expect(tree(folder).get("docs/diagrams/door.svg")).toBe(drawn);
    plant(folder, { "specs/door.yaml": shut });
    await run(folder, []);
    const { repair } = await checked(folder);
    expect(repair).toEqual(["crb-gen diagram --all"]);
    expect(await run(folder, ["diagram", "--all", "--theme", "light"])).toMatchObject(FINE);
    expect(recipe(folder, "door.svg")).toBe("crb-gen diagram specs/door.yaml --theme light --link");
    expect(await run(folder, ["diagram", "--all", "--theme", "auto"])).toMatchObject(FINE);
    expect(recipe(folder, "door.svg")).toBe("crb-gen diagram specs/door.yaml --link");
  }));

function recipe(folder: string, name: string): string | undefined {
  const text = tree(folder).get(`docs/diagrams/${name}`) ?? "";
  return /Drawn by: ([^<\n]+)/.exec(text)?.[1];
}

const lobby = `events: { Open: {} }
agents:
  Lobby: { forever: true, supervises: { groups: { Doors: { agent: Door } } }, states: { Idle: { mode: events, handle: { Open: stay } } } }
  Door: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
`;

test("what --all would add beside the picture of a spec is missing, and no other", () =>
  inProject({ "specs/lobby.yaml": lobby }, async (folder) => {
    expect(await checked(folder)).toEqual({ wrong: [], repair: [] });
    rmSync(join(folder, "docs/diagrams/lobby.tree.svg"));
    expect(await checked(folder)).toEqual({
      wrong: ["docs/diagrams/lobby.tree.svg missing"],
      repair: ["crb-gen diagram --all"],
    });
    rmSync(join(folder, "docs/diagrams/lobby.tree.mmd"));
    const { wrong, repair } = await checked(folder);
    expect(wrong).toEqual(["docs/diagrams/lobby.tree.svg missing", "docs/diagrams/lobby.tree.mmd missing"]);
    for (const line of repair) expect(await run(folder, words(line))).toMatchObject(FINE);
    expect(await checked(folder)).toEqual({ wrong: [], repair: [] });
    // Somebody's own, or nobody wants all.
    plant(folder, { "docs/diagrams/lobby.tree.dot": "mine", "docs/diagrams/lobby.txt": "mine" });
    rmSync(join(folder, "docs/diagrams/lobby.tree.txt"));
    expect(await checked(folder)).toEqual({ wrong: [], repair: [] });
  }));

test("a run has a name of its own in a folder, and leaves the plain picture as it is", () =>
  inProject({ "specs/door.yaml": door, "a.jsonl": TRACE }, async (folder) => {
    const plain = tree(folder).get("docs/diagrams/door.svg");
    const typed = ["diagram", "specs/door.yaml", "--trace", "a.jsonl", "--out", "docs/diagrams"];
    expect((await run(folder, typed)).stdout).toBe("docs/diagrams/door.run.svg written\n");
    expect(tree(folder).get("docs/diagrams/door.svg")).toBe(plain);
    rmSync(join(folder, "docs/diagrams/door.run.svg"));
    expect(await run(folder, ["diagram", "--all", "--trace", "a.jsonl"])).toMatchObject(FINE);
    expect(recipe(folder, "door.run.svg")).toBe("crb-gen diagram specs/door.yaml --trace a.jsonl");
    expect(tree(folder).get("docs/diagrams/door.svg")).toBe(plain);
    // Another run takes the place of one whose trace is gone.
    plant(folder, { "b.jsonl": TRACE });
    rmSync(join(folder, "a.jsonl"));
    expect((await run(folder, ["diagram", "--all"])).stdout).toContain(
      "door.run.svg left alone: its trace a",
    );
    expect((await run(folder, ["diagram", "--all", "--trace", "b.jsonl"])).stdout).toContain(
      "door.run.svg written",
    );
  }));

test("who draws is told the number of warnings of specs, and tools are told all", () =>
  inFolder(async (folder) => {
    plant(folder, {
      "package.json": "{}",
      "specs/lamp.yaml": `events: { Dim: {}, Light: {} }
agents:
  Lamp:
    forever: true
    initial: Lit
    states:
      Lit: { mode: events, handle: { Dim: [Dark] }, ignore: [Light] }
      Dark: { mode: events, handle: { Light: [Lit] } }
`,
    });
    const typed = ["diagram", "specs/lamp.yaml"];
    const { code, stderr } = await run(folder, typed);
    expect(code).toBe(0);
    expect(stderr).toBe("1 warning in 1 file not shown: crb-gen check specs/lamp.yaml\n");
    expect((await run(folder, [...typed, "--json"])).stdout).toContain('"code": "no-stance"');
    expect((await run(folder, [...typed, "--strict"])).stderr).toContain("error[no-stance]");
    const wrong = await run(folder, [...typed, "--agent", "Lump"]);
    expect(wrong.stderr).toMatch(/^error\[no-such-agent\]/);
    expect(wrong.stderr).toContain("\n1 error: nothing was drawn\n1 warning in 1 file not shown");
  }));
