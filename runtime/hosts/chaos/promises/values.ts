import type { Ended } from "../../../core/contract/address.js";
import { isAgentError } from "../../../core/contract/error.js";
import { PipelineAddress } from "../../../core/pipeline/address.js";
import type { Evidence, Life } from "../evidence.js";
import { Books } from "./books.js";
import type { Promised } from "./promised.js";

export const valuesAreCounted: Promised = {
  name: "values-are-counted",
  says: "What goes into a pipeline, and what its stages give, comes to all that the route names; nothing is lost or made up",
  broken: ({ evidence }) =>
    [...evidence.lives.values()].flatMap((life) =>
      wrongIn(evidence, life).map((what) => ({ agent: life.id, what: `${life.id}: ${what}` })),
    ),
};

/** What does not add up in a pipeline, in words. */
function wrongIn(evidence: Evidence, life: Life): string[] {
  const { address, ended, table } = life.cell;
  const { pipeline } = table.graph;
  if (pipeline === undefined || ended === null || !(address instanceof PipelineAddress)) return [];
  const books = new Books(pipeline, address.counts);
  const ways = [...books.stages.flatMap((stage) => onTheWay(books, stage)), ...atTheEnds(books)];
  if (ended.reason !== "done") {
    if (!isGraceful(evidence, life, ended)) return ways;
    return [...ways, ...leftIn(books, (stage) => !books.isSource(stage))];
  }
  return [...ways, ...otherwiseTold(books, ended.output), ...unfinished(evidence, life, books)];
}

/** Values that have left for a stage and not come there, or the other way round. */
function onTheWay(books: Books, stage: string): string[] {
  const sent = books.sent(stage);
  const come = books.come(stage);
  if (come >= sent && come - sent <= books.underway(stage)) return [];
  return [`${sent} values were sent to the stage ${stage}, and ${come} came`];
}

function atTheEnds(books: Books): string[] {
  const { outputs, dropped } = books.counts;
  if (!books.isWhole) return [];
  const ends = [
    { name: "output", come: outputs },
    { name: "drop", come: dropped },
  ];
  return ends.flatMap(({ name, come }) => {
    const sent = books.sent(name);
    return sent === come ? [] : [`${sent} values were sent to ${name}, and ${come} came`];
  });
}

/** What whoever awaits the pipeline is told is what was counted. */
function otherwiseTold({ counts }: Books, output: unknown): string[] {
  const wrong = Object.entries(Object(output)).filter(([key, many]) => Reflect.get(counts, key) !== many);
  return wrong.map(
    ([key, many]) => `it told of ${many} ${key}, and its counts of ${Reflect.get(counts, key)}`,
  );
}

/** A pipeline that is done in its one life has worked on all values, each once but for those that it tried again. */
function unfinished({ births, calls }: Evidence, { id, cell }: Life, books: Books): string[] {
  if (births.filter((birth) => birth.id === id).length > 1) return [];
  const miscalled = Object.entries(books.graph.stages).flatMap(([name, stage]) => {
    // A value that comes round too often fails without a call.
    if (stage.kind === "chunk" || books.graph.rounds !== undefined) return [];
    const own = calls.filter((call) => call.cell === cell && call.point.handler === stage.call).length;
    const values = books.through(name);
    if (own === values || (own > values && stage.retry !== undefined)) return [];
    return [`the stage ${name} is through with ${values} values, and was called ${own} times`];
  });
  return [...leftIn(books), ...miscalled];
}

function leftIn(books: Books, isMeant: (stage: string) => boolean = () => true): string[] {
  return books.stages.filter(isMeant).flatMap((stage) => {
    const inside = books.inside(stage);
    return inside === 0
      ? []
      : [`it has ended by itself, and ${inside} values in the stage ${stage} are lost`];
  });
}

/** Whether it was asked to end, and came to it before its deadline and with nothing wrong: then all was worked off, but for inputs whose split was closed. */
function isGraceful({ log, births }: Evidence, { id }: Life, ended: Ended): boolean {
  const own = log.filter(({ agent }) => agent === id);
  const end = own.findLast(({ type }) => type === "ended")?.time ?? 0;
  const isInTime = own.every((entry) => entry.type !== "interrupted" || end < entry.time + entry.deadline);
  const isClean =
    ended.reason === "interrupted" &&
    (!isAgentError(ended.error) ? ended.error === undefined : ended.error.code === "interrupted");
  return isInTime && isClean && births.filter((birth) => birth.id === id).length === 1;
}
