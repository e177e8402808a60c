import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Editor, storeOf } from "../../examples/newsletter/editor.js";
import { Press } from "../../examples/newsletter/press.js";
import { Store } from "../../examples/newsletter/store.js";
import type { PressBase as Base, Edition, Progressed, Story } from "../../generated/newsletter.js";
import misbehaving from "./newsletterExtract.sync.js";
import { fill, good, put } from "./newsletterFolder.js";

/** How often writing fails from now on. */
let refusals = 0;
vi.mock("../../examples/writeWhole.js", async (load) => {
  const { writeWhole } = await load<typeof import("../../examples/writeWhole.js")>();
  return {
    writeWhole: async (...written: Parameters<typeof writeWhole>) => {
      if (refusals-- > 0) throw new Error("the disk is full");
      await writeWhole(...written);
    },
  };
});

const GOLDEN = fileURLToPath(new URL("../golden/newsletter/digest.html", import.meta.url));

let root: string;
let folder: string;
let file: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "newsletter-")));
  refusals = 0;
  [folder, file] = [join(root, "in"), join(root, "out", "digest.html")];
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** An editor at work, and what its watcher is told. */
function edit(editor: new (data: ConstructorParameters<typeof Editor>[0]) => Editor = Editor) {
  const told: Progressed[] = [];
  const watcher = { progressed: (progress: Progressed) => void told.push(progress) };
  const spawned = new editor({ folder, file, date: "2026-05-04", limit: 8, watcher }).spawn();
  return { editor: spawned, told };
}

/** What a press prints, and what it comes to. */
async function press(made: (data: Base.Init) => Press) {
  const editions: Edition[] = [];
  const editor = { printed: (edition: Edition) => void editions.push(edition) };
  const running = made({ folder, store: storeOf(file), editor }).spawn();
  await running.push({ folder });
  running.close();
  return { summary: await running.done, edition: editions[0], counts: running.counts };
}

const config = { Rank: { limit: 8 } };

const namesIn = ({ leads, sections }: Edition) =>
  [...leads, ...sections.flatMap(({ picks }) => picks)].map(({ story }) => story.article.name).sort();

test("the digest of a folder of good and hostile documents is this page", async () => {
  fill(folder);
  const { editor, told } = edit();
  const { edition, complete } = await editor.done;
  expect(complete).toBe(true);
  const page = readFileSync(file, "utf8");
  if (process.env["UPDATE"] === "1") writeFileSync(GOLDEN, page);
  expect(page).toBe(readFileSync(GOLDEN, "utf8"));
  expect(page).not.toMatch(/<script|<img|javascript:|\u202e/);
  expect(edition?.leftOut.map(({ why }) => why)).toContain("not in UTF-8");
  expect(told.at(-1)).toEqual({ found: 17, done: 17, missed: 4 });
  expect(readdirSync(join(root, "out"))).toEqual(["digest.html"]);
});

test("a stage that fails on a document, a thread that dies and one that never ends cost these documents alone", async () => {
  fill(folder);
  class Misbehaving extends Press {
    protected override readonly extract = misbehaving;
  }
  const { edition, summary } = await press((data) => new Misbehaving(data, config));
  const why = edition?.leftOut.map(({ why: reason, paths }) => `${reason}: ${paths.join(" ")}`) ?? [];
  expect(why).toContain("cannot be borne: lexer/README.md");
  expect(why).toContain(
    "deadly to the thread that read them: prompt/README.md prompt/node_modules/old/README.md",
  );
  expect(why).toContain("too slow to read: native-macos/README.md");
  expect(namesIn(edition as Edition)).toEqual(expect.arrayContaining(["broken", "native-linux", "parser"]));
  expect(summary).toMatchObject({ inputs: 1, failed: 8 });
}, 60_000);

