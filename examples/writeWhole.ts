import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file as a whole or not at all: beside its place at first, then moved there in one step. */
export async function writeWhole(file: string, text: string, signal: AbortSignal): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(part, text, { signal });
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
