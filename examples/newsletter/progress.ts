/** How far the press is: a bar where somebody watches, plain lines where output is kept. */
import cliProgress from "cli-progress";
import type { Progressed } from "../../generated/newsletter.js";

/** Something that is told how far the press is, and at the end that it is no further. */
export interface Progress extends Progressed.Recipient {
  stop(): void;
}

/** Documents between two plain lines. */
const STEP = 25;

/** Writes to stderr: what is on stdout can be piped on. */
export function progress(): Progress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress {
  const format = "{bar} {value}/{total} documents, {missed} could not be read";
  const drawn = new cliProgress.SingleBar(
    { format, hideCursor: true, clearOnComplete: true, gracefulExit: false },
    cliProgress.Presets.shades_grey,
  );
  drawn.start(1, 0, { missed: 0 });
  return {
    progressed({ found, done, missed }) {
      // The press goes on for a while when it is stopped; the bar does not.
      if (!drawn.isActive) return;
      drawn.setTotal(Math.max(1, found));
      drawn.update(done, { missed });
    },
    stop: () => drawn.stop(),
  };
}

function lines(): Progress {
  let last = 0;
  return {
    progressed({ found, done }) {
      if (done < last + STEP) return;
      last = done;
      console.error(`${done} of ${found} documents read`);
    },
    stop() {},
  };
}
