import { baseName } from "../model/names.js";
import { lineWidth } from "../text/lineWidth.js";
import { pathTo } from "../text/path.js";
import { upperFirst } from "../text/words.js";
import { freeName } from "./imports.js";
import { freshManner } from "./manner.js";
import { linesOf } from "./members.js";
import { isBody, messagesIn, type Owner, type Part, workOf } from "./owner.js";
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

/** A new file with the class of an agent or a pipeline, which throws wherever it is called. */
export function freshClass(
  owner: Owner,
  parts: readonly Part[],
  bodyPath: (part: Part) => string,
  { file, module, project }: Place,
): string {
  const messages = messagesIn(parts);
  const base = shortBase(owner, messages);
  const taken = new Set([base, owner.name, ...messages]);
  const names: Names = { base, message: (name) => name, body: (method) => freeName(method, "Body", taken) };
  const manner = freshManner(project);
  const stubs = propertiesFirst(parts).map((part) => stub(part, owner, names, manner));
  const bodies = parts.filter(isBody);
  const lines = [
    importLine(owner, base, messages, `${pathTo(module, file)}${project.ending}`),
    ...bodies.map(
      (body) => `import ${names.body(body.method)} from "${pathTo(bodyPath(body), file)}${project.ending}";`,
    ),
    "",
    `export class ${owner.name} extends ${base} {`,
    ...linesOf(stubs, manner),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** `Base`, unless the file has something else of that name. */
function shortBase({ name }: Owner, messages: readonly string[]): string {
  return name === "Base" || messages.includes("Base") ? baseName(name) : "Base";
}

function importLine(owner: Owner, local: string, messages: readonly string[], from: string): string {
  const name = baseName(owner.name);
  const elements = [
    ...messages.map((message) => `type ${message}`),
    name === local ? name : `${name} as ${local}`,
  ];
  const line = `import { ${elements.join(", ")} } from "${from}";`;
  return line.length <= lineWidth
    ? line
    : `import {\n${elements.map((element) => `  ${element},\n`).join("")}} from "${from}";`;
}

/** A new file with the body of a `sync` state or stage. */
export function freshBody(part: Part, owner: Owner, { file, module, project }: Place): string {
  const { unused } = freshManner(project);
  const { word = "state", name = "" } = workOf(part) ?? {};
  const given = [word === "state" ? word : "input", "ctx"].map((parameter) => unused + parameter);
  const lines = [
    `import { threaded } from "crb-gen";`,
    `import type { ${baseName(owner.name)} as Base } from "${pathTo(module, file)}${project.ending}";`,
    "",
    `/** ${upperFirst(word)} \`${name}\`, which runs on a thread. */`,
    `export default threaded<Base.Body<"${part.method}">>(import.meta.url, (${given.join(", ")}) => {`,
    ...hintsFor(part, owner).map((hint) => `  // ${hint}`),
    `  throw new Error("${owner.name}.${part.method} ${UNWRITTEN}");`,
    "});",
  ];
  return `${lines.join("\n")}\n`;
}
