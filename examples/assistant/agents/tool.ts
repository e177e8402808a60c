import {
  type AddTool,
  ToolBase as Base,
  type CallTool,
  type JsonObject,
  type Skill,
} from "../../../generated/assistant.js";
import { Run } from "./run.js";

/** A tool of our own: what a model is told about it, and what it does. Throwing is how it fails. */
export interface ToolFunction {
  readonly skill: Skill;
  run(input: JsonObject, own: ToolContext): string | Promise<string>;
}

export interface ToolContext {
  readonly signal: AbortSignal;
  /** Waits by the host's clock, in ms. */
  sleep(ms: number): Promise<void>;
}

/** Offers a function to the models. */
export class Tool extends Base {
  readonly #function: ToolFunction;

  constructor(router: AddTool.Recipient, tool: ToolFunction) {
    super({ skill: tool.skill, router });
    this.#function = tool;
  }

  protected override offering(_state: Base.State<"Offering">, ctx: Base.Ctx<"offering">) {
    const { router, skill } = this.data;
    router.addTool({ skill, agent: ctx.self });
    return ctx.next("Ready");
  }

  protected override onCallTool({ input }: CallTool, ctx: Base.Ctx<"onCallTool">) {
    const data = { input, asker: ctx.responder };
    ctx.group("Runs").spawn(() => new Run(data, this.#function));
  }
}
