import { isRequired } from "../model/fields.js";
import { baseName, pipelineTypes } from "../model/names.js";
import type { PipelineDef, StageDef } from "../model/pipelines.js";
import { placeOf } from "../model/place.js";
import type { Spec, Type } from "../model/spec.js";
import {
  type CalledStage,
  calledStages,
  givenBy,
  isThreaded,
  stageMember,
  takenBy,
} from "../model/stages.js";
import type { Scope } from "./scope.js";
import { field, literal, named, never, type Shape, unionOf } from "./shape.js";
import { declaredFields, givenFields, objectShape, type Site, typeShape } from "./typeShape.js";
import { writeDoc, writeType } from "./write.js";
import type { Writer } from "./writer.js";

/** The namespace of a pipeline: every type its class and its users name. */
export function writePipelineTypes(writer: Writer, pipeline: PipelineDef, spec: Spec, scope: Scope): void {
  const site = { scope, hidden: pipelineTypes };
  const { name, span, description } = pipeline;
  writeDoc(writer, `Pipeline \`${name}\` (${placeOf(span)}).`, description);
  writer.block(`export declare namespace ${baseName(name)}`, () => {
    writeDataTypes(writer, pipeline, site);
    writeDoc(writer, "What goes in.");
    writeType(writer, "Input", typeShape(pipeline.input, site));
    writeDoc(writer, "What comes out.");
    writeType(writer, "Output", pipeline.output ? typeShape(pipeline.output, site) : never);
    writer.writeLine(`interface Address extends ${scope.runtime("PipelineAddress")}<Input, Output> {}`);
    writer.blankLine();
    writeStages(writer, pipeline, spec, site);
    writer.blankLine();
    writeContract(writer, pipeline, site);
    writeMembers(writer, calledStages(pipeline), spec, site);
  });
}

function writeDataTypes(writer: Writer, { data, stages }: PipelineDef, site: Site): void {
  writeDoc(writer, "What all its stages share.");
  writeType(writer, "Data", objectShape(declaredFields(data, site), site));
  writeDoc(writer, "What its creator gives.");
  writeType(writer, "Init", objectShape(givenFields(data, site), site));
  const configured = stages.filter(({ config }) => config.length > 0);
  if (configured.length === 0) return;
  writeDoc(writer, "What its creator gives for stages.");
  writeType(writer, "Config", {
    kind: "object",
    fields: configured.map(({ name, config }) => ({
      name,
      type: objectShape(givenFields(config, site), site),
      optional: !config.some(isRequired),
    })),
  });
}

/** For each stage what it takes, what leaves it, and its config. */
function writeStages(writer: Writer, { stages }: PipelineDef, spec: Spec, site: Site): void {
  const fields = stages.map((stage) => field(stage.name, stageShape(stage, spec, site)));
  writeDoc(writer, "What each stage takes and gives on, and its config.");
  writeType(writer, "Stages", { kind: "object", fields });
  writer.writeLine('type From<S extends keyof Stages & string> = Stages[S]["from"];');
}

function stageShape(stage: StageDef, spec: Spec, site: Site): Shape {
  const config = objectShape(declaredFields(stage.config, site), site);
  return {
    kind: "object",
    fields: [
      field("from", fromShape(stage, site)),
      field("to", toShape(stage, spec, site)),
      field("config", config),
    ],
  };
}

function fromShape(stage: StageDef, site: Site): Shape {
  return stage.kind === "agent"
    ? named(`${site.scope.base(stage.agent)}.Init`)
    : typeShape(takenBy(stage), site);
}

function toShape(stage: StageDef, spec: Spec, site: Site): Shape {
  if (stage.kind === "agent") return named(`${site.scope.base(stage.agent)}.Output`);
  return optionalShape(givenBy(stage, spec), site);
}

function optionalShape(type: Type | undefined, site: Site): Shape {
  return type === undefined ? never : typeShape(type, site);
}

/** The pipeline as the runtime's types see it. */
function writeContract(writer: Writer, { name }: PipelineDef, { scope }: Site): void {
  writeDoc(writer, "The pipeline as the runtime's types see it.");
  writeType(writer, "Is", {
    kind: "object",
    fields: [
      field("name", literal(name)),
      field("data", named("Data")),
      field("output", named(scope.runtime("Summary"))),
      field("address", named("Address")),
      field("input", named("Input")),
      field("outputs", named("Output")),
      field("stages", named("Stages")),
    ],
  });
}

/** For each member of the class its context, and what it gives back; for bodies on threads the whole. */
function writeMembers(writer: Writer, stages: readonly CalledStage[], spec: Spec, site: Site): void {
  const { scope } = site;
  writeIndexed(writer, "The context of each handler.", "Contexts", "Ctx", stages, (stage) =>
    scope.generic(isThreaded(stage) ? "StageThread" : "Stage", named("Is"), literal(stage.name)),
  );
  const methods = stages.filter((stage) => !isThreaded(stage));
  writeIndexed(writer, "What each handler returns, or promises.", "Results", "Result", methods, (stage) =>
    resultShape(stage, spec, site),
  );
  const bodies = stages.filter(isThreaded);
  writeIndexed(writer, "The bodies that run on threads.", "Bodies", "Body", bodies, (stage) =>
    scope.generic(
      "Threaded",
      named(`From<"${stage.name}">`),
      named(`Ctx<"${stageMember(stage)}">`),
      resultShape(stage, spec, site),
    ),
  );
}

/** What a handler gives back, without the promise it may come in. */
function resultShape(stage: CalledStage, spec: Spec, site: Site): Shape {
  if (stage.kind === "agent") return named(site.scope.base(stage.agent));
  const to = typeShape(stage.to, site);
  // What gives nothing at all may as well return nothing.
  if (stage.kind === "map" && givenBy(stage, spec) === undefined) return unionOf([to, named("void")]);
  if (stage.kind !== "split") return to;
  return isThreaded(stage) ? { kind: "generic", name: "Iterable", of: [to] } : site.scope.generic("Many", to);
}

/** An interface with a type for each of some members, and a type that names one of these. */
function writeIndexed(
  writer: Writer,
  says: string,
  all: string,
  one: string,
  stages: readonly CalledStage[],
  shape: (stage: CalledStage) => Shape,
): void {
  if (stages.length === 0) return;
  writer.blankLine();
  writeDoc(writer, says);
  const fields = stages.map((stage) => field(stageMember(stage), shape(stage)));
  writeType(writer, all, { kind: "object", fields });
  writer.writeLine(`type ${one}<Handler extends keyof ${all} & string> = ${all}[Handler];`);
}
