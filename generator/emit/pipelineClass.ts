import { isRequired } from "../model/fields.js";
import { baseName } from "../model/names.js";
import type { PipelineDef } from "../model/pipelines.js";
import type { Spec } from "../model/spec.js";
import { type CalledStage, calledStages, isThreaded, stageMember } from "../model/stages.js";
import { graphName, type Scope } from "./scope.js";
import { named } from "./shape.js";
import { stageDoc } from "./stageDoc.js";
import { writeDoc, writeMethod } from "./write.js";
import type { Writer } from "./writer.js";

/** The class a user extends: one abstract member for each stage but those that only gather. */
export function writePipelineClass(writer: Writer, pipeline: PipelineDef, spec: Spec, scope: Scope): void {
  const base = baseName(pipeline.name);
  const routes = new Map(pipeline.routes.map(({ from, to }) => [from.name, to]));
  const parent = `${scope.runtime("Pipeline")}<${base}.Is>`;
  writer.block(`export abstract class ${base} extends ${parent}`, () => {
    writeConstructor(writer, pipeline, graphName(pipeline.name, spec));
    for (const stage of calledStages(pipeline)) {
      writer.blankLine();
      writeDoc(writer, ...stageDoc(stage, routes.get(stage.name) ?? []));
      writeMember(writer, stage, base, scope);
    }
  });
}

function writeConstructor(writer: Writer, { name, data, stages }: PipelineDef, graph: string): void {
  const base = baseName(name);
  const config = stages.flatMap((stage) => stage.config);
  const given = [`data: ${base}.Init${defaultOf(data.some(isRequired) || config.some(isRequired))}`];
  if (config.length > 0) given.push(`config: ${base}.Config${defaultOf(config.some(isRequired))}`);
  writer.block(`constructor(${given.join(", ")})`, () => {
    writer.writeLine(`super(${graph}, data${config.length > 0 ? ", config" : ""});`);
  });
}

function defaultOf(isNeeded: boolean): string {
  return isNeeded ? "" : " = {}";
}

function writeMember(writer: Writer, stage: CalledStage, base: string, scope: Scope): void {
  const member = stageMember(stage);
  if (isThreaded(stage)) {
    writer.writeLine(`protected abstract readonly ${member}: ${base}.Body<"${member}">;`);
    return;
  }
  const parameters = givenTo(stage, base);
  const result = scope.generic("Awaitable", named(`${base}.Result<"${member}">`));
  writeMethod(writer, `protected abstract ${member}`, parameters, result);
}

function givenTo(stage: CalledStage, base: string): readonly string[] {
  const merged = stage.kind === "merge" ? [`merged: ${base}.Stages["${stage.name}"]["to"] | undefined`] : [];
  return [...merged, `input: ${base}.From<"${stage.name}">`, `ctx: ${base}.Ctx<"${stageMember(stage)}">`];
}
