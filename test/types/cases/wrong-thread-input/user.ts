import { task, threadTask } from "crb-gen";

const primes = threadTask(import.meta.url, ({ below }: { below: number }, ctx) => {
  if (ctx.cancelled()) throw new Error("too late");
  return below / 2;
});

export const right: Promise<number> = primes({ below: 10 }).run();
export const wrong = primes({ bellow: 10 }).run();
export const output: Promise<string> = primes({ below: 10 }).run();

export const inner = task(async (ctx): Promise<string> => {
  const half = await ctx.run(primes({ below: 10 }));
  ctx.next("done", half);
  return half;
});
