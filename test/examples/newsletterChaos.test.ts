/** The newsletter's own classes under chaos: only the disk is not there. */
import { chaos, type Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import { Editor } from "../../examples/newsletter/editor.js";
import type { Document, Place, Story } from "../../generated/newsletter.js";
import { good } from "./newsletterFolder.js";

const NAMES = ["parser", "lexer", "prompt", "empty"];

vi.mock("node:fs/promises", () => ({ rm: async () => {} }));
vi.mock("../../examples/writeWhole.js", () => ({ writeWhole: async () => {} }));
vi.mock("../../examples/newsletter/places.js", () => ({
  folderAt: async (folder: string) => folder,
  placesIn: (folder: string): Place[] =>
    NAMES.map((name) => ({ file: `${folder}/${name}/README.md`, path: `${name}/README.md` })),
}));
vi.mock("../../examples/newsletter/reading.js", () => ({
  documentAt: async ({ path }: Place): Promise<Document> => {
    const [name = ""] = path.split("/");
    if (name === "empty") throw new Error("empty");
    const text = good(name, name);
    return {
      path,
      name,
      version: "1.0.0",
      about: "",
      keywords: [],
      link: "",
      language: "",
      digest: name,
      text,
    };
  },
}));
vi.mock("../../examples/newsletter/store.js", () => ({
  Store: class {
    static async open() {
      return new this();
    }
    storyOf(): Story | null {
      return null;
    }
    async keep(): Promise<void> {}
  },
}));

async function editing(simulation: Simulation): Promise<void> {
  const watcher = { progressed() {} };
  const editor = new Editor({ folder: "/in", file: "/out.html", date: "2026-05-04", limit: 8, watcher });
  await simulation.until(simulation.spawn(editor).ended);
}

test("the newsletter keeps its promises, whatever goes wrong", async () => {
  const report = await chaos(editing);
  expect(report.failures, String(report)).toEqual([]);
  expect(report).toMatchObject({ agents: ["Editor", "Press", "Writer"], missed: 0 });
}, 120_000);
