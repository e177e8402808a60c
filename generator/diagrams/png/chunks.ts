import { crc32 } from "node:zlib";

/** A part of a PNG: a word of four letters for what it is, and its bytes. */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The eight bytes that each PNG begins with. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A chunk is its length, its type, its data and the CRC of both, numbers with the highest byte first. */
const FRAME = 12;

/** The chunks of a PNG (W3C PNG, 5.3), or undefined: these bytes are none, are cut off, or were damaged. */
export function chunksOf(png: Uint8Array): readonly Chunk[] | undefined {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) return undefined;
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const chunk = chunkAt(png, at);
    if (chunk === undefined) return undefined;
    chunks.push(chunk);
    at += FRAME + chunk.data.length;
  }
  return chunks.at(-1)?.type === "IEND" ? chunks : undefined;
}

function chunkAt(png: Uint8Array, at: number): Chunk | undefined {
  const view = new DataView(png.buffer, png.byteOffset + at, png.byteLength - at);
  if (view.byteLength < FRAME) return undefined;
  const length = view.getUint32(0);
  if (view.byteLength < FRAME + length) return undefined;
  const body = png.subarray(at + 4, at + 8 + length);
  if (crc32(body) !== view.getUint32(8 + length)) return undefined;
  return { type: String.fromCharCode(...body.subarray(0, 4)), data: body.subarray(4) };
}

export function pngOf(chunks: readonly Chunk[]): Uint8Array {
  return Buffer.concat([SIGNATURE, ...chunks.map(bytesOf)]);
}

function bytesOf({ type, data }: Chunk): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([numberOf(data.length), body, numberOf(crc32(body))]);
}

function numberOf(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
