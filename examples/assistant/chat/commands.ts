import type { Conversation } from "./conversation.js";

export interface Command {
  readonly help: string;
  run(conversation: Conversation, argument: string): Promise<void>;
}

/** What begins with a `/`. */
export const COMMANDS: Readonly<Partial<Record<string, Command>>> = Object.assign(Object.create(null), {
  help: {
    help: "this list",
    async run({ screen }) {
      const lines = Object.entries(COMMANDS).map(([name, command]) => `/${name.padEnd(7)} ${command?.help}`);
      screen.replied(lines.join("\n"));
    },
  },
  cancel: {
    help: "stops the answer (so does Esc, or Ctrl-C once)",
    run: async (conversation) => conversation.cancel(),
  },
  new: {
    help: "begins a new conversation",
    async run({ router, user, screen }) {
      router.forget({ user });
      screen.replied("a new conversation");
    },
  },
  tools: {
    help: "what the model may use",
    async run({ router, screen }) {
      const { tools } = await router.getStatus();
      screen.replied(tools.map(({ name, description }) => `${name.padEnd(11)} ${description}`).join("\n"));
    },
  },
  model: {
    help: "<name> asks another model from now on; alone it tells which there are",
    run: chooseModel,
  },
  kill: {
    help: "kills the model agent, to see what becomes of it",
    async run(conversation) {
      const { agent } = await modelOf(conversation);
      await agent.interrupt({ deadline: 0 });
    },
  },
  quit: {
    help: "ends, when all answers that have begun are there (so does Ctrl-C)",
    run: async ({ quit }) => quit(),
  },
} satisfies Record<string, Command>);

async function modelOf({ router, model }: Conversation) {
  const { models } = await router.getStatus();
  const chosen = models.find(({ name }) => model === undefined || name === model);
  if (chosen === undefined) throw new Error("there is no model");
  return chosen;
}

/** Models are added while it runs: each is an agent. */
async function chooseModel(conversation: Conversation, name: string): Promise<void> {
  const { router, screen } = conversation;
  const { models } = await router.getStatus();
  if (name === "") return screen.replied(models.map((model) => model.name).join("\n"));
  if (!models.some((model) => model.name === name)) {
    await router.addModel({ ...conversation.endpoint, model: name });
  }
  conversation.model = name;
  screen.replied(`asks ${name} from now on`);
}
