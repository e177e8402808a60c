import { type ActorSystemRef, dispatch, query, type Ref, spawn } from "nact";
import { inThousands } from "../../inThousands.js";
import { inSystem } from "./world.js";

/** Far longer than any answer takes, in ms. */
const PATIENCE = 600_000;

type Ping = { readonly type: "ping" };
type Count = { readonly type: "count"; readonly asker: Ref<number> };

/** Counts what it is sent; says when it has all, and how much it has when it is asked. */
function counter(system: ActorSystemRef, pings: number, end: (seen: number) => void): Ref<Ping | Count> {
  const count = (seen: number, message: Ping | Count): number => {
    if (message.type === "count") {
      dispatch(message.asker, seen);
      return seen;
    }
    if (seen + 1 === pings) end(seen + 1);
    return seen + 1;
  };
  return spawn(system, count, "counter", { initialState: 0 });
}

export function selfMessage(pings: number): Promise<number> {
  return inSystem<number>((system, end) => {
    const talk = (seen: number, ping: Ping, { self }: { self: Ref<Ping> }): number => {
      if (seen + 1 < pings) dispatch(self, ping);
      else end(seen + 1);
      return seen + 1;
    };
    dispatch(spawn(system, talk, "talker", { initialState: 0 }), { type: "ping" });
  });
}

export function burst(pings: number): Promise<number> {
  return inSystem<number>((system, end) => {
    const to = counter(system, pings, end);
    for (let sent = 0; sent < pings; sent++) dispatch(to, { type: "ping" });
  });
}

export function inFlight(pings: number): Promise<number> {
  return inSystem<number>((system, end) => {
    const to = counter(system, pings, end);
    return inThousands(
      pings,
      () => dispatch(to, { type: "ping" }),
      () => query(to, (asker: Ref<number>): Count => ({ type: "count", asker }), PATIENCE),
    );
  });
}

type Link = { readonly type: "link"; readonly next: Ref<Token | Link> };
type Token = { readonly type: "token"; readonly left: number };

export function token(hops: number): Promise<number> {
  return inSystem<number>((system, end) => {
    let seen = 0;
    const pass = (next: Ref<Token | Link> | undefined, message: Token | Link) => {
      if (message.type === "link") return message.next;
      if (message.left === 0) end(seen);
      if (message.left === 0 || next === undefined) return next;
      seen += 1;
      dispatch(next, { type: "token", left: message.left - 1 });
      return next;
    };
    const members = Array.from({ length: 64 }, (_, index) => spawn(system, pass, `member${index}`));
    for (const [index, member] of members.entries()) {
      dispatch(member, { type: "link", next: members[(index + 1) % 64]! });
    }
    dispatch(members[0]!, { type: "token", left: hops });
  });
}

export function request(questions: number): Promise<number> {
  return inSystem<number>(async (system, end) => {
    const answer = (seen: number, { asker }: Count): number => {
      dispatch(asker, seen + 1);
      return seen + 1;
    };
    const answering = spawn(system, answer, "answering", { initialState: 0 });
    let answered = 0;
    for (let asked = 0; asked < questions; asked++) {
      answered = await query(answering, (asker: Ref<number>): Count => ({ type: "count", asker }), PATIENCE);
    }
    end(answered);
  });
}
