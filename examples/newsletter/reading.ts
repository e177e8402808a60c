/** Reads documents, and what the packages that they belong to say of themselves. */
import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Document, Place } from "../../generated/newsletter.js";
import { languageOf } from "./places.js";

/** Longer documents are not read, in bytes: no README is, and a file that only has its name may never end. */
const LONGEST = 512 * 1024;

/** What the usual errors of disks mean here. */
const PROBLEMS: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "gone"],
  ["EACCES", "not to be read"],
  ["EISDIR", "not to be looked into"],
]);

/** Reads one document. Throws an error made for readers: such as "empty". */
export async function documentAt({ file, path }: Place): Promise<Document> {
  const text = textOf(await bytesOf(file));
  const facts = { path, language: languageOf(path), ...(await packageOf(file, path)), text };
  return { ...facts, digest: createHash("sha256").update(JSON.stringify(facts)).digest("hex") };
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST + 1), 0, LONGEST + 1, 0);
      if (bytesRead > LONGEST) throw new Error(`longer than ${LONGEST / 1024} kB`);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const problem = error instanceof Error && "code" in error && PROBLEMS.get(error.code);
    throw problem ? new Error(problem, { cause: error }) : error;
  }
}

/** The text of a file, without the mark of its byte order. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new Error("binary, not text");
  const text = decoded(bytes);
  if (text.trim() === "") throw new Error("empty");
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error("not in UTF-8", { cause });
  }
}

type Facts = Pick<Document, "name" | "version" | "about" | "keywords" | "link">;

/** What the nearest package.json above a document says; one that is missing or broken says nothing. */
async function packageOf(file: string, path: string): Promise<Facts> {
  let folder = dirname(file);
  // No higher than the folder that is read.
  for (let levels = path.split("/").length; levels > 0; levels--, folder = dirname(folder)) {
    const manifest = await readFile(`${folder}/package.json`, "utf8").then(parsed, () => undefined);
    if (text(manifest, "name") !== "") return factsOf(manifest);
  }
  return { ...factsOf(undefined), name: basename(dirname(file)) };
}

function factsOf(manifest: unknown): Facts {
  const keywords = field(manifest, "keywords");
  return {
    name: text(manifest, "name"),
    version: text(manifest, "version"),
    about: text(manifest, "description"),
    keywords: Array.isArray(keywords) ? keywords.filter((word) => typeof word === "string").slice(0, 50) : [],
    link: linkOf(text(manifest, "homepage")) || linkOf(repositoryOf(field(manifest, "repository"))),
  };
}

/** An address that may be clicked on, or "": nothing but the web. */
export function linkOf(address: string): string {
  const spelled = address
    .replace(/^git\+/, "")
    .replace(/^github:|^(?=[\w.-]+\/[\w.-]+$)/, "https://github.com/");
  const url = URL.canParse(spelled) ? new URL(spelled) : undefined;
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href.replace(/\.git$/, "") : "";
}

/** `repository: "github:a/b"` or `repository: { url: "git+https://…" }`. */
function repositoryOf(found: unknown): string {
  return typeof found === "string" ? found : text(found, "url");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function text(value: unknown, key: string): string {
  const found = field(value, key);
  return typeof found === "string" ? found : "";
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
