import { createCanvas, loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf, pngOf } from "../../generator/diagrams/png/chunks.js";
import { originFrom, originIn, withOrigin } from "../../generator/diagrams/png/origin.js";
import { textsOf, withTexts } from "../../generator/diagrams/png/texts.js";

/** A PNG of another program: red, 3 × 2. */
function redPng(): Buffer {
  const canvas = createCanvas(3, 2);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ff0000";
  context.fillRect(0, 0, 3, 2);
  return canvas.toBuffer("image/png");
}

const red = redPng();

test("it reads the chunks of a PNG, and writes them as they were", () => {
  const chunks = chunksOf(red) ?? [];
  expect(chunks.map(({ type }) => type)).toEqual(expect.arrayContaining(["IHDR", "IDAT", "IEND"]));
  expect(chunks[0]?.data.subarray(0, 8)).toEqual(Buffer.of(0, 0, 0, 3, 0, 0, 0, 2));
  expect(pngOf(chunks)).toEqual(red);
});

test("an iTXt chunk is what the standard says, byte for byte", () => {
  const [, chunk] = chunksOf(withTexts(red, new Map([["key", "Bücher"]]))) ?? [];
  expect(chunk?.type).toBe("iTXt");
  expect(chunk?.data).toEqual(Buffer.from("key\0\0\0\0\0B\xc3\xbccher", "latin1"));
});

test("a PNG with texts is still a PNG to others, with the same pixels", async () => {
  const image = await loadImage(Buffer.from(withTexts(red, new Map([["crb-gen", "試験"]]))));
  const context = createCanvas(3, 2).getContext("2d");
  context.drawImage(image, 0, 0);
  expect([image.width, image.height]).toEqual([3, 2]);
  expect([...context.getImageData(2, 1, 1, 1).data]).toEqual([255, 0, 0, 255]);
});

const keyword = fc.stringMatching(/^[a-z-]{1,20}$/);

test("promise 13: any texts come back as they were put in", () => {
  const texts = fc.uniqueArray(fc.tuple(keyword, fc.string({ unit: "grapheme" })), {
    selector: ([key]) => key,
  });
  fc.assert(
    fc.property(texts, (all) => {
      expect(textsOf(withTexts(red, new Map(all)))).toEqual(new Map(all));
    }),
  );
});

test("promise 13: a damaged or cut PNG is none, and no bytes at all are read past their end", () => {
  const png = withOrigin(red, originFrom("<svg/>", "crb-gen diagram specs/door.yaml"));
  for (let at = 0; at < png.length; at += 1) {
    expect(chunksOf(png.subarray(0, at))).toBeUndefined();
    const damaged = Uint8Array.from(png);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    expect(chunksOf(damaged)).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(chunksOf(bytes)).toBeUndefined();
      expect(chunksOf(Buffer.concat([png.subarray(0, 8), bytes]))).toBeUndefined();
    }),
  );
});

test("a PNG says what it was made from, and one of somebody else nothing", () => {
  const origin = originFrom("<svg/>", "crb-gen diagram 'specs/Tür – 門.yaml' --scale 3");
  // Of `printf '<svg/>' | sha256sum`.
  expect(origin.source).toBe("d4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6");
  expect(originIn(withOrigin(red, origin))).toEqual(origin);
  expect(originIn(red)).toBeUndefined();
  expect(originIn(withTexts(red, new Map([["crb-gen", "a recipe alone"]])))).toBeUndefined();
  expect(originIn(Buffer.from("no PNG"))).toBeUndefined();
});
