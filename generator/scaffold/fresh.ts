import { type Handler, messageOf } from "../model/handlers.js";
import { baseName } from "../model/names.js";
import type { AgentDef } from "../model/spec.js";
import { lineWidth } from "../text/lineWidth.js";
import { pathTo } from "../text/path.js";
import { freeName } from "./imports.js";
import { freshManner } from "./manner.js";
import { linesOf } from "./members.js";
import { propertiesFirst } from "./places.js";
import type { Project } from "./project.js";
import { hintsFor, type Names, stub, UNWRITTEN } from "./stub.js";

/** Where a new file is, where what it imports is, and the project both belong to. */
export interface Place {
  readonly file: string;
  /** The generated module without its ending: `generated/monitor`. */
  readonly module: string;
  readonly project: Project;
}

/** A new file with the class of an agent, which throws wherever it is called. */
export function freshClass(
  agent: AgentDef,
  handlers: readonly Handler[],
  bodyPath: (handler: Handler) => string,
  { file, module, project }: Place,
): string {
  const messages = messagesOf(handlers);
  const base = shortBase(agent, messages);
  const taken = new Set([base, agent.name, ...messages]);
  const names: Names = { base, message: (name) => name, body: (method) => freeName(method, "Body", taken) };
  const manner = freshManner(project);
  const stubs = propertiesFirst(handlers).map((handler) => stub(handler, agent, names, manner));
  const bodies = handlers.filter(({ kind }) => kind === "body");
  const lines = [
    importLine(agent, base, messages, `${pathTo(module, file)}${project.ending}`),
    ...bodies.map(
      (body) => `import ${names.body(body.method)} from "${pathTo(bodyPath(body), file)}${project.ending}";`,
    ),
    "",
    `export class ${agent.name} extends ${base} {`,
    ...linesOf(stubs, manner),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** The messages that handlers are called with, each once, by name. */
function messagesOf(handlers: readonly Handler[]): readonly string[] {
  const names = handlers.flatMap((handler) => messageOf(handler)?.name ?? []);
  return [...new Set(names)].sort();
}

/** `Base`, unless the file has something else of that name. */
function shortBase(agent: AgentDef, messages: readonly string[]): string {
  return agent.name === "Base" || messages.includes("Base") ? baseName(agent.name) : "Base";
}

function importLine(agent: AgentDef, local: string, messages: readonly string[], from: string): string {
  const name = baseName(agent.name);
  const elements = [
    ...messages.map((message) => `type ${message}`),
    name === local ? name : `${name} as ${local}`,
  ];
  const line = `import { ${elements.join(", ")} } from "${from}";`;
  return line.length <= lineWidth
    ? line
    : `import {\n${elements.map((element) => `  ${element},\n`).join("")}} from "${from}";`;
}

/** A new file with the body of a `sync` state. */
export function freshBody(handler: Handler, agent: AgentDef, { file, module, project }: Place): string {
  const { unused } = freshManner(project);
  const lines = [
    `import { threaded } from "crb-gen";`,
    `import type { ${baseName(agent.name)} as Base } from "${pathTo(module, file)}${project.ending}";`,
    "",
    `/** State \`${handler.states.join()}\`, which runs on a thread. */`,
    `export default threaded<Base.Body<"${handler.method}">>(import.meta.url, (${unused}state, ${unused}ctx) => {`,
    ...hintsFor(handler, agent).map((hint) => `  // ${hint}`),
    `  throw new Error("${agent.name}.${handler.method} ${UNWRITTEN}");`,
    "});",
  ];
  return `${lines.join("\n")}\n`;
}
