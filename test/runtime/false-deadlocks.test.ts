import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, type Door, events, graph, type Handlers, live, on, task } from "./agents.js";

const idle = events({ Ping: on("onPing"), Get: on("onGet"), Put: on("onPut") });
const base: Handlers = { onPing() {}, onGet: () => "got", onPut: () => "put" };
const publications = { Config: { at: "specs/tested.yaml:3", method: "config", call: "configSnapshot" } };
const worlds = [
  ["sim", () => new Simulation().system],
  ["node", () => new System(nodeHost())],
] as const;
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
const code = (e: unknown) => (e as { code: string }).code;

test.each(worlds)("%s: finalize() of another, ended at once by the call", async (_, world) => {
  const system = world();
  const seen: unknown[] = [];
  let a!: Door;
  const b: Door = agent(graph({ Idle: idle }, { agent: "B" }), {
    ...base,
    finalize: () =>
      a.get({}).then(
        (v) => seen.push(v),
        (e) => seen.push(code(e)),
      ),
  }).spawn({ system });
  a = agent(graph({ Idle: idle }, { agent: "A" }), {
    ...base,
    async onPing() {
      void b.interrupt({ deadline: 0 });
      await wait(20);
    },
  }).spawn({ system });
  await wait(20);
  a.ping();
  await wait(150);
  expect(seen).toEqual(["got"]);
});

test.each(worlds)("%s: a listener from outside that is told by ctx.publish", async (_, world) => {
  const system = world();
  const seen: unknown[] = [];
  const a = agent(graph({ Idle: idle }, { agent: "A", publications } as never), {
    ...base,
    configSnapshot: () => 0,
    async onPing(_: unknown, ctx: Ctx) {
      ctx.publish("Config", 1);
      await wait(20);
    },
  }).spawn({ system }) as Door & { config(l: (c: { kind: string }) => void): unknown };
  a.config(({ kind }) => {
    if (kind === "update")
      a.get({}).then(
        (v) => seen.push(v),
        (e) => seen.push(code(e)),
      );
  });
  await wait(20);
  a.ping();
  await wait(150);
  expect(seen).toEqual(["got"]);
});

test.each(worlds)("%s: a stream that asks, pulled by ctx.consume", async (_, world) => {
  const system = world();
  const seen: unknown[] = [];
  let a!: Door;
  async function* stream() {
    try {
      yield await a.get({});
    } catch (e) {
      seen.push(code(e));
    }
  }
  a = agent(graph({ Idle: idle }, { agent: "A" }), {
    ...base,
    async onPut(_: unknown, ctx: Ctx) {
      ctx.consume("Ping", stream());
      await wait(20);
      return 1;
    },
    onPing: (item: unknown) => void seen.push(item),
  }).spawn({ system });
  void a.put({}).catch(() => {});
  await wait(150);
  expect(seen).toEqual(["got"]);
});

test.each(worlds)("%s: an abort listener of another, fired by the call", async (_, world) => {
  const system = world();
  const seen: unknown[] = [];
  let a!: Door;
  const b: Door = agent(graph({ Idle: idle }, { agent: "B" }), {
    ...base,
    async onPing(_: unknown, ctx: Ctx) {
      ctx.signal.addEventListener("abort", () => {
        a.get({}).then(
          (v) => seen.push(v),
          (e) => seen.push(code(e)),
        );
      });
      await wait(50);
    },
  }).spawn({ system });
  a = agent(graph({ Idle: idle }, { agent: "A" }), {
    ...base,
    async onPing() {
      void b.interrupt();
      await wait(20);
    },
  }).spawn({ system });
  b.ping();
  await wait(20);
  a.ping();
  await wait(150);
  expect(seen).toEqual(["got"]);
});

test("promise 6: what is queued interrupts the task that it leads to, and is handled", async () => {
  const seen: string[] = [];
  const { sim, door } = live(
    {
      Idle: events({ Go: on("onGo", ["Work"]), Ping: on("onPing"), Pong: "defer" } as never),
      Work: task("work", ["done"], { interrupts: { Pong: on("onPong", ["Idle"]) } }),
    },
    {
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      onPing: () => void seen.push("ping"),
      onPong(_: unknown, ctx: Ctx) {
        seen.push("pong");
        return ctx.next("Idle");
      },
      work: () => new Promise(() => {}),
    },
  );
  door.go();
  door.pong();
  door.ping();
  void door.interrupt();
  await sim.advance(10_000);
  expect(seen).toEqual(["pong", "ping"]);
});
