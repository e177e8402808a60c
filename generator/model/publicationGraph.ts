import type { Graph, PublicationGraph, SubscriptionGraph } from "../../runtime/core/graph/graph.js";
import { addressMethod, snapshotMethod } from "./names.js";
import { placeOf } from "./place.js";
import { subscribedBy } from "./publications.js";
import type { AgentDef, PublicationDef, Reference } from "./spec.js";

/** What an agent publishes and subscribes to, in its graph. */
export function publicationsGraph(
  agent: AgentDef,
  publications: ReadonlyMap<string, PublicationDef>,
): Pick<Graph, "publications" | "subscriptions"> {
  const published = agent.publishes.map(({ name, span }): [string, PublicationGraph] => [
    name,
    { at: placeOf(span), method: addressMethod(name), call: snapshotMethod(name) },
  ]);
  const isDeclared = ({ name }: Reference) => publications.has(name);
  const subscribed = subscribedBy(agent)
    .filter(isDeclared)
    .map(({ name, span }): [string, SubscriptionGraph] => [
      name,
      { at: placeOf(span), method: addressMethod(name) },
    ]);
  return {
    ...(published.length > 0 && { publications: Object.fromEntries(published) }),
    ...(subscribed.length > 0 && { subscriptions: Object.fromEntries(subscribed) }),
  };
}
