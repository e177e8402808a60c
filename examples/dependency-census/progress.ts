/** How far the census is: a bar where somebody watches, plain lines where output is kept. */
import cliProgress from "cli-progress";
import type { Counted } from "../../generated/census.js";

/** Something that is told of every package, and at the end that there are no more. */
export interface Progress extends Counted.Recipient {
  stop(): void;
}

/** Packages between two plain lines. */
const STEP = 250;

/** Writes to stderr, so that the tables on stdout can be piped on. */
export function progress(): Progress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress {
  const format = "{bar} {value}/{total} packages, {files} files  {name}";
  const drawn = new cliProgress.SingleBar(
    { format, hideCursor: true, clearOnComplete: true, gracefulExit: false },
    cliProgress.Presets.shades_grey,
  );
  let files = 0;
  drawn.start(1, 0, { files, name: "" });
  return {
    counted({ package: found, counted, found: total }) {
      files += found.files;
      drawn.setTotal(total);
      drawn.update(counted, { files, name: found.name });
    },
    stop: () => drawn.stop(),
  };
}

function lines(): Progress {
  return {
    counted({ counted, found }) {
      if (counted % STEP === 0) console.error(`${counted} of ${found} packages counted`);
    },
    stop() {},
  };
}
