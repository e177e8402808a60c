/** How far it is: a bar on a terminal, a line for each quarter where output is kept. */
import cliProgress from "cli-progress";
import type { DownloadBase } from "../../generated/download.js";

type Progress = DownloadBase.Progress;

/** Something that shows progress. */
export interface Shown {
  show(progress: Progress): void;
  stop(): void;
}

export function shownOn(stream: NodeJS.WriteStream): Shown {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Shown {
  const format = "{doing} {bar} {percentage}% of {total} bytes";
  const drawn = new cliProgress.SingleBar(
    { format, stream, hideCursor: true, gracefulExit: false },
    cliProgress.Presets.shades_grey,
  );
  return {
    show({ doing, bytes, total }) {
      if (!drawn.isActive) drawn.start(total ?? bytes, bytes, { doing });
      drawn.setTotal(total ?? bytes);
      drawn.update(bytes, { doing });
    },
    stop: () => drawn.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Shown {
  let last = "";
  return {
    show({ doing, bytes, total }) {
      const quarters = Math.floor((4 * bytes) / (total ?? bytes));
      const line = `${doing}: ${25 * quarters}%\n`;
      if (line !== last) stream.write(line);
      last = line;
    },
    stop() {},
  };
}
