import { expect, test } from "vitest";
import { Progress } from "../../generator/progress.js";
import { inFolder, plant, run } from "./cliTranscript.js";

const door = `events: { Open: {} }
agents:
  Door: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
`;
const specs = Object.fromEntries(["a", "b", "c"].map((name) => [`specs/${name}.yaml`, door]));
const CLEAR = "\r\u001b[K";

/** A terminal, and a clock that moves on by `step` ms each time it is looked at. */
function slow(step: number, env: Readonly<Record<string, string>> = {}) {
  const parts: string[] = [];
  const terminal = { isTTY: true, write: (text: string) => void parts.push(text) };
  let time = 0;
  const now = () => {
    time += step;
    return time;
  };
  const told = async (folder: string, ...argv: readonly string[]) => {
    await run(folder, argv, env, { stderr: terminal, now });
    return parts.join("").split(CLEAR);
  };
  return { told };
}

test.each([
  [
    ["generate"],
    ["1 of 3 specs read", "2 of 3 specs read", "3 of 3 specs read"],
    ["1 of 3 specs emitted", "2 of 3 specs emitted", "3 of 3 specs emitted"],
  ],
  [
    ["diagram", "specs", "--out", "docs"],
    ["1 of 3 specs read", "2 of 3 specs read", "3 of 3 specs read"],
    ["1 of 3 pictures drawn", "2 of 3 pictures drawn", "3 of 3 pictures drawn"],
  ],
  [["scaffold", "specs/a.yaml", "--to", "src"], ["1 of 2 files read", "2 of 2 files read"], []],
])("%j tells how far it is when it takes long, and leaves no trace", (argv, first, second) =>
  inFolder(async (folder) => {
    plant(folder, { ...specs, "src/x.ts": "", "src/y.ts": "" });
    const lines = [...first, ...second].map((line) => `crb-gen: ${line}`);
    expect(await slow(1_001).told(folder, ...argv)).toEqual(["", ...lines, ""]);
  }),
);

test("what does not take long tells nothing, and clears nothing", () =>
  inFolder(async (folder) => {
    plant(folder, specs);
    expect(await slow(1).told(folder, "generate")).toEqual([""]);
  }));

test("progress is for people at a terminal", () =>
  inFolder(async (folder) => {
    plant(folder, specs);
    expect(await slow(2_000).told(folder, "check", "--json")).toEqual([""]);
    expect(await slow(2_000, { TERM: "dumb" }).told(folder, "generate")).toEqual([""]);
    const { stderr } = await run(folder, ["generate"], {}, { now: () => Date.now() * 1e6 });
    expect(stderr).toBe("");
  }));

test("a crash is reported on a line of its own", () =>
  inFolder(async (folder) => {
    plant(folder, { ...specs, "generated/a.ts": "" });
    const parts: string[] = [];
    const stderr = { isTTY: true, write: (text: string) => void parts.push(text) };
    let left = 4;
    const now = () => {
      if (left-- === 0) throw new Error("the clock broke");
      return -left * 1e6;
    };
    expect(await run(folder, ["generate"], {}, { stderr, now })).toMatchObject({ code: 70 });
    expect(parts.join("")).toMatch(/specs read\r\u001b\[Kcrb-gen crashed/);
  }));

test("a line is updated no faster than it can be read, and told of late again once cleared", () => {
  const parts: string[] = [];
  let time = 0;
  const progress = new Progress(
    (text) => void parts.push(text),
    () => time,
  );
  for (time = 0; time < 1_250; time += 10) progress.show(`${time}`);
  expect(parts.splice(0)).toEqual([1000, 1100, 1200].map((at) => `${CLEAR}crb-gen: ${at}`));
  progress.clear();
  progress.clear();
  for (; time < 2_300; time += 10) progress.show(`${time}`);
  expect(parts).toEqual([CLEAR, `${CLEAR}crb-gen: 2250`]);
});
