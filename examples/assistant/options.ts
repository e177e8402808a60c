/** The command line and the environment. */
import { parseArgs } from "node:util";
import type { Endpoint } from "../../generated/assistant.js";

export const HELP = `A chat with a model that has tools: one agent for each user, each model, each tool.

Usage: npm run example:assistant -- [options]

  --lines          take questions line by line from the input, and answer in plain text
  --demo           play a conversation, and end
  --user <name>    who talks (default: you)
  --folder <path>  what the tools may read (default: where it starts)
  -h, --help       show this help

On a terminal it is a chat, without one the demo.

  OPENAI_BASE_URL  an endpoint that speaks OpenAI's protocol, up to /v1 (default: one of its own, offline)
  OPENAI_API_KEY   its key
  OPENAI_MODEL     its model (default: gpt-4o-mini)

Exit code: 0 fine, 1 it failed, 2 wrong usage, 130 or 143 ended by a signal.`;

export interface Options {
  /** Null: what suits the terminal. */
  readonly mode: "lines" | "demo" | null;
  readonly user: string;
  readonly folder: string;
  /** Null: our own. */
  readonly endpoint: Endpoint | null;
  readonly help: boolean;
}

/** Throws an error made for the user when they make no sense. */
export function optionsOf(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lines: { type: "boolean", default: false },
      demo: { type: "boolean", default: false },
      user: { type: "string", default: "you" },
      folder: { type: "string", default: "." },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { lines, demo, user, folder, help } = values;
  if (lines && demo) throw new Error("it is either --lines or --demo");
  if (user.trim() === "") throw new Error("--user is a name");
  const endpoint = demo ? null : endpointIn(env);
  return { mode: lines ? "lines" : demo ? "demo" : null, user, folder, endpoint, help };
}

function endpointIn({ OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL }: NodeJS.ProcessEnv): Endpoint | null {
  if (!OPENAI_BASE_URL) return null;
  if (!/^https?:\/\//.test(OPENAI_BASE_URL) || !URL.canParse(OPENAI_BASE_URL)) {
    throw new Error(
      `OPENAI_BASE_URL is an address such as https://api.openai.com/v1, not "${OPENAI_BASE_URL}"`,
    );
  }
  return {
    url: OPENAI_BASE_URL,
    model: OPENAI_MODEL || "gpt-4o-mini",
    ...(OPENAI_API_KEY && { key: OPENAI_API_KEY }),
  };
}
