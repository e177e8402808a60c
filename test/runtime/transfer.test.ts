import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Schemas } from "../../runtime/core/graph/graph.js";
import { AjvValidators } from "../../runtime/hosts/validate/validators.js";
import { agent, type Ctx, graph, type Loose, rejection, task } from "./agents.js";
import bytes from "./bodies/bytes.sync.js";

const system = new System(nodeHost());
const worlds = Object.entries({
  "the simulation": () => new Simulation().system,
  "a real thread": () => system,
});

const schemas: Schemas = {
  "Tested.data": { type: "object" },
  "Tested.Work": { type: "object", properties: { bytes: { $binary: "Uint8Array" } }, required: ["bytes"] },
  "Tested.Next": { type: "object", properties: { bytes: { $binary: "Uint8Array" } }, required: ["bytes"] },
};

/** An agent that takes bytes to a thread and keeps what it is left with. `more`: of the state on the thread. */
function mover(
  what: string,
  held: object,
  more: object = {},
  transfers: readonly string[] = ["bytes"],
): Loose {
  const fallback = { fallback: { at: "", call: "fall", next: ["done"] } };
  const work = {
    ...task("work", ["Next", "done"], { ...fallback, ...more }),
    mode: "sync",
    transfers,
  } as const;
  const next = task("next", ["done"], { transfers });
  return agent(
    graph({ Start: task("start", ["Work"]), Work: work, Next: next }, { schemas }),
    {
      start: (_: unknown, ctx: Ctx) => ctx.next("Work", { what, ...held }),
      work: bytes,
      next: (state: unknown, ctx: Ctx) => ctx.next("done", state),
      fall: (error: Error, ctx: Ctx) => ctx.next("done", { error, state: ctx.data }),
    },
    {},
  );
}

interface Left {
  readonly bytes: Uint8Array;
  readonly error: Error & { code?: string };
  readonly state: { readonly bytes: Uint8Array };
}

const run = (one: Loose, world: System) => one.run({ system: world }) as Promise<Left>;

test.each(worlds)("bytes are moved to %s and home with the step", async (_, world) => {
  const given = new Uint8Array([1, 2, 3]);
  const { bytes } = await run(mover("add", { bytes: given }), world());
  expect(given.byteLength).toBe(0);
  expect(bytes).toEqual(new Uint8Array([2, 3, 4]));
});

test.each(worlds)("without transfer they are copied to %s", async (_, world) => {
  const given = new Uint8Array([1, 2, 3]);
  expect((await run(mover("add", { bytes: given }, {}, []), world())).bytes).toEqual(
    new Uint8Array([2, 3, 4]),
  );
  expect(given).toEqual(new Uint8Array([1, 2, 3]));
});

