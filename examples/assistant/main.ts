/** `npm run example:assistant`: a chat on a terminal; without one, a conversation that ends by itself. */
import { interruptOnSignals } from "crb-gen";
import { commandLine, complain } from "../commandLine.js";
import { startAssistant } from "./assistant.js";
import { plainScreen } from "./chat/plain.js";
import { Transcript } from "./chat/terminal/transcript.js";
import { demo } from "./demo.js";
import { takeLines } from "./lines.js";
import { HELP, type Options, optionsOf } from "./options.js";

const NAME = "assistant";
const write = (text: string) => void process.stdout.write(text);

process.exitCode = await commandLine(
  { name: NAME, help: HELP, optionsOf: (args) => optionsOf(args, process.env), run },
  process.argv.slice(2),
);

/** The process ends by itself: nothing of it is left running. */
async function run(options: Options): Promise<number> {
  const mode = options.mode ?? usualMode(options);
  try {
    if (mode === "chat") await chat(options);
    else await plain(mode, options);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return complain(NAME, error, "", 1);
  }
}

function usualMode({ endpoint }: Options): "chat" | "lines" | "demo" {
  if (process.stdin.isTTY && process.stdout.isTTY) return "chat";
  return endpoint === null ? "demo" : "lines";
}

/** What draws is loaded when there is a terminal, and told before which colours that has. */
async function chat({ endpoint, folder, user }: Options): Promise<void> {
  const level = [1, 4, 8, 24].indexOf(process.stdout.getColorDepth());
  process.env["FORCE_COLOR"] ??= String(Math.max(0, level));
  process.env["NODE_ENV"] ??= "production";
  const { showChat } = await import("./chat/terminal/showChat.js");
  const transcript = new Transcript();
  const tell = (words: string) => transcript.note(words);
  await showChat(await startAssistant({ endpoint, folder, pace: 30, tell }), user, transcript);
}

async function plain(mode: "lines" | "demo", { endpoint, folder, user }: Options): Promise<void> {
  const name = mode === "demo" ? "ann" : user;
  const screen = plainScreen(name, write);
  const tell = (words: string) => screen.note(words);
  const assistant = await startAssistant({ endpoint, folder, pace: mode === "demo" ? 20 : 0, tell });
  screen.note(`${assistant.endpoint.model} at ${assistant.endpoint.url}`);
  const stopListening = interruptOnSignals(assistant.system);
  // Whoever reads has gone: there is nobody to talk to.
  process.stdout.on("error", () => void assistant.router.interrupt({ deadline: 0 }));
  if (mode === "demo") await demo(assistant, name, screen, write);
  else await takeLines(assistant, name, screen, process.stdin);
  await assistant.stop();
  stopListening();
}
