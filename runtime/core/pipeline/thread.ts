import { misfitOf } from "../borders/crossing.js";
import { Tokens } from "../borders/tokens.js";
import { AgentError, failureOf, toError } from "../contract/error.js";
import type { ThreadResult, ThreadRun } from "../contract/host.js";
import type { WorkGraph } from "../graph/pipeline.js";
import { whenFired } from "../tools/cancellation.js";
import type { Engine } from "./engine.js";
import type { StageRow } from "./stage.js";
import type { StageContext } from "./stageContext.js";
import type { Work } from "./values.js";

/** Works on values on threads of the host. They are given copies, and what they give comes home as one. */
export function workOnThread(engine: Engine, stage: StageRow, graph: WorkGraph): Work {
  return async ({ value }, context) => {
    const { cell, system } = engine;
    const { url, body } = cell.bodyOf(graph.call);
    const tokens = new Tokens(() => system.host.random());
    const { config, layer, input } = context;
    const run = system.host.threads.run({
      url,
      part: graph.kind === "split" ? "split" : "stage",
      body,
      state: stage.name,
      data: tokens.out(value),
      agent: { stage: stage.name, config, layer, input },
      transfers: {},
      progress: null,
    });
    const result = await settled(engine, stage, context, run);
    context.gaveUp = result.gaveUp === true;
    return resultOf(engine, stage, tokens.home(outcomeOf(result)), graph);
  };
}

/** What a run comes to. When its attempt is given up, its thread is ended. */
async function settled(
  engine: Engine,
  stage: StageRow,
  { cancellation }: StageContext,
  run: ThreadRun,
): Promise<ThreadResult> {
  const unlisten = whenFired(new Set([cancellation]), () => run.terminate());
  try {
    return await run.result;
  } catch (thrown) {
    const { graph, name } = stage;
    const place = { id: engine.cell.id, state: { name } };
    throw failureOf(place, `the thread of stage "${name}"`, graph.at, toError(thrown), "thread-failed");
  } finally {
    unlisten();
  }
}

function outcomeOf({ thrown, odd, step }: ThreadResult): unknown {
  if (thrown !== undefined) throw thrown;
  if (odd !== undefined) throw new TypeError(`it returned ${odd}`);
  return step?.data;
}

/** What comes home is judged before it goes on. */
function resultOf(
  engine: Engine,
  { name, graph: { at } }: StageRow,
  value: unknown,
  { kind }: WorkGraph,
): unknown {
  const { cell, graph } = engine;
  const schema = `${graph.pipeline}.${name}.to`;
  const is = `what stage "${name}" brings home from its thread`;
  for (const one of kind === "split" && Array.isArray(value) ? value : [value ?? null]) {
    const misfit = misfitOf(cell, { value: one, schema, origin: "thread", is, at });
    if (misfit !== null) {
      throw new AgentError(misfit.code, misfit.message, { agent: cell.id, from: name, at });
    }
  }
  return value;
}
