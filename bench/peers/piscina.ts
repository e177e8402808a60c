import { Piscina } from "piscina";
import type { Works } from "../rows/all.js";
import { hopped, hoppedAtOnce } from "./threads/pool.js";

/** Threads of piscina, as many as it takes by default. */
async function withPool<T>(work: (run: (n: number) => Promise<number>) => Promise<T>): Promise<T> {
  const pool = new Piscina({ filename: new URL("./threads/next.js", import.meta.url).href });
  try {
    return await work((n) => pool.run(n));
  } finally {
    await pool.close();
  }
}

export const works: Works = {
  hop: (count) => withPool((run) => hopped(run, count)),
  hops: (count) => withPool((run) => hoppedAtOnce(run, count)),
};
