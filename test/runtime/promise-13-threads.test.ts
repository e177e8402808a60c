import { AgentError, nodeHost, System, threaded } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Schemas } from "../../runtime/core/graph/graph.js";
import { agent, type Ctx, events, graph, type Loose, on, rejection, task } from "./agents.js";
import answers from "./bodies/answers.sync.js";

const closed = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const schemas: Schemas = {
  Node: closed({ of: { type: "string" }, next: { $ref: "#/definitions/Node" } }, ["of"]),
  "Tested.data": closed(
    {
      n: { type: "integer" },
      door: { $address: "Tested" },
      at: { $ts: "Date" },
      list: { $ref: "#/definitions/Node" },
    },
    ["n"],
  ),
  "Tested.output": closed({ n: { type: "integer" } }, []),
  "Tested.Work": closed({ what: { type: "string" } }),
  "Tested.Rest": closed({ of: { type: "string" }, tries: { type: "integer" } }),
};

const sites = { fallback: { at: "", call: "fall", next: ["done"] } };

type Body = (
  state: { what: string },
  ctx: { agent: Loose["data"]; next(target: string, data?: unknown): unknown },
) => unknown;

/** An agent whose first state runs on a thread, with a body for it. */
function worker(body: Body | object, more: object = sites): Loose {
  const work = {
    ...task("work", ["Rest", "done"], { defaults: { what: "text" }, ...more }),
    mode: "sync",
  } as const;
  const rest = events({ Get: on("get") }, { defaults: { tries: 3 } });
  return agent(
    graph({ Work: work, Rest: rest }, { schemas }),
    {
      work: typeof body === "function" ? threaded<never>("", body as never) : body,
      fall: (error: Error, ctx: Ctx) => ctx.next("done", { error }),
      get: (_: unknown, ctx: Ctx) => ctx.data,
    },
    { n: 1 },
  );
}

async function failureOf(one: Loose): Promise<AgentError> {
  const sim = new Simulation();
  const { error } = (await sim.run(one)) as { error: unknown };
  expect(error).toBeInstanceOf(AgentError);
  return error as AgentError;
}

test.each<[name: string, words: string, body: Body]>([
  [
    "the agent's data",
    `the agent's data, home from the thread of "Work", is not as declared: at /n: expected an integer, found "1"`,
    (_, ctx) => {
      ctx.agent["n"] = "1";
      return ctx.next("done", {});
    },
  ],
  [
    "a key less in the agent's data",
    `the agent's data, home from the thread of "Work", is not as declared: expected the key "n", found an object`,
    (_, ctx) => {
      delete ctx.agent["n"];
      return ctx.next("done", {});
    },
  ],
  [
    "the data of the next state",
    `the data for "Rest", home from the thread of "Work", is not as declared: at /of: expected a string, found 5`,
    (_, ctx) => ctx.next("Rest", { of: 5 }),
  ],
  [
    "no data for the next state",
    `the data for "Rest", home from the thread of "Work", is not as declared: expected the key "of", found { tries }`,
    (_, ctx) => ctx.next("Rest"),
  ],
  [
    "what is no data at all",
    `the data for "Rest", home from the thread of "Work", is not as declared: expected an object, found "text"`,
    (_, ctx) => ctx.next("Rest", "text"),
  ],
  [
    "the output",
    `the output, home from the thread of "Work", is not as declared: at /n: expected an integer, found 0.5`,
    (_, ctx) => ctx.next("done", { n: 0.5 }),
  ],
])(
  "promise 13: %s that does not fit is an error of the body, and nothing of it is kept",
  async (_, words, body) => {
    const one = worker((state, ctx) => {
      ctx.agent["n"] = 99;
      return body(state, ctx);
    });
    const error = await failureOf(one);
    expect(error).toMatchObject({
      code: "invalid-message",
      agent: "Tested#1",
      from: "Work",
      at: "specs/tested.yaml:10",
    });
    expect(error.message).toBe(`Tested#1: ${words} (specs/tested.yaml:10)`);
    expect(one.data).toEqual({ n: 1 });
  },
);

