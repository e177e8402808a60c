/** A conversation that shows what there is to see, and ends by itself. */
import pc from "picocolors";
import type { Assistant } from "./assistant.js";
import { Conversation } from "./chat/conversation.js";
import type { Screen } from "./chat/screen.js";

interface Stage {
  readonly assistant: Assistant;
  readonly ann: Conversation;
  /** Waits until the answer that comes next has so many tokens, or is over. */
  tokens(count: number): Promise<void>;
}

type Scene = readonly [title: string, play: (stage: Stage) => Promise<void>];

const DICE = { name: "dice", description: "Rolls a die.", parameters: { type: "object", properties: {} } };

const SCENES: readonly Scene[] = [
  ["Tokens arrive as messages", ({ ann }) => ann.enter("Hello!")],
  [
    "The tools of an answer run at once",
    ({ ann }) => ann.enter("What is 17 * 23, what is the time, and how many words has README.md?"),
  ],
  [
    "A tool is registered while it runs; another fails, and one does not exist",
    ({ ann, assistant }) => {
      assistant.router.addTool({ skill: DICE, agent: { callTool: async () => "a four" } });
      return ann.enter("Roll the dice, look at the weather, and teleport.");
    },
  ],
  ["The endpoint is asked too much", ({ ann }) => ann.enter("Mention a limit.")],
  ["It breaks off in the middle", ({ ann }) => ann.enter("Now half an answer.")],
  [
    "The model agent is killed in the middle: it is started again, and the session asks again",
    async ({ ann, tokens }) => {
      const answer = ann.enter("Tell me a story.");
      await tokens(12);
      await ann.enter("/kill");
      await answer;
    },
  ],
  [
    "A message cancels what is under way",
    async ({ ann, tokens }) => {
      const answer = ann.enter("Another story.");
      await tokens(20);
      await ann.enter("/cancel");
      await answer;
    },
  ],
  [
    "Ctrl-C: what has begun comes to its end, then one group stops after the other",
    async ({ ann, tokens, assistant }) => {
      const answer = ann.enter("The last story.");
      await tokens(5);
      await assistant.stop();
      await answer;
    },
  ],
];

/** Plays all scenes, or as many as there are before somebody stops the agents. */
export async function demo(
  assistant: Assistant,
  user: string,
  shown: Screen,
  write: (text: string) => void,
): Promise<void> {
  const { router, endpoint } = assistant;
  const { screen, tokens } = counting(shown);
  const ann = new Conversation({ router, endpoint, user, screen, quit() {} });
  let stopped = false;
  router.observe(({ type }) => {
    stopped ||= type === "interrupted";
  });
  for (const [title, play] of SCENES) {
    if (stopped) return;
    write(`\n${pc.bold(pc.cyan(`── ${title}`))}\n`);
    await play({ assistant, ann, tokens });
  }
}

/** A screen whose tokens can be waited for. */
function counting(screen: Screen): { screen: Screen; tokens: Stage["tokens"] } {
  let left = 0;
  let enough = () => {};
  return {
    screen: {
      ...screen,
      token(token) {
        screen.token(token);
        left -= 1;
        if (left === 0) enough();
      },
      answered(ended) {
        screen.answered(ended);
        enough();
      },
      failed(text) {
        screen.failed(text);
        enough();
      },
    },
    tokens(count) {
      left = count;
      return new Promise((resolve) => {
        enough = resolve;
      });
    },
  };
}
