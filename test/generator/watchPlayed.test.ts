import { EventEmitter } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { inFolder, plant, run } from "./cliTranscript.js";

/** `crb-gen watch` with a watcher that only tells what a test lets it tell. */

class Played extends EventEmitter {
  static last: Played;
  static play = (_: Played): void => {};
  closed = false;

  constructor() {
    super();
    Played.last = this;
    setImmediate(() => Played.play(this));
  }

  async close() {
    this.closed = true;
  }
}

vi.mock("chokidar", () => ({ watch: () => new Played() }));
afterEach(() => expect(Played.last.closed).toBe(true));

function failing(code: string): void {
  Played.play = (watcher) => watcher.emit("error", Object.assign(new Error(`${code}: no`), { code }));
}

test("when the system lets no more files be watched, the command says so and ends", () =>
  inFolder(async (folder) => {
    failing("ENOSPC");
    expect(await run(folder, ["watch"])).toEqual({
      code: 1,
      stderr: "",
      stdout: `error[unwatchable]: the specs cannot be watched: the system lets no more files be watched
    Watch fewer specs by naming them, or raise the limit (on Linux: fs.inotify.max_user_watches)
`,
    });
  }));

test("with --json that is one line, like every run", () =>
  inFolder(async (folder) => {
    failing("EACCES");
    const { code, stdout } = await run(folder, ["watch", "--json"]);
    expect({ code, lines: stdout.match(/\n/g)?.length }).toEqual({ code: 1, lines: 1 });
    expect(JSON.parse(stdout)).toMatchObject({
      command: "watch",
      ok: false,
      diagnostics: [{ code: "unwatchable", message: "the specs cannot be watched: permission denied" }],
    });
  }));

const spec = "agents:\n  A: { initial: Only, states: { Only: { mode: async, next: [done] } } }\n";

/** What a watch prints that is interrupted after its second run; `change` happens after the first. */
async function twoRuns(folder: string, change: () => void): Promise<string> {
  const controller = new AbortController();
  const parts: string[] = [];
  let runs = 0;
  const write = (text: string) => {
    parts.push(text);
    if (!text.endsWith("; watching\n")) return;
    runs += 1;
    if (runs === 1) change();
    else controller.abort();
  };
  Played.play = (watcher) => watcher.emit("ready");
  const around = { stdout: { isTTY: false, write }, interruption: () => controller.signal };
  expect((await run(folder, ["watch"], {}, around)).code).toBe(0);
  return parts.join("");
}

test.each([
  ["of a file that is watched", "specs/a.yaml", "a.yaml"],
  ["of a folder", "specs", "a.yaml"],
  ["of a place", "specs/a.yaml", null],
])("what the system tells %s counts, though the watcher keeps it to itself", (_, place, name) =>
  inFolder(async (folder) => {
    plant(folder, { "specs/a.yaml": spec });
    const said = await twoRuns(folder, () => {
      rmSync(join(folder, "specs/a.yaml"));
      Played.last.emit("raw", "rename", name, { watchedPath: join(folder, place) });
    });
    expect(said).toContain("crb-gen: change in specs/a.yaml, generating\nerror[no-specs]: ");
  }),
);

test("what the system tells of other files does not count", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/a.yaml": spec });
    const said = await twoRuns(folder, () => {
      const tell = (name: string, watchedPath: string) =>
        Played.last.emit("raw", "change", name, { watchedPath: join(folder, watchedPath) });
      tell("notes.txt", "specs");
      tell(".hidden.yaml", "specs");
      tell("x.yaml", "specs/node_modules");
      tell("compose.yaml", ".");
      Played.last.emit("raw", "change", "a.yaml", undefined);
      Played.last.emit("change", join(folder, "specs/b.yaml"));
    });
    expect(said).toContain("crb-gen: change in specs/b.yaml, generating\n");
  }));
