import { threadTask } from "crb-gen";

export interface Asked {
  readonly what: string;
  readonly n?: number;
}

/** Does what its input asks for: one module for many cases. */
export default threadTask(import.meta.url, function answers({ what, n = 0 }: Asked, ctx): unknown {
  switch (what) {
    case "double":
      return n * 2;
    case "throw":
      throw Object.assign(new RangeError("too far"), { code: "EFAR" });
    case "give up":
      return ctx.giveUp(new RangeError("no use"));
    case "exit":
      process.exit(3);
      break;
    case "spin":
      for (;;);
    case "until cancelled": {
      while (!ctx.cancelled());
      return "cancelled";
    }
    case "promise":
      return Promise.resolve(n);
    default:
      return what;
  }
});
