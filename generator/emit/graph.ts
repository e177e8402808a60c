import { graphOf } from "../model/graph.js";
import { pipelineGraphOf } from "../model/pipelineGraph.js";
import type { PipelineDef } from "../model/pipelines.js";
import type { AgentDef, Spec } from "../model/spec.js";
import { definitionsFromOutside, isReached } from "./definitions.js";
import { Constant, valueText } from "./literal.js";
import { graphName, type Scope } from "./scope.js";
import { writeDoc } from "./write.js";
import type { Writer } from "./writer.js";

const SCHEMAS = "schemas";

/** The transition graph, as the runtime reads it. */
export function writeGraph(writer: Writer, agent: AgentDef, spec: Spec, scope: Scope): void {
  const graph = graphOf(agent, spec);
  const whole = isReached(agent, spec) ? { ...graph, schemas: new Constant(SCHEMAS) } : graph;
  writeConstant(writer, graphName(agent.name, spec), scope.runtime("Graph"), (used) =>
    valueText(whole, { indent: 0, used }),
  );
}

/** The graph of a pipeline, whose inputs may come from anywhere. */
export function writePipelineGraph(writer: Writer, pipeline: PipelineDef, spec: Spec, scope: Scope): void {
  const whole = { ...pipelineGraphOf(pipeline), schemas: new Constant(SCHEMAS) };
  writeConstant(writer, graphName(pipeline.name, spec), scope.runtime("PipelineGraph"), (used) =>
    valueText(whole, { indent: 0, used }),
  );
}

/** The schemas that the graphs of the module share: one line for each that fits on it. */
export function writeSchemas(writer: Writer, spec: Spec, scope: Scope): void {
  if (spec.pipelines.length === 0 && !spec.agents.some((agent) => isReached(agent, spec))) return;
  const definitions = definitionsFromOutside(spec);
  writer.blankLine();
  writeDoc(writer, "JSON Schemas of what comes from outside: messages, and the data of bodies on threads.");
  writeConstant(writer, SCHEMAS, scope.runtime("Schemas"), (used) =>
    valueText(definitions, { indent: 0, used }, (value) => value !== definitions),
  );
}

function writeConstant(writer: Writer, name: string, type: string, text: (used: number) => string): void {
  const start = `const ${name}: ${type} =`;
  writer.writeLine(`${start} ${text(start.length + 2)};`);
}
