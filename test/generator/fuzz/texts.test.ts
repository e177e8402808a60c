import { expect, test } from "vitest";
import { anyText, damagedText } from "./damage.js";
import { fuzz, timeout } from "./fuzz.js";

test(
  "promise 13: specs with random damage are read or refused, at a place",
  async () => {
    const { specs, inputs } = await fuzz(0.3, damagedText);
    // Some damage does none, such as that to a description: what is made of it is checked as well.
    expect(specs / inputs).toBeGreaterThan(0.05);
  },
  timeout,
);

test(
  "promise 13: any characters at all are read or refused, at a place",
  async () => {
    const { codes } = await fuzz(0.15, anyText);
    expect([...codes]).toContain("bad-yaml");
  },
  timeout,
);
