import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Play, Script } from "../../examples/assistant/loopback/play.js";
import { type Loopback, loopback } from "../../examples/assistant/loopback/server.js";
import { complete } from "../../examples/assistant/protocol/complete.js";
import { EndpointError, waitOf } from "../../examples/assistant/protocol/endpointError.js";
import { dataOf } from "../../examples/assistant/protocol/serverSentEvents.js";
import { until } from "./assistantWorld.js";

let server: Loopback | undefined;
afterEach(() => server?.close());

async function open(script: Script, pace = 0): Promise<Loopback> {
  server = await loopback({ script, pace });
  return server;
}

/** Asks once, and gives the answer and what was heard of it. */
async function ask(plays: readonly Play[], signal: AbortSignal = new AbortController().signal) {
  const { url } = await open((_request, attempt) => plays[attempt] ?? { play: "hang" });
  const heard: string[] = [];
  const message = complete(
    { url, model: "script", key: "secret" },
    {
      messages: [{ role: "user", content: "Well?" }],
      skills: [],
      hear: (text) => heard.push(text),
      signal,
    },
  );
  return { message, heard };
}

async function* pieces(...all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

async function read(...all: readonly string[]): Promise<string[]> {
  const bytes = all.map((text) => new TextEncoder().encode(text));
  const events: string[] = [];
  for await (const data of dataOf(pieces(...bytes))) events.push(data);
  return events;
}

test.each([
  ["events end with an empty line", ["data: a\n\ndata: b\n\n"], ["a", "b"]],
  ["lines end in CRLF", ["data: a\r\n\r\ndata: b\r\n\r\n"], ["a", "b"]],
  ["or in CR", ["data: a\r\rdata: b\r\r"], ["a", "b"]],
  ["a CRLF may come in two pieces", ["data: a\r", "\n\r", "\ndata: b\r\n\r\n"], ["a", "b"]],
  ["data of several lines are one", ["data: a\ndata: b\n\n"], ["a\nb"]],
  ["one space after the colon is not data", ["data:a\n\ndata:  b\n\n"], ["a", " b"]],
  ["a line of data alone is an empty one", ["data\ndata\n\n"], ["\n"]],
  ["comments and other fields are passed over", [": ping\n\nevent: x\nid: 1\ndatum: 2\ndata: a\n\n"], ["a"]],
  ["a line separator of Unicode is data", ["data: a\u2028b\n\n"], ["a\u2028b"]],
  ["a byte order mark is none of it", ["\ufeffdata: a\n\n"], ["a"]],
  ["what breaks off is no event", ["data: a\n\ndata: b\ndata: c"], ["a"]],
  ["nothing is nothing", [], []],
])("%s", async (_what, stream, events) => {
  expect(await read(...stream)).toEqual(events);
});

test("events are the same wherever the bytes are split", async () => {
  const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\r\n\ufeff]/g, "·"));
  const events = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
  const end = fc.constantFrom("\n", "\r\n", "\r");
  const cuts = fc.array(fc.nat(200), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(events, end, cuts, async (events, end, cuts) => {
      const text = events.map((lines) => lines.map((line) => `data: ${line}${end}`).join("") + end).join("");
      const bytes = new TextEncoder().encode(text);
      const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const split = at.slice(1).map((to, index) => bytes.slice(at[index], to));
      const read: string[] = [];
      for await (const data of dataOf(pieces(...split))) read.push(data);
      expect(read).toEqual(events.map((lines) => lines.join("\n")));
    }),
  );
});

test("a line without an end does not fill the memory", async () => {
  async function* endless() {
    for (;;) yield new Uint8Array(1 << 16).fill(97);
  }
  await expect(dataOf(endless()).next()).rejects.toThrow("a line of more than 1048576 characters");
});

test("an answer is heard as it comes, and is whole in the end", async () => {
  const { message, heard } = await ask([{ play: "say", text: "Größe: 木 and 🦀." }]);
  expect(await message).toEqual({ role: "assistant", content: "Größe: 木 and 🦀." });
  expect(heard).toEqual(["Größe:", " 木", " and", " 🦀."]);
});

test("calls of tools come together from their pieces", async () => {
  const calls = [
    { name: "calculator", input: { expression: "17 * (4 + 3)" } },
    { name: "clock", input: {} },
  ];
  const { message } = await ask([{ play: "say", text: "Let me see.", calls }]);
  expect(await message).toEqual({
    role: "assistant",
    content: "Let me see.",
    calls: [
      { id: "call_0", name: "calculator", input: '{"expression":"17 * (4 + 3)"}' },
      { id: "call_1", name: "clock", input: "{}" },
    ],
  });
});

