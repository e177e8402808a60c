import type { StageThread } from "../../../runtime/core/contract/pipeline.js";
import type { Threaded } from "../../../runtime/core/contract/thread.js";
import { threaded } from "../../../runtime/core/functions/threaded.js";
import type { Staged } from "./staged.js";

type Body = Threaded<{ what: string; n: number }, StageThread<Staged, "Work">, unknown>;

/** Does what its value asks for: one module for many cases. */
export default threaded<Body>(import.meta.url, (value, ctx) => {
  const { what, n } = value;
  switch (what) {
    case "double":
      return n * 2;
    case "change":
      value.n = 99;
      return value;
    case "context":
      return [ctx.stage, ctx.config, ctx.layer, ctx.input];
    case "count":
      return Array.from({ length: n }, (_, index) => index).values();
    case "nothing":
      return null;
    case "throw":
      throw new RangeError("too far");
    case "give up":
      return ctx.giveUp(new RangeError("no use"));
    case "promise":
      return Promise.resolve(n);
    case "exit":
      process.exit(3);
      break;
    case "spin":
      for (;;);
    default:
      return undefined;
  }
});
