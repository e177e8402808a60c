/** The tools that the example brings along. None of them changes anything, or leaves the folder it is given. */
import type { JsonObject } from "../../../generated/assistant.js";
import type { ToolFunction } from "../agents/tool.js";
import { evaluate } from "./expression.js";
import { namesWithin, readWithin } from "./folder.js";

export interface Surroundings {
  readonly folder: string;
  readonly now: () => Date;
}

export function toolsOf({ folder, now }: Surroundings): readonly ToolFunction[] {
  return [
    {
      skill: skillOf("calculator", "Computes an expression of + - * / % ^ and brackets.", {
        expression: { type: "string" },
      }),
      run: (input) => String(evaluate(textIn(input, "expression"))),
    },
    {
      skill: skillOf("clock", "Tells the date and the time, in UTC."),
      run: () => `${now().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    },
    {
      skill: skillOf("read_file", "Reads the beginning of a text file.", { path: { type: "string" } }),
      run: (input, { signal }) => readWithin(folder, textIn(input, "path"), signal),
    },
    {
      skill: skillOf("list_files", "Lists the files of the folder, or of one in it.", {
        path: { type: "string", default: "." },
      }),
      run: async (input) => (await namesWithin(folder, String(input["path"] ?? "."))).join(", "),
    },
    {
      skill: skillOf("count_words", "Counts the words of a text file.", { path: { type: "string" } }),
      async run(input, { signal }) {
        const text = await readWithin(folder, textIn(input, "path"), signal);
        return `${text.match(/\S+/g)?.length ?? 0} words`;
      },
    },
    {
      skill: skillOf("wait", "Waits some seconds, 60 at most.", { seconds: { type: "number" } }),
      async run(input, { sleep }) {
        const seconds = numberIn(input, "seconds", 60);
        await sleep(seconds * 1000);
        return `waited ${seconds} s`;
      },
    },
    {
      skill: skillOf("weather", "Tells the weather at a place.", { place: { type: "string" } }),
      run(input) {
        throw new Error(`nobody knows the weather at ${textIn(input, "place")}: the tools stay offline`);
      },
    },
  ];
}

/** A tool without a default for a parameter needs it. */
function skillOf(name: string, description: string, properties: JsonObject = {}) {
  const required = Object.keys(properties).filter(
    (key) => !JSON.stringify(properties[key]).includes("default"),
  );
  return { name, description, parameters: { type: "object", properties, required } };
}

function textIn(input: JsonObject, key: string): string {
  const value = input[key];
  if (typeof value === "string") return value;
  throw new Error(`"${key}" is a text, not ${JSON.stringify(value) ?? "missing"}`);
}

function numberIn(input: JsonObject, key: string, most: number): number {
  const value = input[key];
  if (typeof value === "number" && value >= 0 && value <= most) return value;
  throw new Error(`"${key}" is a number from 0 to ${most}, not ${JSON.stringify(value) ?? "missing"}`);
}