test.each<[string, Play, string, object]>([
  [
    "429 with Retry-After",
    { play: "refuse", status: 429, retryAfter: 7 },
    "429: Rate limit reached",
    { wait: 7000 },
  ],
  ["429 without", { play: "refuse", status: 429 }, "429: Rate limit reached", { wait: 1000 }],
  [
    "500",
    { play: "refuse", status: 500 },
    "500: The server had an error",
    { passing: true, wait: undefined },
  ],
  [
    "503 with Retry-After",
    { play: "refuse", status: 503, retryAfter: 2 },
    "503",
    { passing: true, wait: 2000 },
  ],
  ["401, which will not pass", { play: "refuse", status: 401 }, "401", { passing: false, wait: undefined }],
  ["half an answer", { play: "break", text: "Well, I" }, "the connection is lost: other side closed", {}],
  ["garbage", { play: "babble" }, 'the endpoint sends garbage, no JSON: {"choices"', { passing: true }],
])("%s is an error with words", async (_what, play, words, more) => {
  const { message } = await ask([play]);
  const error = await message.catch((error) => error);
  expect(error).toBeInstanceOf(EndpointError);
  expect(error).toMatchObject(more);
  expect(error.message).toContain(words);
});

test("an endpoint out of reach is an error with words", async () => {
  const { url } = await open(() => ({ play: "hang" }));
  await server!.close();
  server = undefined;
  const asking = { messages: [], skills: [], hear() {}, signal: new AbortController().signal };
  await expect(complete({ url, model: "script" }, asking)).rejects.toThrow(
    /^the connection is lost: .*ECONNREFUSED/,
  );
});

test.each<[string, unknown]>([
  ["a list", []],
  ["a text", "hello"],
  ["choices that are none", { choices: 7 }],
  ["a choice that is none", { choices: ["x"] }],
  ["a text that is none", { choices: [{ delta: { content: 7 } }] }],
  ["a call that is none", { choices: [{ delta: { tool_calls: [null] } }] }],
  ["an error in the stream", { error: { message: "overloaded" } }],
])("%s for a chunk is an error with words", async (_what, chunk) => {
  const stream = `data: ${JSON.stringify(chunk)}\n\n`;
  const asking = {
    messages: [],
    skills: [],
    hear() {},
    signal: new AbortController().signal,
    fetch: async () => new Response(stream),
  };
  const asked = complete({ url: "http://nowhere/v1", model: "script" }, asking);
  await expect(asked).rejects.toThrow(/^the endpoint (sends garbage, |says: overloaded)/);
});

test("a stream that ends too early is half an answer, one without [DONE] may be whole", async () => {
  const chunk = (finish_reason: string | null) =>
    `data: ${JSON.stringify({ choices: [{ delta: { content: "Well." }, finish_reason }] })}\n\n`;
  const asking = (stream: string) => ({
    messages: [],
    skills: [],
    hear() {},
    signal: new AbortController().signal,
    fetch: async () => new Response(stream),
  });
  const endpoint = { url: "http://nowhere/v1/", model: "script" };
  await expect(complete(endpoint, asking(chunk(null)))).rejects.toThrow("broke off in the middle");
  expect(await complete(endpoint, asking(chunk("stop")))).toEqual({ role: "assistant", content: "Well." });
});

test.each([
  ["GET", "/v1/chat/completions", undefined, 404],
  ["POST", "/v1/models", "{}", 404],
  ["POST", "/v1/chat/completions", "no JSON", 400],
  ["POST", "/v1/chat/completions", '{"messages":5}', 400],
  ["POST", "/v1/chat/completions", '{"messages":[null]}', 400],
])("the loopback refuses %s %s %s with words", async (method, path, body, status) => {
  const { url } = await open(() => ({ play: "hang" }));
  const response = await fetch(new URL(path, url), { method, ...(body !== undefined && { body }) });
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ error: { message: expect.any(String) } });
});

test("the loopback takes contents as texts, as lists of parts, and none", async () => {
  const contents = [
    "text",
    [
      { type: "text", text: "a " },
      { type: "text", text: "part" },
    ],
    null,
    undefined,
  ];
  const { url, requests } = await open(() => ({ play: "say", text: "Well." }));
  const messages = contents.map((content) => ({ role: "user", content }));
  await fetch(`${url}/chat/completions`, { method: "POST", body: JSON.stringify({ messages }) });
  expect(requests[0]?.messages.map(({ content }) => content)).toEqual(["text", "a part", "", ""]);
});

test("the signal ends a request and frees its connection", async () => {
  const controller = new AbortController();
  const { message, heard } = await ask([{ play: "hang" }], controller.signal);
  await until(() => server!.open === 1);
  controller.abort(new Error("enough"));
  await expect(message).rejects.toThrow("enough");
  await until(() => server!.open === 0);
  expect(heard).toEqual([]);
});

test.each([
  ["3", 429, 3000],
  ["0.5", 429, 500],
  ["Sun, 29 Nov 2026 12:00:30 GMT", 429, 30_000],
  ["Sun, 29 Nov 2026 11:00:00 GMT", 429, 0],
  ["soon", 429, 1000],
  [null, 429, 1000],
  [null, 503, undefined],
])("Retry-After %s of a %s is %s ms", (value, status, ms) => {
  const headers = new Headers(value === null ? {} : { "retry-after": value });
  expect(waitOf(headers, status, () => Date.parse("Sun, 29 Nov 2026 12:00:00 GMT"))).toBe(ms);
});
