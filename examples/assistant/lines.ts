/** A conversation line by line, for pipes. */
import { createInterface } from "node:readline";
import type { Assistant } from "./assistant.js";
import { Conversation } from "./chat/conversation.js";
import type { Screen } from "./chat/screen.js";

/** Takes one line after the other until the input ends, `/quit` comes, or somebody stops the agents. */
export async function takeLines(
  { router, endpoint }: Assistant,
  user: string,
  screen: Screen,
  input: NodeJS.ReadableStream,
): Promise<void> {
  const lines = createInterface({ input });
  let over = false;
  const quit = () => {
    over = true;
    lines.close();
  };
  void router.ended.then(quit);
  const conversation = new Conversation({ router, endpoint, user, screen, quit });
  for await (const line of lines) {
    if (!over) await conversation.enter(line);
  }
}
