import {
  type Handler,
  isOfState,
  requestOf,
  type StartHandler,
  type TaskHandler,
  type TimerHandler,
} from "../model/handlers.js";
import { placeOf } from "../model/place.js";
import { formatDuration } from "../text/duration.js";
import { lowerFirst } from "../text/words.js";
import { mayReturnNothing } from "./contexts.js";
import { codeList } from "./text.js";

/** What the doc comment of a handler says: its place in the spec, what it may give back, and its description. */
export function handlerDoc(handler: Handler): readonly [head: string, description: string | undefined] {
  const outcomes = [...ownOutcome(handler), ...moves(handler)];
  return [`${subject(handler)}. ${outcomes.join(" ")}`.trim(), descriptionOf(handler)];
}

function subject(handler: Handler): string {
  const place = placeOf(handler.span);
  const states = codeList(handler.states);
  switch (handler.kind) {
    case "task":
      return `State ${states} (${handler.state.mode}, ${place})`;
    case "performer":
      return `State ${states} (custom: by a performer, ${place})`;
    case "body":
      return `State ${states} (sync: on a thread, ${place})`;
    case "event":
    case "request": {
      const word = handler.kind === "event" ? "Event" : "Request";
      return `${word} \`${handler.message.name}\` ${handler.interrupts ? "interrupts" : "in"} ${states} (${place})`;
    }
    case "reply":
      return `Reply to \`${handler.message.name}\` in ${states} (${place})`;
    case "change":
      return `Change of \`${handler.publication.name}\` in ${states} (${place})`;
    case "snapshot":
      return `Snapshot of \`${handler.publication.name}\` for a new subscriber (${place})`;
    case "finished":
      return `End of a child of \`${handler.group.name}\` in ${states} (${place})`;
    case "ended":
      return `End of a watched \`${handler.agent.name}\` in ${states} (${place})`;
    case "start":
      return `${startText(handler)} (${place})`;
    case "timer":
      return `Timer \`${handler.timer.name}\` in ${states}, ${periodText(handler)} (${place})`;
    case "repair":
      return `Repair after an error in ${states} (${place})`;
    case "fallback":
      return `Error ${errorSource(handler.of)} (${place})`;
  }
}

function errorSource(of: Extract<Handler, { kind: "fallback" }>["of"]): string {
  if (of.kind === "reply") return `of the request \`${of.message.name}\`, or in \`${of.method}\``;
  return isOfState(of) ? `in ${codeList(of.states)}` : `in \`${of.method}\``;
}

function startText({ group: { name, start } }: StartHandler): string {
  const which = start === 1 ? `The child of \`${name}\`` : `One of the ${start} children of \`${name}\``;
  return `${which} that ${start === 1 ? "starts" : "start"} with the agent, anew for each restart; \`index\` counts from 0`;
}

function periodText({ timer }: TimerHandler): string {
  const period =
    "every" in timer.period
      ? `every ${formatDuration(timer.period.every)}`
      : `after ${formatDuration(timer.period.after)}`;
  if (timer.tag !== undefined) return `${period} once started, one for each tag`;
  return timer.manual ? `${period} once started` : period;
}

/** What is particular to a kind of handler. */
function ownOutcome(handler: Handler): readonly string[] {
  if (handler.kind === "repair") {
    const thrown = handler.of.state.fallback ? "goes on to the fallback" : "fails the agent";
    return [`Returning runs the state again; throwing ${thrown}.`];
  }
  const request = requestOf(handler);
  if (request === undefined) return [];
  if (request.answer === "later") return ["Keep `ctx.responder`, and answer when it suits."];
  if (handler.next.every((target) => target === "stay")) return ["Return the response."];
  return handler.next.includes("stay")
    ? ["Return the response, or `ctx.answer(response).next(…)` to move as well."]
    : ["Return `ctx.answer(response).next(…)`."];
}

function moves(handler: Handler): readonly string[] {
  const targets = handler.next.filter((target) => target !== "stay");
  const nothing = mayReturnNothing(handler) && handler.kind !== "repair";
  if (targets.length === 0) return nothing ? [`${nothingDoes(handler)}.`] : [];
  const next = `Next: ${codeList(targets)}`;
  const request = requestOf(handler);
  const silent = request !== undefined && request.answer !== "later";
  return [
    nothing && !silent ? `${next}; returning nothing ${lowerFirst(nothingDoes(handler))}.` : `${next}.`,
  ];
}

function nothingDoes(handler: Handler): string {
  return isOfState(handler) ? `Repeats${pauseText(handler)}` : "Stays";
}

function pauseText({ state }: Pick<TaskHandler, "state">): string {
  const every = state.repeat?.every ?? 0;
  return every > 0 ? ` every ${formatDuration(every)}` : "";
}

function descriptionOf(handler: Handler): string | undefined {
  return isOfState(handler) ? handler.state.description : undefined;
}
