import type { AgentDef, Reference } from "../model/spec.js";
import { watchedBy } from "../model/supervised.js";
import type { GroupDef } from "../model/supervision.js";
import type { Scope } from "./scope.js";
import { field, named, type Shape, type ShapeField, unionOf } from "./shape.js";
import { type Site, typeShape } from "./typeShape.js";
import { writeDoc, writeType } from "./write.js";
import type { Writer } from "./writer.js";

/** What an agent supervises and watches: the types of its groups, of their children, and of the ends that it hears of. */
export function writeSupervision(writer: Writer, agent: AgentDef, site: Site): void {
  const groups = agent.supervises?.groups ?? [];
  const watched = watchedBy(agent);
  if (groups.length > 0) {
    writer.blankLine();
    writeDoc(writer, "The groups of its children: the key of a child, and what it may be.");
    writeType(writer, "Groups", { kind: "object", fields: groups.map((group) => groupField(group, site)) });
    writer.writeLine(`type Child<Group extends keyof Groups & string> = Groups[Group]["child"];`);
    writeDoc(writer, "How a child of a group has ended.");
    const given = [named("Group"), named(`Groups[Group]["key"]`), named(`Groups[Group]["child"]`)];
    writeType(
      writer,
      "Finished<Group extends keyof Groups & string>",
      site.scope.generic("Finished", ...given),
    );
  }
  if (watched.length > 0) {
    writer.blankLine();
    writeDoc(writer, "The agents whose end it may hear of.");
    writeType(writer, "Watches", { kind: "object", fields: watched.map((one) => watchField(one, site)) });
    writeDoc(writer, "How one of them has ended.");
    const given = [named("Agent"), named("Watches[Agent]")];
    writeType(
      writer,
      "Ended<Agent extends keyof Watches & string>",
      site.scope.generic("WatchedEnd", ...given),
    );
  }
}

/** What the runtime's types read of it. */
export function supervisionFields(agent: AgentDef): readonly ShapeField[] {
  const groups = agent.supervises ? [field("groups", named("Groups"))] : [];
  return watchedBy(agent).length > 0 ? [...groups, field("watches", named("Watches"))] : groups;
}

/** The class that a generated one extends: only one that may live without a supervisor can be started. */
export function parentOf({ standalone }: AgentDef, scope: Scope): string {
  return scope.runtime(standalone ? "Agent" : "Child");
}

function groupField({ name, description, key, agents }: GroupDef, site: Site): ShapeField {
  const items = key ? [{ label: "key", type: typeShape(key.type, site), optional: false }] : [];
  const child = unionOf(agents.map((agent) => named(site.scope.base(agent))));
  const type: Shape = {
    kind: "object",
    fields: [field("key", { kind: "tuple", items }), field("child", child)],
  };
  return { ...field(name, type), ...(description !== undefined && { description }) };
}

function watchField(agent: Reference, { scope }: Site): ShapeField {
  return field(agent.name, named(scope.base(agent)));
}
