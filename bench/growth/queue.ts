import { burst as bareBurst } from "../peers/bare/messages.js";
import { burst } from "../rows/burst.js";
import { nsOfEach } from "./cost.js";
import { type Curve, decades } from "./curve.js";

export const queue: Curve = {
  title: "More and more messages queued",
  of: "messages in the mailbox",
  sizes: decades(1, 1_000_000),
  unit: "ns",
  lines: {
    "a message, sent and handled": (size, ms) => nsOfEach(burst.ours, size, ms),
  },
  bare: {
    "the same in an array": (size, ms) => nsOfEach(bareBurst, size, ms),
  },
};
