import type { Report } from "../../diagnostics/create.js";
import { lineOf } from "../../diagnostics/position.js";
import { asksOf, repliesOf } from "../../model/asks.js";
import { messagesOf } from "../../model/lookup.js";
import type { AgentDef, Reply } from "../../model/spec.js";
import { formatDuration } from "../../text/duration.js";
import { sameType } from "../types/same.js";
import { show } from "../types/show.js";
import { requireRequest } from "./requests.js";
import type { Rule } from "./rule.js";

/** What is replied to is a request, of this spec or imported. */
export const declaredReplies: Rule = (spec, report) => {
  const messages = messagesOf(spec);
  for (const reply of spec.agents.flatMap(repliesOf)) {
    requireRequest(reply.message, "`replies`", messages, report);
  }
};

/** One request is made in one way, wherever its response is handled: with one type of tag, and for as long. */
export const likeReplies: Rule = (spec, report) => {
  for (const agent of spec.agents) compare(agent, report);
};

function compare(agent: AgentDef, report: Report): void {
  const first = new Map(asksOf(agent).map((reply) => [reply.message.name, reply]));
  for (const reply of repliesOf(agent)) {
    const { name, span } = reply.message;
    const other = first.get(name);
    if (other === undefined) continue;
    const line = lineOf(other.message.span.source, other.message.span.start);
    if (!hasSameTag(reply, other))
      report("reply-differs", span, { request: name, what: "tag", here: tagText(reply) }, [
        `In line ${line} it is ${tagText(other)}. The request is made once, wherever its response arrives: say the same in both.`,
      ]);
    if (reply.timeout !== other.timeout)
      report("reply-differs", span, { request: name, what: "timeout", here: timeText(reply) }, [
        `In line ${line} it is ${timeText(other)}. The request is made once, wherever its response arrives: say the same in both.`,
      ]);
  }
}

function hasSameTag({ tag: one }: Reply, { tag: other }: Reply): boolean {
  return one === undefined || other === undefined ? one === other : sameType(one, other);
}

function tagText({ tag }: Reply): string {
  return tag === undefined ? "left out" : show(tag);
}

function timeText({ timeout }: Reply): string {
  return timeout === undefined ? "left out" : formatDuration(timeout);
}
