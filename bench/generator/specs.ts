/** Specs in any number, of the size and the mixture that people write: every agent has ten states, of all modes. */

/** A spec of `count` agents, the first of which has the number `first`. `more` adds to each an event it handles. */
export function specText(first: number, count: number, more = false): string {
  const agents = Array.from({ length: count }, (_, index) => agentText(first + index, more));
  return messages(more) + agents.join("");
}

/** A spec of one agent with one mistake. */
export function wrongSpec(number: number): string {
  const [right, wrong] = mistakes[number % mistakes.length] ?? ["", ""];
  return specText(number, 1).replace(right, wrong);
}

/** Of every stage, from YAML to the rules about whole specs; each gives one diagnostic. */
const mistakes: readonly (readonly [right: string, wrong: string])[] = [
  ["next: [Storing, Listening]", "next: [Storing, Listening"],
  ["timeout: 30s", "timeuot: 30s"],
  ["mode: duty", "mode: duties"],
  ["status: integer", "status: int"],
  ["next: [Digesting]", "next: [Digestng]"],
  ["DeleteUrl: stay", "DeletUrl: stay"],
  ["data: { page: Page }", "data: { page: Pgae }"],
  ["ignore: [Pause]", "ignore: [AddUrl]"],
  ["every: 10s", "every: 10"],
  ["Resume: { go: Listening }", "Resume: { go: Comparing }"],
];

/** A spec of one agent that has many states: a chain with short cuts, ways back, and errors. */
export function chainSpec(states: number): string {
  const name = (index: number) => `Step${Math.min(states, Math.max(1, index))}`;
  const lines = Array.from({ length: states }, (_, before) => {
    const at = before + 1;
    const next = at === states ? "done" : name(at + 1);
    const state =
      at % 3 === 0
        ? `{ mode: events, handle: { Go: ${next}, Skip: [stay, ${name(at + 3)}], Back: ${name(at - 2)} }, timers: { tick: { every: 10s, next: stay } } }`
        : `{ mode: async, next: [${next}], timeout: 30s, retry: { max: 3, backoff: 200ms..5s }, fallback: [${name(at - 4)}] }`;
    return `      ${name(at)}: ${state}\n`;
  });
  const head = "events: { Go: {}, Skip: {}, Back: {} }\nagents:\n  Chain:\n    otherwise: ignore\n";
  return `${head}    initial: ${name(1)}\n    states:\n${lines.join("")}`;
}

function messages(more: boolean): string {
  return `# yaml-language-server: $schema=../schema/spec.schema.json
types:
  Page: { url: string, status: integer, body: string }
  Digest: { url: string, title: string, words: integer, hash: string }

events: # messages that are not answered
  AddUrl: { url: string }
  DeleteUrl: { url: string }
  Pause: {}
  Resume: {}${more ? "\n  Archive: { before: string }" : ""}

requests: # messages that are
  GetStats: { params: {}, response: { total: integer, ok: integer } }

agents:
`;
}

function agentText(number: number, more: boolean): string {
  return `  Monitor${number}:
    description: Polls a list of pages, keeps what they say, and reports what has changed.
    data: { urls: [string], total: integer = 0, ok: integer = 0, digests: "[Digest] = []" }
    output: { total: integer, ok: integer }
    initial: Preparing
    handle: { GetStats: { next: stay, in: [Listening, Paused, Waiting] } }
    states:
      Preparing:
        mode: duty
        next: [Listening]
      Listening:
        mode: events # the actor role
        handle:
          AddUrl: [stay, Polling]
          DeleteUrl: stay
          Pause: Paused${more ? "\n          Archive: [stay, Storing]" : ""}
        timers:
          poll: { every: 10s, next: [stay, Polling] }
        otherwise: ignore
      Paused:
        mode: events
        handle:
          Resume: { go: Listening }
        ignore: [Pause${more ? ", Archive" : ""}]
        defer: [AddUrl, DeleteUrl]
      Polling:
        mode: async # the task role
        data: { url: string, attempt: integer = 1 }
        next: [Digesting]
        retry: { max: 3, backoff: 200ms..5s }
        timeout: 30s
        fallback: [Waiting, Listening]
      Waiting:
        mode: events
        timers:
          patience: { after: 5m, go: Listening }
        otherwise: defer
      Digesting:
        mode: sync # on a thread
        data: { page: Page }
        next: [Comparing, Listening]
      Comparing:
        mode: sync
        data: { digest: Digest }
        next: [Storing, Listening]
      Storing:
        mode: async
        data: { digest?: Digest }
        next: [Reporting, Listening]
        retry: { max: 5, backoff: 1s..1m }
        repair: true
      Reporting:
        mode: async
        data: { changed: [string] }
        next: [Listening, Closing]
        fallback: [Listening]
      Closing:
        description: Says farewell to whoever reads the reports.
        mode: async
        next: [done]
        timeout: 5s
`;
}
