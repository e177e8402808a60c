import type { Report } from "../../diagnostics/create.js";
import type { Span } from "../../diagnostics/diagnostic.js";
import { lineOf } from "../../diagnostics/position.js";
import type { Handler } from "../../model/handlers.js";
import { handlersOf } from "../../model/handlersOf.js";
import { agentDefsOf, declaredIn, messagesOf, pipelineDefsOf, publicationsOf } from "../../model/lookup.js";
import { addressMethod, baseName } from "../../model/names.js";
import type { AgentDef, Named, Spec } from "../../model/spec.js";
import { calledStages, stageMember } from "../../model/stages.js";
import type { Rule } from "./rule.js";

/** No two things of a spec get one name in the generated code. */
export const memberNames: Rule = (spec, report) => {
  const placeOf = placesIn(spec);
  const classes: readonly Named[] = [...agentDefsOf(spec).values(), ...pipelineDefsOf(spec).values()];
  const bases = classes.map((owner) => ({
    method: baseName(owner.name),
    says: `the base class of "${owner.name}"`,
    span: placeOf(owner),
  }));
  const shared = [...spec.imports, ...declaredIn(spec)].map(({ name, span }) => ({
    method: name,
    says: `"${name}"`,
    span,
  }));
  reportTwice([...shared, ...bases], report);
  for (const agent of spec.agents) {
    reportTwice(
      handlersOf(agent, spec).map((handler) => ({
        method: handler.method,
        says: say(handler),
        span: handler.span,
      })),
      report,
    );
    reportTwice(addressMembers(agent, spec), report);
  }
  for (const pipeline of spec.pipelines) {
    const members = calledStages(pipeline).map((stage) => {
      return { method: stageMember(stage), says: `the stage "${stage.name}"`, span: stage.span };
    });
    reportTwice(members, report);
  }
};

interface Member {
  readonly method: string;
  readonly says: string;
  readonly span: Span;
}

function addressMembers(agent: AgentDef, spec: Spec): readonly Member[] {
  const placeOf = placesIn(spec);
  const declared = messagesOf(spec);
  const messages = agent.messages.flatMap((name) => declared.get(name) ?? []);
  const publications = agent.publishes.flatMap(({ name }) => publicationsOf(spec).get(name) ?? []);
  return [...messages, ...publications].map((one) => ({
    method: addressMethod(one.name),
    says: `${one.kind === "publication" ? "publication" : "message"} "${one.name}"`,
    span: placeOf(one),
  }));
}

/** Where the spec names something: where it declares it, or imports it. */
function placesIn({ imports }: Spec): (named: Named) => Span {
  const imported = new Map(imports.map(({ name, span }) => [name, span]));
  return ({ name, span }) => imported.get(name) ?? span;
}

function reportTwice(members: readonly Member[], report: Report): void {
  const first = new Map<string, Member>();
  for (const member of members) {
    const other = first.get(member.method);
    if (other === undefined) first.set(member.method, member);
    else {
      const line = lineOf(other.span.source, other.span.start);
      const { method, says } = member;
      report("name-collision", member.span, { first: other.says, second: says, method }, [
        `The other is in line ${line}.`,
      ]);
    }
  }
}

function say(handler: Handler): string {
  const state = handler.states.length === 1 ? ` in state "${handler.states[0]}"` : "";
  switch (handler.kind) {
    case "task":
    case "body":
    case "performer":
      return `state "${handler.state.name}"`;
    case "repair":
      return `the repair of ${say(handler.of)}`;
    case "fallback":
      return `the fallback of ${say(handler.of)}`;
    case "event":
    case "request":
      return `"${handler.message.name}"${state}`;
    case "reply":
      return `the reply to "${handler.message.name}"${state}`;
    case "change":
      return `the changes of "${handler.publication.name}"${state}`;
    case "snapshot":
      return `the snapshot of "${handler.publication.name}"`;
    case "finished":
      return `the end of a child of "${handler.group.name}"${state}`;
    case "ended":
      return `the end of a watched "${handler.agent.name}"${state}`;
    case "start":
      return `the start of "${handler.group.name}"`;
    case "timer":
      return `timer "${handler.timer.name}"${state}`;
  }
}
