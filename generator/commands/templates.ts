import type { Ask, Misuse } from "./command.js";

export interface Template {
  /** Also that of its folder below generator/templates. */
  readonly name: string;
  readonly summary: string;
}

const actor: Template = { name: "actor", summary: "an agent that answers requests and keeps time" };

/** What a new project can start from. */
export const templates: readonly Template[] = [
  { name: "task", summary: "a pipeline of states that ends with an output" },
  actor,
  { name: "service", summary: "a worker that runs until it is stopped, and is replaced when it fails" },
];

/** The template that is named or, when there is somebody to be asked, answered; else the one for most cases. */
export async function chooseTemplate(
  named: string | undefined,
  ask: Ask | undefined,
): Promise<Template | Misuse> {
  if (named !== undefined) return find(named) ?? noTemplate;
  if (ask === undefined) return actor;
  for (;;) {
    const answer = await ask(question);
    if (answer === undefined) return noTemplate;
    const chosen = answer.trim() === "" ? actor : find(answer.trim().toLowerCase());
    if (chosen !== undefined) return chosen;
  }
}

/** By its name, or by its number in the question. */
function find(answer: string): Template | undefined {
  return templates.find(({ name }, index) => answer === name || answer === String(index + 1));
}

const noTemplate: Misuse = {
  asks: "misuse",
  message: "no template was chosen, so nothing was made",
  hints: [`Name one: --template ${templates.map(({ name }) => name).join("|")}`],
};

const question = [
  "What is it to be?",
  ...templates.map(({ name, summary }, index) => `  ${index + 1}  ${name.padEnd(7)}  ${summary}`),
  `Number or name (${actor.name}): `,
].join("\n");
