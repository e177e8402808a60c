/** What clients do: most behave, some fail, some go away. */
import { createHash } from "node:crypto";
import type { Client, Question } from "./client.js";

export interface Kind {
  readonly name: string;
  /** How many of a hundred are of this kind. */
  readonly share: number;
  /** What must come of it. */
  readonly status: number | "gone";
  /** Asks; `number` tells each from all others. Gives what came of it. */
  readonly ask: (client: Client, number: number) => Promise<number | "gone">;
}

const textOf = (number: number, words: number) => `${number}\n${"some words of a text ".repeat(words / 5)}`;
const idOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);
const unknown = (number: number) => idOf(`unknown ${number}`);

/** A kind that asks one question. */
function one(
  name: string,
  share: number,
  status: number | "gone",
  question: (number: number) => Question,
): Kind {
  return {
    name,
    share,
    status,
    ask: async (client, number) => (await client.ask(question(number))).status,
  };
}

export const KINDS: readonly Kind[] = [
  one("bring a text", 28, 201, (n) => ({ method: "POST", path: "/texts", body: textOf(n, 50 + (n % 500)) })),
  one("bring a long text", 4, 201, (n) => ({ method: "POST", path: "/texts", body: textOf(n, 30_000) })),
  { name: "bring a text and look", share: 18, status: 200, ask: bringAndLook },
  { name: "wait for a text that comes", share: 8, status: 200, ask: waitAndBring },
  one("look for a text that is not there", 8, 404, (n) => ({ method: "GET", path: `/texts/${unknown(n)}` })),
  one("wait in vain", 5, 504, (n) => ({ method: "GET", path: `/texts/${unknown(n)}?wait=40` })),
  one("go away while they wait", 7, "gone", (n) => ({
    method: "GET",
    path: `/texts/${unknown(n)}?wait=30000`,
    breakOff: 5 + (n % 20),
  })),
  one("go away in the middle of a text", 7, "gone", (n) => ({
    method: "POST",
    path: "/texts",
    body: textOf(n, 5000),
    breakOff: n % 10,
  })),
  one("bring too long a text", 2, 413, () => ({
    method: "POST",
    path: "/texts",
    body: "x".repeat(1_200_000),
  })),
  one("bring no UTF-8", 4, 400, () => ({ method: "POST", path: "/texts", body: Buffer.from([0xff, 0xfe]) })),
  one("look where nothing is", 4, 404, () => ({ method: "GET", path: "/nothing" })),
  one("use the wrong method", 2, 405, () => ({ method: "DELETE", path: "/texts" })),
  one("ask how it goes", 3, 200, () => ({ method: "GET", path: "/stats" })),
];

async function bringAndLook(client: Client, number: number): Promise<number | "gone"> {
  const body = textOf(number, 100);
  await client.ask({ method: "POST", path: "/texts", body });
  return (await client.ask({ method: "GET", path: `/texts/${idOf(body)}` })).status;
}

async function waitAndBring(client: Client, number: number): Promise<number | "gone"> {
  const body = textOf(number, 100);
  const [waited] = await Promise.all([
    client.ask({ method: "GET", path: `/texts/${idOf(body)}?wait=20000` }),
    client.ask({ method: "POST", path: "/texts", body }),
  ]);
  return waited.status;
}

/** One kind for each of a hundred requests, mixed, and always the same. */
const SLOTS = KINDS.flatMap((kind) => Array<Kind>(kind.share).fill(kind));

export function kindOf(number: number): Kind {
  // 37 and 100 have no common divisor: every slot has its turn.
  return SLOTS[(number * 37) % SLOTS.length]!;
}
