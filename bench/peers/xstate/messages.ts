import { type AnyActorRef, assign, createActor, sendTo, setup, toPromise } from "xstate";

interface Counts {
  readonly pings: number;
  readonly seen: number;
}

const counting = setup({
  types: {} as { context: Counts; input: number; output: number; events: { type: "ping" } },
  actions: { count: assign({ seen: ({ context }) => context.seen + 1 }) },
  guards: { last: ({ context }) => context.seen + 1 === context.pings },
});

/** Counts what it is sent. */
const counter = counting.createMachine({
  context: ({ input }) => ({ pings: input, seen: 0 }),
  initial: "counting",
  states: {
    counting: { on: { ping: [{ guard: "last", target: "done", actions: "count" }, { actions: "count" }] } },
    done: { type: "final" },
  },
  output: ({ context }) => context.seen,
});

/** Sends itself the next message as it handles one. */
const chain = counting.createMachine({
  context: ({ input }) => ({ pings: input, seen: 0 }),
  initial: "counting",
  states: {
    counting: {
      on: {
        ping: [
          { guard: "last", target: "done", actions: "count" },
          { actions: ["count", sendTo(({ self }) => self, { type: "ping" })] },
        ],
      },
    },
    done: { type: "final" },
  },
  output: ({ context }) => context.seen,
});

export function selfMessage(pings: number): Promise<number> {
  const actor = createActor(chain, { input: pings }).start();
  actor.send({ type: "ping" });
  return toPromise(actor);
}

export function burst(pings: number): Promise<number> {
  const actor = createActor(counter, { input: pings }).start();
  for (let sent = 0; sent < pings; sent++) actor.send({ type: "ping" });
  return toPromise(actor);
}

type MemberEvent = { type: "link"; next: AnyActorRef } | { type: "token"; left: number };

/** Hands the token on to the next one. */
const member = setup({
  types: {} as { context: { seen: number; next: AnyActorRef | null }; events: MemberEvent },
}).createMachine({
  context: { seen: 0, next: null },
  on: {
    link: { actions: assign({ next: ({ event }) => event.next }) },
    token: {
      guard: ({ event }) => event.left > 0,
      actions: [
        assign({ seen: ({ context }) => context.seen + 1 }),
        sendTo(
          ({ context, self }) => context.next ?? self,
          ({ event }) => ({ type: "token", left: event.left - 1 }),
        ),
      ],
    },
  },
});

export async function token(hops: number): Promise<number> {
  const members = Array.from({ length: 64 }, () => createActor(member).start());
  for (const [index, each] of members.entries())
    each.send({ type: "link", next: members[(index + 1) % 64]! });
  members[0]?.send({ type: "token", left: hops });
  return members.reduce((sum, each) => sum + each.getSnapshot().context.seen, 0);
}

/** XState has no requests: the event carries what to call with the response. */
const answering = setup({
  types: {} as { context: { seen: number }; events: { type: "count"; respond: (response: number) => void } },
}).createMachine({
  context: { seen: 0 },
  on: {
    count: {
      actions: [
        assign({ seen: ({ context }) => context.seen + 1 }),
        ({ context, event }) => event.respond(context.seen),
      ],
    },
  },
});

export async function request(questions: number): Promise<number> {
  const actor = createActor(answering).start();
  let answered = 0;
  for (let asked = 0; asked < questions; asked++) {
    answered = await new Promise<number>((respond) => actor.send({ type: "count", respond }));
  }
  actor.stop();
  return answered;
}
