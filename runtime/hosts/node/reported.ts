import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { isAgentError } from "../../core/contract/error.js";

/**
 * An error for a person: what went wrong, and below it the user's own error that is behind it, with the place in the user's
 * code. What stands between them is in the first message already.
 */
export function reportText(error: Error): string {
  if (!isAgentError(error)) return inspect(error);
  const cause = causeOf(error);
  const head = `${error.name} [${error.code}]: ${error.message}`;
  if (isAgentError(cause)) return [head, ...framesOf(cause.stack)].join("\n");
  return [head, ...linesOf(inspect(cause))].join("\n");
}

/** The first error behind it that is not the runtime's; if there is none, the last of the runtime's. */
function causeOf(error: Error): Error {
  let at = error;
  while (isAgentError(at) && at.cause instanceof Error) at = at.cause;
  return at;
}

function framesOf(stack = ""): readonly string[] {
  return linesOf(stack).filter((line) => FRAME.test(line));
}

/** All but the frames of the runtime and of the platform. */
function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => !FRAME.test(line) || !OWN.some((folder) => line.includes(folder)));
}

const FRAME = /^\s+at /;

const FOLDER = new URL("../../", import.meta.url);
/** In a bundle, the runtime has no folder of its own. */
const isBundled = !new URL("hosts/node/", FOLDER).href.startsWith(new URL(".", import.meta.url).href);
const OWN = ["node:internal/", ...(isBundled ? [] : [FOLDER.href, fileURLToPath(FOLDER)])];
