import { Simulation } from "crb-gen/simulation";
import { beforeEach, expect, test, vi } from "vitest";
import { Census } from "../../examples/dependency-census/census.js";
import type { Package } from "../../generated/census.js";

/** The packages inside each package, and whether it can be read. */
const tree: Record<string, { inner?: string[]; unreadable?: true; unhashable?: true }> = {};
const written: { file: string; text: string }[] = [];
const signals: AbortSignal[] = [];
let reading = 0;
let atOnce = 0;
let writeWhole: (file: string, text: string, signal: AbortSignal) => Promise<void>;

vi.mock("../../examples/dependency-census/disk.js", async (load) => ({
  ...(await load<typeof import("../../examples/dependency-census/disk.js")>()),
  projectAt: async (folder: string) => folder,
  packagesIn: async () => tree["/project"]?.inner ?? [],
  manifestOf: async (path: string) => ({ name: path, version: "1.0.0", licence: "MIT", problem: "" }),
  contentsOf: async (path: string) => {
    reading += 1;
    atOnce = Math.max(atOnce, reading);
    await new Promise(setImmediate);
    reading -= 1;
    if (tree[path]?.unreadable) throw Object.assign(new Error("no"), { code: "EACCES" });
    return { files: tree[path]?.unhashable ? ["bad"] : ["a", "b"], inner: tree[path]?.inner ?? [] };
  },
}));
vi.mock("../../examples/dependency-census/measure.js", () => ({
  measure: (_folder: string, files: string[]) => {
    if (files.includes("bad")) throw new Error("cannot be hashed");
    return { bytes: files.length * 10, digest: "d" };
  },
}));
vi.mock("../../examples/writeWhole.js", () => ({
  writeWhole: (file: string, text: string, signal: AbortSignal) => writeWhole(file, text, signal),
}));

beforeEach(() => {
  for (const path of Object.keys(tree)) delete tree[path];
  written.length = signals.length = reading = atOnce = 0;
  writeWhole = async (file, text, signal) => {
    written.push({ file, text });
    signals.push(signal);
  };
});

/** A census in virtual time, and what its watcher was told. */
function take(inspectors = 2) {
  const simulation = new Simulation().watch();
  const told: { name: string; counted: number; found: number }[] = [];
  const counted = ({
    package: { name },
    counted,
    found,
  }: {
    package: Package;
    counted: number;
    found: number;
  }) => void told.push({ name, counted, found });
  const census = new Census({ folder: "/project", csv: "out.csv", inspectors, watcher: { counted } });
  return { simulation, told, census, address: simulation.spawn(census) };
}

test("every package is inspected once, however many ways lead to it", async () => {
  tree["/project"] = { inner: ["/project/a", "/project/b", "/project/a"] };
  tree["/project/a"] = { inner: ["/project/a/c", "/project/b"] };
  tree["/project/a/c"] = { inner: ["/project/a"] };
  const { simulation, told, address } = take();
  const report = await until(simulation, address.done);
  expect(report.complete).toBe(true);
  expect(report.packages.map(({ path, files, bytes }) => [path, files, bytes])).toEqual([
    ["a", 2, 20],
    ["a/c", 2, 20],
    ["b", 2, 20],
  ]);
  expect(told.map(({ counted }) => counted)).toEqual([1, 2, 3]);
  expect(told.at(-1)).toMatchObject({ counted: 3, found: 3 });
  expect(written.map(({ file }) => file)).toEqual(["out.csv"]);
});

test("no more packages are read at once than there are inspectors", async () => {
  tree["/project"] = { inner: Array.from({ length: 40 }, (_, index) => `/project/${index}`) };
  const { simulation, address } = take(3);
  await until(simulation, address.done);
  expect(atOnce).toBe(3);
});

test("a package that cannot be read or hashed is a row with its problem", async () => {
  tree["/project"] = { inner: ["/project/locked", "/project/rotten"] };
  tree["/project/locked"] = { unreadable: true };
  tree["/project/rotten"] = { unhashable: true, inner: ["/project/rotten/inner"] };
  const { simulation, address } = take();
  const { packages } = await until(simulation, address.done);
  expect(packages.map(({ path, problem, version }) => [path, problem, version])).toEqual([
    ["locked", "may not be read", ""],
    ["rotten", "cannot be hashed", "1.0.0"],
    ["rotten/inner", "", "1.0.0"],
  ]);
});

test("stopped, it writes what is counted and says that this is not all", async () => {
  tree["/project"] = { inner: Array.from({ length: 40 }, (_, index) => `/project/${index}`) };
  const { simulation, told, address } = take();
  while (told.length < 5) await simulation.settle();
  const answer = await until(simulation, address.stop());
  expect(answer).toEqual({ counted: told.length, found: 40 });
  const report = await until(simulation, address.done);
  expect(report.complete).toBe(false);
  expect(report.packages).toHaveLength(told.length);
  expect(written[0]?.text.split("\r\n")).toHaveLength(told.length + 2);
});

test("when it has ended, so have its inspectors", async () => {
  tree["/project"] = { inner: ["/project/a"] };
  const { simulation, address } = take(5);
  await until(simulation, address.done);
  await simulation.settle();
  expect(simulation.system.size).toBe(0);
  const ends = simulation.log.filter(({ type }) => type === "ended");
  expect(ends).toHaveLength(6);
  expect(simulation.reported).toEqual([]);
});

test("insisting ends it in the middle of writing, and the writer is told", async () => {
  tree["/project"] = { inner: ["/project/a"] };
  writeWhole = (_file, _text, signal) => {
    signals.push(signal);
    return new Promise(() => {});
  };
  const { simulation, address } = take();
  while (signals.length === 0) await simulation.settle();
  const ended = await until(simulation, address.interrupt({ deadline: 0 }));
  expect(ended.reason).toBe("interrupted");
  expect(signals[0]?.aborted).toBe(true);
});

test("a project without packages is an error that says so", async () => {
  const { simulation, address } = take();
  await expect(until(simulation, address.done)).rejects.toThrow("there are no packages in /project");
});

/** Lets the mocked disk, which takes turns of the real event loop, come to its end. */
async function until<T>(simulation: Simulation, promise: Promise<T>): Promise<T> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  promise.then(settle, settle);
  while (!settled) await simulation.settle();
  return promise;
}
