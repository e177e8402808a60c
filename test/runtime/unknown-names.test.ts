import { deliver } from "crb-gen";
import type { Graph } from "crb-gen/codegen";
import { expect, test } from "vitest";
import { type Ctx, events, live, on, rejection, timer } from "./agents.js";

const HOSTILE = `\n\u202egnp.exe${"x".repeat(1000)}`;

/** What an agent may be asked for by a name, and what it says of one that it does not have. */
const uses: [string, (ctx: Ctx, name: string) => unknown, string][] = [
  ["an event of a stream", (ctx, name) => ctx.consume(name, []), "takes no event"],
  ["a timer", (ctx, name) => ctx.timer(name), "has no timer"],
  ["a publication", (ctx, name) => ctx.publish(name, 1), "does not publish"],
  ["a subscription", (ctx, name) => ctx.subscribe(name, {}), "does not subscribe to"],
  ["a request with replies", (ctx, name) => ctx.ask(name, {}), "has no replies to"],
  ["a message from outside", (ctx, name) => deliver(own(ctx), name), "takes no message"],
];

function own(ctx: Ctx) {
  return ctx.self as Parameters<typeof deliver>[0];
}

/** `count` of everything that has names. */
function having(count: number): Partial<Graph> {
  const all = <T>(row: (name: string) => T) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`N${i}`, row(`n${i}`)]));
  const at = "";
  return {
    messages: {
      Get: { kind: "request", at, method: "get" },
      ...all((method) => ({ kind: "event" as const, at, method })),
    },
    timers: all(() => timer({ after: 1 })),
    publications: all((method) => ({ at, method: `${method}s`, call: "snapshot" })),
    subscriptions: all((method) => ({ at, method })),
    asks: all((method) => ({ at, method, reply: "Reply" })),
  };
}

async function told(use: (ctx: Ctx, name: string) => unknown, name: string, count: number): Promise<Error> {
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet") }) },
    { onGet: async (_: unknown, ctx: Ctx) => void (await use(ctx, name)), onTick() {}, snapshot() {} },
    { more: having(count) },
  );
  const { cause } = await rejection(sim.until(door.get()));
  return cause as Error;
}

test.each(uses)("%s that there is not: a few of those that there are, and where", async (_, use, lacks) => {
  for (const name of ["Other", "__proto__", "toString", "constructor"]) {
    const { message } = await told(use, name, 3);
    expect(message).toContain(`Tested#1 ${lacks} "${name}"; `);
    expect(message).toMatch(/: (Get, )?N0, N1, N2 \(specs\/tested\.yaml:1\)$/);
  }
  expect((await told(use, "Other", 0)).message).toMatch(/: (none|Get) \(specs\/tested\.yaml:1\)$/);
  const many = (await told(use, "Other", 500)).message;
  expect(many).toContain("N6, ");
  expect(many).toContain("…");
  expect(many.length).toBeLessThan(200);
});

test.each(uses)(
  "%s by a name that is long and hides something: it is told on one line, short",
  async (_, use) => {
    const { message } = await told(use, HOSTILE, 1);
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(message.length).toBeLessThan(250);
  },
);
