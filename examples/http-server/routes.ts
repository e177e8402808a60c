/** What is to be had, and by which requests. */
import type { IncomingMessage } from "node:http";
import { Refused } from "./problems.js";

export type Route =
  /** `POST /texts`: the digest of the body, kept. */
  | { readonly name: "digest" }
  /** `GET /texts/<id>`: a digest that is there. */
  | { readonly name: "find"; readonly id: string }
  /** `GET /texts/<id>?wait=<ms>`: a digest as soon as it is there. */
  | { readonly name: "wait"; readonly id: string; readonly ms: number }
  /** `GET /stats`: how the server does. */
  | { readonly name: "stats" };

/** How long a client may wait for a text, in ms. */
const LONGEST = 30_000;

/** Throws `Refused` (404, 405, 400) when there is no such route. */
export function routeOf({ method = "", url = "" }: IncomingMessage): Route {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const id = /^\/texts\/([0-9a-f]{12})$/.exec(pathname)?.[1];
  if (id !== undefined) {
    insist(method, "GET");
    return searchParams.has("wait") ? { name: "wait", id, ms: msOf(searchParams) } : { name: "find", id };
  }
  if (pathname === "/texts") {
    insist(method, "POST");
    return { name: "digest" };
  }
  if (pathname === "/stats") {
    insist(method, "GET");
    return { name: "stats" };
  }
  throw new Refused(404, `there is no ${pathname}: POST /texts, GET /texts/<id>[?wait=<ms>], GET /stats`);
}

function insist(method: string, wanted: string): void {
  if (method !== wanted) throw new Refused(405, `this takes ${wanted}, not ${method}`);
}

function msOf(parameters: URLSearchParams): number {
  const ms = Number(parameters.get("wait") || Number.NaN);
  if (Number.isInteger(ms) && ms > 0 && ms <= LONGEST) return ms;
  throw new Refused(400, `wait is a number of ms from 1 to ${LONGEST}`);
}
