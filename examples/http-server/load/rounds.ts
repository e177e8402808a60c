/** Rounds of load, all alike. */
import type { ServerBase } from "../../../generated/server.js";
import { type Client, clientOf } from "./client.js";
import { kindOf } from "./kinds.js";
import type { Options } from "./options.js";
import { type Residue, residue } from "./residue.js";

export interface Round {
  readonly seconds: number;
  /** What came out otherwise than it must, in words. */
  readonly wrong: readonly string[];
  readonly left: Residue;
}

/** Loads a server in rounds, and measures after each what is left. */
export async function rounds(server: ServerBase.Address, options: Options): Promise<Round[]> {
  const url = await server.getUrl();
  const all: Round[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const client = clientOf(url, options.connections);
    const begin = performance.now();
    const wrong = await send(client, round * options.requests, options);
    const seconds = (performance.now() - begin) / 1000;
    all.push({ seconds, wrong, left: await residue(client) });
  }
  return all;
}

/** Sends the requests of one round, as many at once as there are connections. */
async function send(client: Client, first: number, { requests, connections }: Options): Promise<string[]> {
  const wrong: string[] = [];
  let next = first;
  const work = async () => {
    while (next < first + requests) {
      const number = next++;
      const { name, status, ask } = kindOf(number);
      const came = await ask(client, number).catch((error: Error) => error.message);
      if (came !== status) wrong.push(`clients that ${name}: "${came}" in place of ${status}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return wrong;
}
