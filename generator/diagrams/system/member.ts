import { originOf } from "../../model/lookup.js";
import type { PipelineDef } from "../../model/pipelines.js";
import { type Place, startOf } from "../../model/place.js";
import { subscribedBy } from "../../model/publications.js";
import type { AgentDef, MessageDef, Spec } from "../../model/spec.js";
import { plain } from "../plain.js";
import type { Row, Sign } from "../row.js";
import { note } from "../row.js";
import { typeText } from "../typeText.js";
import { type What, whatOf } from "../what.js";
import { acceptedBy } from "./contacts.js";
import { acceptorsOf, type Knowing, type MemberIndex } from "./memberIndex.js";

/** An agent or a pipeline, and what it takes. */
export interface Member {
  readonly kind: "member";
  readonly name: string;
  readonly description: string;
  /** Where it is declared, in whichever file. */
  readonly at: Place;
  readonly what: What;
  /** The file that it is imported from; empty when it is of the spec itself. */
  readonly from: string;
  /** What it takes, publishes and hears; then what is to be said about those outside. */
  readonly rows: readonly Row[];
}

/** Said of what nobody here may send. */
const OUTSIDE = "from outside";

/** `heard`: kinds and names of what others here may send to it, `event AddUrl`. */
export function memberOf(
  knowing: Knowing,
  heard: ReadonlySet<string>,
  index: MemberIndex,
  spec: Spec,
): Member {
  const { def } = knowing;
  const { file } = originOf(def, spec);
  return {
    kind: "member",
    name: plain(def.name),
    description: plain(def.description),
    at: startOf(def.span),
    what: whatOf(def),
    from: file === spec.file ? "" : plain(file),
    rows: [
      ...("states" in def ? acceptedRows(def, heard, spec) : valueRows(def, heard)),
      ...outsideRows(knowing, index),
      ...(file === spec.file ? [] : [note("from", plain(file))]),
    ],
  };
}

/** The messages of an agent and the publications that it hears; those that nobody here sends come from outside. */
function acceptedRows(agent: AgentDef, heard: ReadonlySet<string>, spec: Spec): readonly Row[] {
  const from = (kind: Sign, name: string) => (heard.has(`${kind} ${name}`) ? "" : OUTSIDE);
  const accepted = (kind: Sign, written: string): Row => {
    const name = plain(written);
    return { kind, name, detail: from(kind, name), stays: false, message: written };
  };
  return [
    ...acceptedBy(agent, spec).map(({ kind, name }) => accepted(kind, name)),
    ...subscribedBy(agent).map(({ name }) => accepted("publication", name)),
    ...agent.publishes.map(({ name }) => note("publishes", plain(name))),
  ];
}

/** What goes into a pipeline and comes out. */
function valueRows({ input, output }: PipelineDef, heard: ReadonlySet<string>): readonly Row[] {
  const from = heard.has("input ") ? "" : ` ${OUTSIDE}`;
  return [
    note("takes", `${typeText(input)}${from}`),
    ...(output === undefined ? [] : [note("gives", typeText(output))]),
  ];
}

/** What it may do for those that are not here. */
function outsideRows({ def, recipients, answers }: Knowing, index: MemberIndex): readonly Row[] {
  const place = index.places.get(def) ?? -1;
  const strange = recipients.filter((messages) => acceptorsOf(messages, index).length === 0);
  const sent = [...new Set(strange.map(namesOf))];
  const handed = [...answers].filter((request) => !index.accepted[place]?.has(request));
  return [
    ...sent.map((names) =>
      note("may send", `${names} to whoever takes ${names.includes(",") ? "them" : "it"}`),
    ),
    ...(handed.length === 0 ? [] : [note("may answer", namesOf(handed))]),
  ];
}

function namesOf(messages: readonly MessageDef[]): string {
  return messages.map(({ name }) => plain(name)).join(", ");
}