test("promise 13: so it is on a real thread", async () => {
  const system = new System(nodeHost());
  const half = worker(answers);
  Object.assign(half, { data: { n: 1 } });
  const { error } = (await half.run({ system })) as { error: unknown };
  expect(error).toMatchObject({ code: "invalid-message", message: expect.stringContaining('found "one"') });
  expect(half.data).toEqual({ n: 1 });
});

test("promise 13: it is retried and falls back like any error of the body; without either it fails the agent", async () => {
  let tries = 0;
  const sim = new Simulation();
  const again = { retry: { max: 2, backoff: [1, 1] }, ...sites };
  const output = sim.run(
    worker((_, ctx) => {
      tries += 1;
      return ctx.next("done", { n: tries < 3 ? "wrong" : tries });
    }, again),
  );
  expect(await output).toEqual({ n: 3 });
  const failing = rejection(new Simulation().run(worker((_, ctx) => ctx.next("done", { n: "wrong" }), {})));
  expect(await failing).toMatchObject({ code: "invalid-message", from: "Work" });
});

test("promise 13: defaults are filled in before anybody looks", async () => {
  const sim = new Simulation();
  const door = sim.spawn(worker((_, ctx) => ctx.next("Rest", { of: "x" })));
  expect(await sim.until(door.get())).toEqual({ of: "x", tries: 3 });
});

test("promise 13: the data of a state that repeats is looked at as well", async () => {
  const repeat = { repeat: { every: 0 }, ...sites };
  const error = await failureOf(
    worker((state) => {
      Object.assign(state, { what: 5 });
    }, repeat),
  );
  expect(error.message).toContain(
    `the state's data, home from the thread of "Work", is not as declared: at /what: expected a string, found 5`,
  );
});

test("promise 13: what is wrong before it goes to the thread is told as that, and not as the body's doing", async () => {
  const stays: Body = (_, ctx) => ctx.next("done", {});
  const more = worker(stays);
  more.data["nick"] = "Ann";
  const words =
    'the agent\'s data, on its way to the thread of "Work", is not as declared: expected no key "nick"';
  expect((await failureOf(more)).message).toContain(words);
  const both = worker((state, ctx) => {
    ctx.agent["n"] = "1";
    return stays(state, ctx);
  });
  both.data["n"] = 0.5;
  expect((await failureOf(both)).message).toContain(
    'on its way to the thread of "Work", is not as declared: at /n',
  );
  const repeat = { repeat: { every: 0 }, ...sites, defaults: { what: 5 } };
  const error = await failureOf(worker(() => undefined, repeat));
  expect(error.message).toContain(
    `the state's data, on its way to the thread of "Work", is not as declared: at /what`,
  );
});

test("promise 13: an output whose fields are optional may be left out", async () => {
  expect(await new Simulation().run(worker((_, ctx) => ctx.next("done")))).toBeUndefined();
});

test("promise 13: addresses, types of TypeScript's own and data that holds itself come home as they are", async () => {
  const sim = new Simulation();
  const other = sim.spawn(agent(graph({ Open: events() }, { schemas })));
  const one = worker((_, ctx) => {
    const list: Record<string, unknown> = { of: "x" };
    list["next"] = { of: "y", next: list };
    Object.assign(ctx.agent, { at: new Date(5), list });
    return ctx.next("done", {});
  });
  Object.assign(one.data, { door: other });
  expect(await sim.run(one)).toEqual({});
  expect(one.data["door"]).toBe(other);
  expect(one.data["at"]).toEqual(new Date(5));
});

test("promise 13: an undeclared move stays the graver error", async () => {
  const moving = rejection(new Simulation().run(worker((_, ctx) => ctx.next("Nowhere", 5))));
  expect(await moving).toMatchObject({ code: "illegal-transition" });
});
