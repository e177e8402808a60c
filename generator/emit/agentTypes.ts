import { hasContext } from "../model/handlers.js";
import { handlersOf } from "../model/handlersOf.js";
import { agentTypes, baseName } from "../model/names.js";
import { placeOf } from "../model/place.js";
import type { AgentDef, Spec } from "../model/spec.js";
import { writeAddress } from "./agentAddress.js";
import { writeContract } from "./agentContract.js";
import { writeAsks } from "./asks.js";
import { writeBodies, writeContexts, writePerformers, writeResults } from "./handlerTypes.js";
import type { Scope } from "./scope.js";
import { named } from "./shape.js";
import { writeStates, writeTargets } from "./states.js";
import { writeSupervision } from "./supervision.js";
import { declaredFields, givenFields, objectShape, type Site, typeShape } from "./typeShape.js";
import { writeDoc, writeType } from "./write.js";
import type { Writer } from "./writer.js";

/** The namespace of an agent: every type its class and its users name. */
export function writeAgentTypes(writer: Writer, agent: AgentDef, spec: Spec, scope: Scope): void {
  const site = { scope, hidden: agentTypes };
  const handlers = handlersOf(agent, spec).filter(hasContext);
  writeDoc(writer, `Agent \`${agent.name}\` (${placeOf(agent.span)}).`, agent.description);
  writer.block(`export declare namespace ${baseName(agent.name)}`, () => {
    writeDataTypes(writer, agent, site);
    writeType(writer, "Output", agent.output ? typeShape(agent.output, site) : named("void"));
    writeProgress(writer, agent, site);
    writeAddress(writer, agent, spec, scope);
    writer.blankLine();
    writeStates(writer, agent.states, site);
    writer.blankLine();
    writeTargets(writer, agent, spec, site);
    writeAsks(writer, agent, spec, site);
    writeSupervision(writer, agent, site);
    writer.blankLine();
    writeContract(writer, agent, spec, site);
    writeContexts(writer, handlers, agent, scope);
    writeResults(writer, handlers, agent, scope);
    writeBodies(writer, handlers, agent, scope);
    writePerformers(writer, handlers, agent, scope);
  });
}

function writeDataTypes(writer: Writer, { data }: AgentDef, site: Site): void {
  writeDoc(writer, "What the agent is made of.");
  writeType(writer, "Data", objectShape(declaredFields(data, site), site));
  writeDoc(writer, "What its creator gives.");
  writeType(writer, "Init", objectShape(givenFields(data, site), site));
}

function writeProgress(writer: Writer, { progress }: AgentDef, site: Site): void {
  if (progress === undefined) return;
  writeDoc(writer, "What it reports while it works.");
  writeType(writer, "Progress", typeShape(progress.type, site));
}