test.each(worlds)("shared memory stays shared with %s, whatever is said", async (_, world) => {
  const given = new Uint8Array(new SharedArrayBuffer(3));
  const { bytes } = await run(mover("add", { bytes: given }), world());
  expect([...given]).toEqual([1, 1, 1]);
  expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test.each(worlds)("a view of a part is copied to %s: others may look at the rest", async (_, world) => {
  const whole = new Uint8Array([1, 2, 3, 4]);
  expect((await run(mover("add", { bytes: whole.subarray(1, 3) }), world())).bytes).toEqual(
    new Uint8Array([3, 4]),
  );
  expect(whole).toEqual(new Uint8Array([1, 2, 3, 4]));
});

test.each(worlds)("one memory in two fields is moved to %s once", async (_, world) => {
  const given = new Uint8Array([1, 2, 3]);
  const { bytes } = await run(mover("add", { bytes: given, other: given }, {}, ["bytes", "other"]), world());
  expect(bytes).toEqual(new Uint8Array([2, 3, 4]));
});

test.each(worlds)(
  "after a body that throws on %s they come back, also for the next try",
  async (_, world) => {
    const { state, error } = await run(mover("throw", { bytes: new Uint8Array([1, 2]) }), world());
    expect(error.message).toBe("too far");
    expect(state.bytes).toEqual(new Uint8Array([2, 3]));
    const again = mover("throw", { bytes: new Uint8Array([1, 2]) }, { retry: { max: 2, backoff: [1, 1] } });
    const running = world();
    if (running !== system) return;
    expect((await run(again, running)).state.bytes).toEqual(new Uint8Array([4, 5]));
  },
);

test.each(worlds)("a state that repeats on %s has them each time", async (_, world) => {
  const repeating = mover("repeat", { bytes: new Uint8Array([0]) }, { repeat: { every: 0 } });
  expect((await run(repeating, world())).bytes).toEqual(new Uint8Array([3]));
});

test("what a thread took with it as it died is lost: the error says so, and nothing is tried again", async () => {
  const dying = mover("exit", { bytes: new Uint8Array([1]) }, { retry: { max: 3, backoff: [1e9, 1e9] } });
  const { error, state } = await run(dying, system);
  expect(error).toMatchObject({ code: "thread-failed" });
  expect(error.message).toContain("; what was moved to it is lost: bytes (specs/tested.yaml:10)");
  expect(state.bytes.byteLength).toBe(0);
});

test("so it is when the state's timeout ends the thread", async () => {
  const { error } = await run(mover("spin", { bytes: new Uint8Array([1]) }, { timeout: 400 }), system);
  expect(error).toMatchObject({ code: "timeout" });
  expect(error.message).toContain("took longer than 400 ms; what was moved to it is lost: bytes");
});

test.each(worlds)("what cannot be copied to %s moves nothing away", async (_, world) => {
  const { error, state } = await run(mover("add", { bytes: new Uint8Array([1]), odd: () => {} }), world());
  expect(error).toMatchObject({ code: "thread-failed" });
  expect(error.message).not.toContain("lost");
  expect(state.bytes).toEqual(new Uint8Array([1]));
});

test("bytes that were moved away before are told of, by their field", async () => {
  const gone = new Uint8Array([1]);
  structuredClone(gone, { transfer: [gone.buffer] });
  const { error } = await run(mover("add", { bytes: gone }), new Simulation().system);
  expect(error).toMatchObject({ code: "thread-failed", from: "Work" });
  expect(error.message).toContain("those of bytes were moved away before; give each run its own");
});

test("so it is with bytes that another agent moves meanwhile, also while the pool has no thread", async () => {
  for (const max of [1, 2])
    for (const world of [new Simulation().system, new System(nodeHost({ threads: { max } }))]) {
      const bytes = new Uint8Array([1]);
      const both = await Promise.all([1, 2].map(() => run(mover("add", { bytes }), world)));
      expect(both.filter((left) => left.error === undefined)).toEqual([{ bytes: new Uint8Array([2]) }]);
      const failed = both.find((left) => left.error !== undefined);
      expect(failed?.error).toMatchObject({ code: "thread-failed" });
      expect(failed?.error.message).toMatch(/bytes.* moved away/);
    }
});

test.each(worlds)("bytes that the body itself moves away on %s cannot come home", async (_, world) => {
  const { error } = await run(mover("detach", { bytes: new Uint8Array([1]) }), world());
  expect(error).toMatchObject({ code: "thread-failed" });
  expect(error.message).toContain(
    'the data for "Next" cannot be copied between threads: at /bytes: bytes that were moved away',
  );
});

test.each(worlds)(
  "if it throws then on %s, that error counts, and nothing is tried again",
  async (_, world) => {
    const retry = { retry: { max: 3, backoff: [1e9, 1e9] } };
    const { error } = await run(mover("detach and throw", { bytes: new Uint8Array([1]) }, retry), world());
    expect(error).toMatchObject({ name: "RangeError", message: "too far" });
  },
);

test("the initial state is told of bytes that were moved away before", async () => {
  const work = { ...task("work", ["done"]), mode: "sync", transfers: ["bytes"] } as const;
  const gone = new Uint8Array([1]);
  structuredClone(gone, { transfer: [gone.buffer] });
  const one = agent(
    graph({ Work: work }, { takes: ["what", "bytes"] }),
    { work: bytes },
    { what: "add", bytes: gone },
  );
  const error = await rejection(new Simulation().run(one));
  expect(error).toMatchObject({ code: "thread-failed" });
  expect(error.message).toContain("those of bytes were moved away before");
});

test("data that is frozen gets them back as well after a body that throws", async () => {
  const frozen = Object.freeze({ what: "throw", bytes: new Uint8Array([1]) });
  const work = {
    ...task("work", ["done"], { fallback: { at: "", call: "fall", next: ["done"] } }),
    mode: "sync",
    transfers: ["bytes"],
  } as const;
  const one = agent(
    graph({ Start: task("start", ["Work"]), Work: work }),
    {
      start: (_: unknown, ctx: Ctx) => ctx.next("Work", frozen),
      work: bytes,
      fall: (error: Error, ctx: Ctx) => ctx.next("done", { error, state: ctx.data }),
    },
    {},
  );
  const { error, state } = await run(one, system);
  expect(error.message).toBe("too far");
  expect(state.bytes).toEqual(new Uint8Array([2]));
});

test.each(worlds)("what comes home from %s must be bytes of the declared type", async (_, world) => {
  const { error } = await run(mover("wrong", { bytes: new Uint8Array([1]) }), world());
  expect(error).toMatchObject({ code: "invalid-message" });
  expect(error.message).toContain("at /bytes: expected the bytes of Uint8Array, which no JSON holds, found");
});

test("the initial state has bytes of its own to move", async () => {
  const work = { ...task("work", ["Next"]), mode: "sync", transfers: ["bytes"] } as const;
  const next = task("next", ["done"], { transfers: ["bytes"] });
  const one = agent(
    graph({ Work: work, Next: next }, { takes: ["what", "bytes"] }),
    { work: bytes, next: (state: unknown, ctx: Ctx) => ctx.next("done", state) },
    { what: "add", bytes: new Uint8Array([1]) },
  );
  expect((await run(one, system)).bytes).toEqual(new Uint8Array([2]));
  expect(one.data["bytes"]).toEqual(new Uint8Array([1]));
});

test("bytes come from threads alone, and are of their very type", () => {
  const judge = (bytes: unknown, origin: "thread" | "elsewhere") =>
    new AjvValidators().misfit({ bytes }, schemas, "Tested.Work", origin);
  expect(judge(new Uint8Array(1), "thread")).toBe(null);
  expect(judge(new Uint8Array(1), "elsewhere")).toContain("at /bytes: expected the bytes of Uint8Array");
  expect(judge(new Int8Array(1), "thread")).toContain("at /bytes: expected the bytes of Uint8Array");
  expect(judge([1], "elsewhere")).toContain("which no JSON holds, found a list of 1");
});