test("a press that fails is followed by another, which does not read again what the first has kept", async () => {
  for (let number = 0; number < 60; number++)
    put(folder, `p${number}/README.md`, good(`p${number}`, `m${number}`));
  let lives = 0;
  const kept: number[] = [];
  class Failing extends Press {
    readonly #life = ++lives;
    protected override gather(...[gathered, found]: Parameters<Press["gather"]>) {
      if (this.#life === 1 && gathered?.stories.length === 40) throw new Error("jammed");
      return super.gather(gathered, found);
    }
    protected override async recall(...[document]: Parameters<Press["recall"]>) {
      const story = await super.recall(document);
      if (this.#life === 2 && story !== null) kept.push(story.score);
      return story;
    }
  }
  class Careful extends Editor {
    protected override press(...[into, editor]: Parameters<Editor["press"]>) {
      return new Failing({ folder: into, store: storeOf(file), editor }, config);
    }
  }
  const { edition } = await edit(Careful).editor.done;
  expect(lives).toBe(2);
  expect(edition?.documents).toBe(60);
  expect(kept.length).toBeGreaterThanOrEqual(20);
});

test("a press that fails again and again is given up: the editor fails with its error", async () => {
  put(folder, "p/README.md", good("p", "matter"));
  let lives = 0;
  class Broken extends Press {
    protected override deliver() {
      lives += 1;
      throw new Error("out of ink");
    }
  }
  class Hopeless extends Editor {
    protected override press(...[into, editor]: Parameters<Editor["press"]>) {
      return new Broken({ folder: into, store: storeOf(file), editor }, config);
    }
  }
  const ended = await edit(Hopeless).editor.ended;
  expect(lives).toBe(3);
  expect(ended).toMatchObject({
    reason: "failed",
    error: { cause: { message: expect.stringContaining("out of ink") } },
  });
  expect(existsSync(file)).toBe(false);
  expect((await Store.open(storeOf(file))).size).toBe(1);
});

test("a writer that fails is started anew by its group, with the same edition", async () => {
  put(folder, "p/README.md", good("p", "matter"));
  refusals = 4; // all three tries of its first life, one of the second
  expect(await edit().editor.done).toMatchObject({ complete: true, edition: { documents: 1 } });
  expect(readFileSync(file, "utf8")).toContain("<h3>p</h3>");
  expect(readdirSync(join(root, "out"))).toEqual(["digest.html"]);
});

test("stopped in the middle, what is read is printed and kept, and the next run reads the rest", async () => {
  for (let number = 0; number < 100; number++)
    put(folder, `p${number}/README.md`, good(`p${number}`, `m${number}`));
  class Stopping extends Press {
    protected override gather(...[gathered, found]: Parameters<Press["gather"]>) {
      if (gathered?.stories.length === 20) editor.stop();
      return super.gather(gathered, found);
    }
  }
  class Stopped extends Editor {
    protected override press(...[into, self]: Parameters<Editor["press"]>) {
      return new Stopping({ folder: into, store: storeOf(file), editor: self }, config);
    }
  }
  const { editor } = edit(Stopped);
  const first = await editor.done;
  expect(first.complete).toBe(false);
  expect(first.edition?.documents).toBeGreaterThanOrEqual(20);
  expect(first.edition?.documents).toBeLessThan(100);
  expect((await Store.open(storeOf(file))).size).toBe(first.edition?.documents);
  expect(readFileSync(file, "utf8")).toContain("<strong>Incomplete.</strong>");

  const second = await edit().editor.done;
  expect(second).toMatchObject({ complete: true, edition: { documents: 100 } });
  expect(readdirSync(join(root, "out"))).toEqual(["digest.html"]);
});

test("of the file of stories only what was written whole is believed", async () => {
  const story = (digest: string): Story => ({
    article: { digest, path: digest } as Story["article"],
    score: 1,
    reasons: [],
  });
  const store = await Store.open(storeOf(file));
  expect(store.size).toBe(0);
  await store.keep([story("a"), story("b")]);
  const text = readFileSync(storeOf(file), "utf8");
  writeFileSync(storeOf(file), `${text.replace('"path":"b"', '"path":"c"')}\n${text.slice(1, 90)}`);
  await store.keep([story("d")]);
  const again = await Store.open(storeOf(file));
  expect(["a", "b", "c", "d"].map((digest) => again.storyOf(digest)?.article.path)).toEqual([
    "a",
    undefined,
    undefined,
    "d",
  ]);
});
