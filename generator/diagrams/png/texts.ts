import { type Chunk, chunksOf, pngOf } from "./chunks.js";

/**
 * Texts by keyword that a PNG carries, as iTXt chunks (W3C PNG, 11.3.3.4): UTF-8, as a path in them may have any
 * character. Undefined where the bytes are no whole PNG.
 */
export function textsOf(png: Uint8Array): ReadonlyMap<string, string> | undefined {
  const chunks = chunksOf(png);
  return chunks && new Map(chunks.flatMap(textIn));
}

/** A PNG with these texts right behind its header, where a reader finds them first. */
export function withTexts(png: Uint8Array, texts: ReadonlyMap<string, string>): Uint8Array {
  const [header, ...others] = chunksOf(png) ?? [];
  if (header === undefined) throw new Error("invariant: texts are put into a whole PNG");
  return pngOf([header, ...[...texts].map(textChunk), ...others]);
}

const TYPE = "iTXt";

/** Between keyword and text: a zero byte, not compressed (two bytes), no language, no translated keyword. */
const PLAIN = "\0\0\0\0\0";

function textChunk([keyword, text]: readonly [string, string]): Chunk {
  return { type: TYPE, data: Buffer.from(`${keyword}${PLAIN}${text}`) };
}

function textIn({ type, data }: Chunk): readonly (readonly [string, string])[] {
  if (type !== TYPE) return [];
  const written = Buffer.from(data).toString();
  const at = written.indexOf(PLAIN);
  return at < 0 ? [] : [[written.slice(0, at), written.slice(at + PLAIN.length)]];
}
