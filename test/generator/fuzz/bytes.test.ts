import { expect, test } from "vitest";
import { anyBytes } from "./bytes.js";
import { fuzz, timeout } from "./fuzz.js";

test(
  "promise 13: any bytes are read or refused, at a place",
  async () => {
    const { codes, specs } = await fuzz(0.35, anyBytes);
    expect([...codes]).toEqual(expect.arrayContaining(["not-utf8", "bad-character", "bad-yaml"]));
    expect(specs).toBeGreaterThan(0);
  },
  timeout,
);
