import type { Endpoint, Listener, RouterBase } from "../../../generated/assistant.js";
import { causeOf } from "../agents/causeOf.js";
import { COMMANDS } from "./commands.js";
import type { Screen } from "./screen.js";

export interface Participants {
  readonly router: RouterBase.Address;
  readonly endpoint: Endpoint;
  readonly user: string;
  readonly screen: Screen;
  /** What is done about `/quit`. */
  readonly quit: () => void;
}

/** What one user enters, line by line, and what comes of it: the same on a terminal and without one. */
export class Conversation {
  readonly router: RouterBase.Address;
  readonly endpoint: Endpoint;
  readonly user: string;
  readonly screen: Screen;
  readonly quit: () => void;
  /** Which model is asked; the first one that there was, unless it says. */
  model: string | undefined;
  /** Questions that have no answer yet. */
  #open = 0;
  /** Questions are asked one after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor({ router, endpoint, user, screen, quit }: Participants) {
    this.router = router;
    this.endpoint = endpoint;
    this.user = user;
    this.screen = screen;
    this.quit = quit;
  }

  get busy(): boolean {
    return this.#open > 0;
  }

  /** Takes a line: a question or a command. Resolves, never rejects, when it is answered or done. */
  async enter(line: string): Promise<void> {
    const text = line.trim();
    const [, name, argument = ""] = /^\/(\w*)\s*(.*)$/.exec(text) ?? [];
    if (name !== undefined) return this.#command(text, name, argument);
    if (text === "") return;
    this.#open += 1;
    this.#last = this.#last.then(() => this.#ask(text));
    return this.#last;
  }

  /** Stops the answer that is under way. */
  cancel(): void {
    this.router.cancel({ user: this.user });
  }

  async #command(text: string, name: string, argument: string): Promise<void> {
    const { screen } = this;
    const command = COMMANDS[name];
    screen.commanded(text);
    if (command === undefined) return screen.replied(`there is no /${name}: /help tells what there is`);
    await command.run(this, argument).catch((error) => screen.replied(causeOf(error).message));
  }

  async #ask(text: string): Promise<void> {
    const { router, user, screen, model } = this;
    const following = follow(screen);
    screen.asked(text);
    try {
      const question = { user, text, listener: following.listener, ...(model !== undefined && { model }) };
      const { ended } = await router.ask(question);
      following.end();
      screen.answered(ended);
    } catch (error) {
      following.end();
      screen.failed(causeOf(error).message);
    } finally {
      this.#open -= 1;
    }
  }
}

/** Hears of one answer until it is over: what comes of it later is of no interest. */
function follow(screen: Screen): { listener: Listener; end(): void } {
  let over = false;
  const unlessOver =
    <Heard>(hear: (heard: Heard) => void) =>
    (heard: Heard) => {
      if (!over) hear(heard);
    };
  return {
    listener: {
      token: unlessOver((token) => screen.token(token)),
      setback: unlessOver((setback) => screen.setback(setback)),
      calling: unlessOver((calling) => screen.calling(calling)),
      called: unlessOver((called) => screen.called(called)),
    },
    end() {
      over = true;
    },
  };
}
