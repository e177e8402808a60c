import type { Ajv } from "ajv";
import { AgentError } from "../../core/contract/error.js";
import { Address } from "../../core/messages/address.js";
import { Ask } from "../../core/messages/ask.js";
import type { Judgement } from "./judgement.js";

/** An ajv that knows the forms of what exists only in a process, besides all of draft-07. */
export function newAjv(): Ajv {
  const { Ajv, addFormats } = load();
  const ajv = new Ajv({
    strict: false,
    logger: false,
    verbose: true,
    // A key that every object inherits is none of its own.
    ownProperties: true,
    passContext: true,
    // 19.99 is a multiple of 0.01.
    multipleOfPrecision: 9,
    // The generator has checked the schemas.
    validateSchema: false,
    meta: false,
  });
  addFormats(ajv);
  ajv.addKeyword({ keyword: "$ts", errors: false, validate: comesFromThread });
  ajv.addKeyword({ keyword: "$binary", errors: false, validate: holdsBytes });
  ajv.addKeyword({ keyword: "$address", errors: false, validate: isAddressOf });
  ajv.addKeyword({ keyword: "$accepts", errors: false, validate: accepts });
  ajv.addKeyword({ keyword: "$responder", errors: false, validate: isResponderOf });
  return ajv;
}

/** A type of TypeScript's own is not looked into: its values never leave the process. */
function comesFromThread(this: Judgement): boolean {
  return this.origin === "thread";
}

/** Bytes come from threads alone: no JSON holds them. */
function holdsBytes(this: Judgement, type: string, value: unknown): boolean {
  const Type: unknown = Reflect.get(globalThis, type);
  return this.origin === "thread" && typeof Type === "function" && value instanceof Type;
}

function isAddressOf(agent: string, value: unknown): boolean {
  return value instanceof Address && value.$cell.table.graph.agent === agent;
}

/** Whether it is of an agent that takes these messages, or publishes what is no message. */
function accepts(names: readonly string[], value: unknown): boolean {
  if (!(value instanceof Address)) return false;
  const { messages, publications = {} } = value.$cell.table.graph;
  return names.every((name) => Object.hasOwn(messages, name) || Object.hasOwn(publications, name));
}

function isResponderOf(request: string, value: unknown): boolean {
  return value instanceof Ask && value.request === request;
}

interface Packages {
  readonly Ajv: typeof Ajv;
  readonly addFormats: (ajv: Ajv) => Ajv;
}

/** Loads ajv where it is first needed: programs that validate nothing do without it. */
function load(): Packages {
  try {
    // Not imported: the simulation, which validates as well, also runs where there is no Node.
    const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);
    return { Ajv: require("ajv").Ajv, addFormats: require("ajv-formats").default };
  } catch (cause) {
    const message =
      "what comes from outside cannot be validated, because the packages ajv and ajv-formats are not found: " +
      "they are installed with crb-gen, and a bundled program needs them beside it";
    throw new AgentError("usage", message, { agent: "", cause });
  }
}
