import type { Threaded } from "../../../runtime/core/contract/thread.js";
import { threaded } from "../../../runtime/core/functions/threaded.js";

type Body = Threaded<
  { what: string; bytes: Uint8Array },
  { next(target: string, data?: unknown): unknown },
  unknown
>;

/** Adds one to each byte, and does with them what its data asks for. */
export default threaded<Body>(import.meta.url, ({ what, bytes }, ctx) => {
  for (let i = 0; i < bytes.length; i++) bytes[i] = (bytes[i] ?? 0) + 1;
  switch (what) {
    case "add":
      return ctx.next("Next", { bytes });
    case "repeat":
      return bytes[0] === 3 ? ctx.next("Next", { bytes }) : undefined;
    case "throw":
      throw new RangeError("too far");
    case "detach":
      detach(bytes);
      return ctx.next("Next", { bytes });
    case "detach and throw":
      detach(bytes);
      throw new RangeError("too far");
    case "exit":
      process.exit(3);
      break;
    case "spin":
      for (;;);
    case "wrong":
      return ctx.next("Next", { bytes: [...bytes] });
  }
  return what;
});

function detach({ buffer }: Uint8Array): void {
  structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
}
