import { createHash } from "node:crypto";
import { createConnection } from "node:net";
import { type Ended, nodeHost, type Observation, System } from "crb-gen";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Client, clientOf } from "../../examples/http-server/load/client.js";
import { Server } from "../../examples/http-server/server.js";
import { hurry } from "../../examples/page-monitor/hurry.js";
import type { ServerBase } from "../../generated/server.js";

/** Real connections, and time that runs as it does. */
let system: System;
let server: ServerBase.Address;
let url: string;
let client: Client;
let seen: Observation[];
beforeEach(() => open(1));

/** Starts a server; the time of the spec runs `speed` times as fast. */
async function open(speed: number): Promise<void> {
  system = new System(hurry(nodeHost(), speed));
  seen = [];
  system.observe((observation) => seen.push(observation));
  server = new Server({}).spawn({ system });
  url = await server.getUrl();
  client = clientOf(url, 8);
}

/** The same once more, where seconds of the spec need not be waited for. */
async function hurried(): Promise<void> {
  await server.interrupt();
  await open(20);
}

afterEach(async () => {
  client.close();
  await server.interrupt();
  await until(() => system.size === 0);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const get = (path: string, breakOff?: number) =>
  client.ask({ method: "GET", path, ...(breakOff === undefined ? {} : { breakOff }) });
const post = (body: string | Buffer) => client.ask({ method: "POST", path: "/texts", body });
const ends = (): Ended[] =>
  seen.flatMap((one) => (one.type === "ended" && one.agent.startsWith("Exchange") ? [one.ended] : []));

test("a text is digested on a thread, kept, and found again", async () => {
  const { status, text } = await post("one two\nthree");
  expect(status).toBe(201);
  const digest = JSON.parse(text);
  expect(digest).toMatchObject({ bytes: 13, lines: 2, words: 3, id: digest.hash.slice(0, 12) });
  expect(await get(`/texts/${digest.id}`)).toEqual({ status: 200, text });
  const { text: stats } = await get("/stats");
  expect(JSON.parse(stats)).toEqual({ open: 1, answered: { 200: 1, 201: 1 }, texts: 1, waiting: 0 });
});

test("an empty text is one too, and one in any script is counted in bytes", async () => {
  expect(JSON.parse((await post("")).text)).toMatchObject({ bytes: 0, lines: 0, words: 0 });
  expect(JSON.parse((await post("größer 木\n")).text)).toMatchObject({ bytes: 13, lines: 1, words: 2 });
});

test("every exchange is an agent of its own, which is gone with its answer", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, number) => post(`text ${number}`)));
  await until(() => system.size === 2);
  expect(ends()).toEqual(Array(40).fill({ reason: "done", output: { status: 201 } }));
  const states = seen.flatMap((one) => (one.type === "moved" && one.agent === "Exchange#3" ? [one.to] : []));
  expect(states).toEqual(["Digesting", "Keeping", "Answering", "done"]);
});

test("a client waits for a text that another brings", async () => {
  const id = createHash("sha256").update("later").digest("hex").slice(0, 12);
  const waiting = get(`/texts/${id}?wait=20000`);
  await until(() => seen.some((one) => one.type === "handled" && one.message === "WaitFor"));
  const brought = await post("later");
  expect(await waiting).toEqual({ status: 200, text: brought.text });
});

test.each([
  ["GET", "/nope", undefined, 404, "there is no /nope"],
  ["GET", "/texts/000000000000", undefined, 404, "there is no text 000000000000"],
  ["GET", "/texts/000000000000?wait=forever", undefined, 400, "wait is a number of ms"],
  ["GET", "/texts/000000000000?wait=100", undefined, 504, "did not come in time"],
  ["DELETE", "/texts", undefined, 405, "this takes POST, not DELETE"],
  ["POST", "/texts", Buffer.from([0xc3, 0x28]), 400, "not UTF-8"],
  ["POST", "/texts", "x".repeat(2 << 20), 413, "1048576 bytes at most, this has 2097152"],
] as const)("%s %s is answered with words", async (method, path, body, status, words) => {
  const answer = await client.ask({ method, path, ...(body === undefined ? {} : { body }) });
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text).error).toContain(words);
});

test("a client that goes away interrupts its exchange, and its request is taken back", async () => {
  await get("/texts/000000000000?wait=30000", 30);
  await until(() => ends().length === 1);
  expect(ends()[0]?.reason).toBe("interrupted");
  const { text } = await get("/stats");
  expect(JSON.parse(text)).toEqual({ open: 1, answered: { 499: 1 }, texts: 0, waiting: 0 });
});

test("a client that breaks off in the middle of its text interrupts its exchange", async () => {
  await client.ask({ method: "POST", path: "/texts", body: "x".repeat(10_000), breakOff: 30 });
  await until(() => ends().length === 1);
  expect(ends()[0]?.reason).toBe("interrupted");
  expect(seen.filter(({ type }) => type === "failed")).toEqual([]);
});

test("a text that does not come to its end is answered with 408, and the connection is closed", async () => {
  await hurried();
  const { port } = new URL(url);
  const socket = createConnection(Number(port), "127.0.0.1");
  socket.write("POST /texts HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nonly the beginning");
  let heard = "";
  for await (const piece of socket) heard += piece;
  expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  expect(heard).toMatch(/connection: close/i);
});

test("a server that is to stop answers what is under way, and takes nothing new", async () => {
  await hurried();
  const waiting = get("/texts/000000000000?wait=4000");
  await until(() => seen.some((one) => one.type === "handled" && one.message === "WaitFor"));
  server.stop();
  await until(() => seen.some((one) => one.type === "moved" && one.to === "Draining"));
  await expect(clientOf(url, 1).ask({ method: "GET", path: "/stats" })).rejects.toThrow("ECONNREFUSED");
  expect((await waiting).status).toBe(504);
  expect(await server.done).toEqual({ answered: { 504: 1 } });
});

test("a server that is to stop waits ten seconds, then cuts what is left", async () => {
  await hurried();
  const waiting = get("/texts/000000000000?wait=30000");
  await until(() => seen.some((one) => one.type === "handled" && one.message === "WaitFor"));
  server.stop();
  await expect(waiting).rejects.toThrow("socket hang up");
  await server.done;
  expect(system.size).toBe(0);
  expect(ends()[0]?.reason).toBe("interrupted");
});
