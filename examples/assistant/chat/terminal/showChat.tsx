/** The chat on a terminal. */
import { interruptOnSignals } from "crb-gen";
import { render } from "ink";
import type { Assistant } from "../../assistant.js";
import { Conversation } from "../conversation.js";
import { Chat } from "./chat.js";
import type { Transcript } from "./transcript.js";

/** Shows it until the user quits or a signal comes, and all agents have ended. */
export async function showChat(assistant: Assistant, user: string, transcript: Transcript): Promise<void> {
  const { system, router, endpoint } = assistant;
  let asked = false;
  /** Once lets answers that have begun come to their end, twice does not. */
  const quit = () => {
    void (asked ? router.interrupt({ deadline: 0 }) : assistant.stop());
    asked = true;
  };
  const conversation = new Conversation({ router, endpoint, user, screen: transcript, quit });
  transcript.note(`${endpoint.model} at ${endpoint.url}`);
  const stopListening = interruptOnSignals(system);
  const chat = <Chat conversation={conversation} transcript={transcript} />;
  const shown = render(chat, { exitOnCtrlC: false });
  await router.ended;
  await assistant.stop();
  stopListening();
  transcript.leave();
  shown.rerender(chat);
  shown.unmount();
  await shown.waitUntilExit();
}
