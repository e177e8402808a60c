import { asksOf } from "../model/asks.js";
import { eventsOf } from "../model/lookup.js";
import { subscribedBy } from "../model/publications.js";
import type { AgentDef, Spec } from "../model/spec.js";
import { timersOf } from "../model/timers.js";
import { literal, named, type Shape, type ShapeField, unionOf } from "./shape.js";
import { supervisionFields } from "./supervision.js";
import { objectShape, type Site, typeShape } from "./typeShape.js";
import { writeDoc, writeInterface } from "./write.js";
import type { Writer } from "./writer.js";

/** The agent as the runtime's types see it. */
export function writeContract(writer: Writer, agent: AgentDef, spec: Spec, site: Site): void {
  const members = {
    data: "Data",
    output: "Output",
    address: "Address",
    states: "States",
    targets: "Targets",
  };
  writeDoc(writer, "The agent as the runtime's types see it.");
  writeInterface(writer, "Is", [
    { name: "name", type: literal(agent.name), optional: false },
    ...Object.entries(members).map(([name, type]) => ({ name, type: named(type), optional: false })),
    { name: "events", type: eventsShape(agent, spec, site), optional: false },
    { name: "timers", type: timersShape(agent, site), optional: false },
    ...publicationFields(agent, site),
    ...(asksOf(agent).length > 0 ? [{ name: "asks", type: named("Asks"), optional: false }] : []),
    ...supervisionFields(agent),
  ]);
}

/** The updates of what it publishes, and the publishers of what it subscribes to. */
function publicationFields(agent: AgentDef, site: Site): readonly ShapeField[] {
  const members = [
    { name: "publications", of: agent.publishes, part: "Update" },
    { name: "subscriptions", of: subscribedBy(agent), part: "Publisher" },
  ];
  return members.flatMap(({ name, of, part }) => {
    const fields = of.map((publication) => ({
      name: publication.name,
      type: named(`${site.scope.declared(publication)}.${part}`),
      optional: false,
    }));
    return fields.length > 0 ? [{ name, type: objectShape(fields, site), optional: false }] : [];
  });
}

/** For each timer its tag, as an argument list. Of one name in several states any will do. */
function timersShape(agent: AgentDef, site: Site): Shape {
  const tags = new Map<string, Shape[]>();
  for (const { name, tag } of timersOf(agent)) {
    const items =
      tag === undefined ? [] : [{ label: "tag", type: typeShape(tag.type, site), optional: false }];
    tags.set(name, [...(tags.get(name) ?? []), { kind: "tuple", items }]);
  }
  return objectShape(
    [...tags].map(([name, shapes]) => ({ name, type: unionOf(shapes), optional: false })),
    site,
  );
}

/** What the events that it takes carry. */
function eventsShape(agent: AgentDef, spec: Spec, site: Site): Shape {
  const fields = eventsOf(agent, spec).map((event) => ({
    name: event.name,
    type: named(site.scope.declared(event, site.hidden)),
    optional: false,
  }));
  return objectShape(fields, site);
}
