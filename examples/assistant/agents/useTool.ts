import type { Call, Job, JsonObject, Message, Offer } from "../../../generated/assistant.js";
import { causeOf } from "./causeOf.js";

/** Runs a call of a tool. Never rejects: what goes wrong is told to the model, which may think of something else. */
export async function useTool(call: Call, { tools, listener }: Job): Promise<Message> {
  listener.calling({ call });
  const { output, failed } = await called(call, tools);
  listener.called({ call, output, failed });
  return { role: "tool", content: failed ? `Error: ${output}` : output, call: call.id };
}

async function called(call: Call, tools: readonly Offer[]): Promise<{ output: string; failed: boolean }> {
  try {
    const { agent } = toolOf(call, tools);
    return { output: await agent.callTool({ input: inputOf(call) }), failed: false };
  } catch (error) {
    return { output: causeOf(error).message, failed: true };
  }
}

function toolOf({ name }: Call, tools: readonly Offer[]): Offer {
  const offer = tools.find(({ skill }) => skill.name === name);
  if (offer !== undefined) return offer;
  throw new Error(`there is no tool "${name}": there are ${tools.map(({ skill }) => skill.name).join(", ")}`);
}

function inputOf({ input }: Call): JsonObject {
  const value = input.trim() === "" ? {} : parsed(input);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new Error(`the input is no JSON object: ${input}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
