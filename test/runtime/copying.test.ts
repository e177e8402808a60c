import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { uncopied } from "../../runtime/hosts/copying.js";
import { agent, type Ctx, graph, task } from "./agents.js";
import answers from "./bodies/answers.sync.js";

const words = (value: unknown) => uncopied([["it", value]])?.message;

/** An object that holds another one, and so on. */
function nested(depth: number, innermost: unknown = 1): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level++) value = { next: value };
  return value;
}

test("what cannot be copied is told by its place", () => {
  const gone = new Uint8Array(1);
  structuredClone(gone, { transfer: [gone.buffer] });
  const held = { fine: [new Date(), /x/, new Map([[1, {}]]), new Uint8Array(2)], odd: null as unknown };
  const at = (odd: unknown) => words({ ...held, odd })?.replace("it cannot be copied between threads: ", "");
  expect(at([1, () => {}])).toBe("at /odd/1: a function");
  expect(at(Symbol())).toBe("at /odd: a symbol");
  expect(at(new WeakMap())).toBe("at /odd: an object of the class WeakMap");
  expect(at(gone)).toBe("at /odd: bytes that were moved away");
  expect(at(gone.buffer)).toBe("at /odd: bytes that were moved away");
  expect(at({ get: Object.defineProperty({}, "bad", { enumerable: true, get: fails }) })).toBe(
    "at /odd/get/bad: a function",
  );
  expect(at(new Proxy({}, {}))).toContain("it is an object");
  expect(words(() => {})).toBe("it cannot be copied between threads: it is a function");
  expect(words(held)).toBeUndefined();
});

function fails(): never {
  throw new Error("not to be read");
}

test("to find it, each part is read a few times, however deep it lies", () => {
  let reads = 0;
  const counted = (next: object) => ({
    next,
    get read() {
      return ++reads;
    },
  });
  let value: object = { odd: () => {} };
  for (let level = 0; level < 90; level++) value = counted(value);
  expect(words(value)).toContain("/next/odd: a function");
  expect(reads).toBeLessThan(90 * 3);
});

test("beyond a depth nobody looks; what can be copied is, however deep", () => {
  expect(words(nested(150))).toBeUndefined();
  expect(words(nested(150, () => {}))).toContain(
    "at /next/next/next/next/next/next/next/next/…: more than 100 levels",
  );
  expect(words([nested(150), Symbol()])).toContain("at /1: a symbol");
});

const real = new System(nodeHost());

test.each([
  ["the simulation", () => new Simulation().system],
  ["a real thread", () => real],
])("data that is too deep for %s is an error of the task, by its place", async (_, world) => {
  const sites = { fallback: { at: "", call: "fall", next: ["done"] } };
  const work = { ...task("work", ["done"], sites), mode: "sync" } as const;
  const failing = (data: object, state: object) =>
    agent(
      graph({ Start: task("start", ["Work"]), Work: work }),
      {
        start: (_: unknown, ctx: Ctx) => ctx.next("Work", state),
        work: answers,
        fall: ({ message }: Error, ctx: Ctx) => ctx.next("done", message),
      },
      data as never,
    ).run({ system: world() });
  const deep = nested(100_000);
  expect(await failing({}, { what: "count", deep })).toContain(
    "the state's data cannot be copied between threads: at /deep/next",
  );
  expect(await failing({ deep }, { what: "count" })).toContain(
    "the agent's data cannot be copied between threads: at /deep/next",
  );
  expect(await failing({ n: 1 }, { what: "deep" })).toContain(
    "the output cannot be copied between threads: at /next/next/",
  );
});
