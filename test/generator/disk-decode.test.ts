import { expect, test } from "vitest";
import { decode } from "../../generator/disk/decode.js";

function placeOf(bytes: readonly number[]): unknown {
  const [source, [wrong]] = decode(Buffer.from(bytes), "a.yaml");
  expect(source).toBeUndefined();
  return { start: wrong?.span?.start, label: wrong?.label, note: wrong?.notes[0] };
}

const note = "Save it as UTF-8";

test.each([
  ["a letter of Latin-1", [0x61, 0xe9, 0x62], { start: 1, label: "byte 0xE9", note }],
  ["the middle of a character", [0x61, 0x80], { start: 1, label: "byte 0x80", note }],
  [
    "a character that is cut off, and begins like the mark for such",
    [0, 0xef, 0x80],
    { start: 1, label: "byte 0xEF", note },
  ],
  [
    "a broken one after that mark",
    [0xef, 0xbf, 0xbd, 0x62, 0xef, 0xbf],
    { start: 2, label: "byte 0xEF", note },
  ],
  [
    "a broken one after one of two units",
    [0xf0, 0x9f, 0x9a, 0xaa, 0xff],
    { start: 2, label: "byte 0xFF", note },
  ],
  ["half of a pair", [0xed, 0xa0, 0x80], { start: 0, label: "byte 0xED", note }],
  [
    "UTF-16",
    [0xff, 0xfe, 0x61, 0],
    { start: 0, label: "byte 0xFF", note: "It looks like UTF-16: save it as UTF-8" },
  ],
])("bytes that are no text are shown where they are: %s", (_, bytes, place) => {
  expect(placeOf(bytes)).toEqual(place);
});

test.each(["", "\ufeffa", "日本 🚪", "\ufffd is a character, too", "\0"])(
  "the bytes of a text are that text: %j",
  (text) => {
    expect(decode(Buffer.from(text), "a.yaml")).toEqual([{ file: "a.yaml", text }, []]);
  },
);
