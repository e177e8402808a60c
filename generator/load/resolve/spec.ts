import type { Report } from "../../diagnostics/create.js";
import type { Source } from "../../diagnostics/diagnostic.js";
import { specName } from "../../model/names.js";
import type { PipelineDef } from "../../model/pipelines.js";
import type { ImportDef, Spec } from "../../model/spec.js";
import { entriesOf, type Node, valueAt } from "../tree.js";
import { checkDefaults } from "../types/fits.js";
import { readNamed } from "../types/read.js";
import type { PendingDefault } from "../types/reading.js";
import { resolveAgent } from "./agent.js";
import { checkData } from "./bearable.js";
import { resolveEvent, resolvePublication, resolveRequest } from "./messages.js";
import { resolvePipeline } from "./pipeline.js";
import type { Resolving } from "./resolving.js";
import { withShutdowns } from "./shutdowns.js";

/**
 * Turns YAML nodes into the model. What has the wrong shape is passed over in silence, because the schema check
 * has reported it; the names stay declared, so that one mistake is not reported twice.
 */
export function resolve(root: Node, source: Source, imports: readonly ImportDef[], report: Report): Spec {
  const defaults: PendingDefault[] = [];
  const reading = { report, defaults };
  const types = entriesOf(valueAt(root, "types")).map(({ key, span, value }) => ({
    name: key,
    span,
    type: readNamed(value, reading),
  }));
  const { file } = source;
  const declared = { types, events: [], requests: [], publications: [], agents: [], pipelines: [] };
  const start: Spec = { file, name: specName(file), imports, ...declared };
  const resolving = { ...reading, spec: start };
  const whole: Spec = {
    ...start,
    events: entriesOf(valueAt(root, "events")).map((entry) => resolveEvent(entry, resolving)),
    requests: entriesOf(valueAt(root, "requests")).map((entry) => resolveRequest(entry, resolving)),
    publications: entriesOf(valueAt(root, "publications")).map((entry) =>
      resolvePublication(entry, resolving),
    ),
    agents: withShutdowns(
      entriesOf(valueAt(root, "agents")).map((entry) => resolveAgent(entry, resolving)),
      start,
    ),
  };
  const spec: Spec = { ...whole, pipelines: pipelinesOf(root, { ...resolving, spec: whole }) };
  checkData(spec, report);
  checkDefaults(defaults, start, report);
  return spec;
}

function pipelinesOf(root: Node, resolving: Resolving): readonly PipelineDef[] {
  return entriesOf(valueAt(root, "pipelines")).map((entry) => resolvePipeline(entry, resolving));
}
