/** The script of the endpoint that the example brings along: a model of few words, which knows its tools and all its moods. */
import type { Play, ScriptedCall } from "./play.js";
import type { ChatMessage, ChatRequest } from "./request.js";

/** Says what is in the question, or asks tools about it. */
export function wordsAndTools({ messages }: ChatRequest, attempt: number): Play {
  const last = messages.at(-1);
  if (last?.role === "tool") return { play: "say", text: report(messages) };
  const question = last?.content ?? "";
  const mood = MOODS.find(({ when }) => when.test(question));
  if (mood !== undefined && attempt === 0) return mood.first;
  const calls = TOOLS.flatMap(({ when, call }) => {
    const match = when.exec(question);
    return match === null ? [] : [call(match)];
  });
  if (calls.length > 0) return { play: "say", text: calls.length > 1 ? "Let me look." : "", calls };
  return { play: "say", text: mood?.then ?? sayingOf(question) };
}

/** What goes wrong when it is mentioned, and what is said when the same request comes again. */
const MOODS: readonly { when: RegExp; first: Play; then: string }[] = [
  {
    when: /\blimit/i,
    first: { play: "refuse", status: 429, retryAfter: 1 },
    then: "You asked too much of me, waited as long as I said, and here I am.",
  },
  {
    when: /\bbroken\b/i,
    first: { play: "refuse", status: 500 },
    then: "Something broke in here. It works again.",
  },
  {
    when: /\bhalf\b/i,
    first: { play: "break", text: "This answer breaks off in the" },
    then: "This answer broke off in the middle; now it is whole.",
  },
  {
    when: /\bgarbage\b/i,
    first: { play: "babble" },
    then: "I babbled. Forgive me.",
  },
  {
    when: /\bhang\b/i,
    first: { play: "hang" },
    then: "I said nothing for a long time, and you were patient.",
  },
];

/** Which words make it call which tool. */
const TOOLS: readonly { when: RegExp; call: (match: RegExpExecArray) => ScriptedCall }[] = [
  {
    when: /\d[\d\s.]*(?:[-+*/^][\s(]*\d[\d\s.)]*)+/,
    call: ([expression]) => ({ name: "calculator", input: { expression: expression.trim() } }),
  },
  { when: /\btime\b/i, call: () => ({ name: "clock", input: {} }) },
  { when: /\bread ([\w./-]*\w)/i, call: ([, path]) => ({ name: "read_file", input: { path } }) },
  { when: /\bfiles\b/i, call: () => ({ name: "list_files", input: {} }) },
  {
    when: /\bwords (?:in|of|has) ([\w./-]*\w)/i,
    call: ([, path]) => ({ name: "count_words", input: { path } }),
  },
  {
    when: /\bwait (\d+)/i,
    call: ([, seconds]) => ({ name: "wait", input: { seconds: Number(seconds) } }),
  },
  { when: /\bdice\b/i, call: () => ({ name: "dice", input: {} }) },
  { when: /\bweather\b/i, call: () => ({ name: "weather", input: { place: "here" } }) },
  { when: /\bteleport\b/i, call: () => ({ name: "teleport", input: { to: "Mars" } }) },
];

/** Everything that was called for last, and what came of it. */
function report(messages: readonly ChatMessage[]): string {
  const at = messages.findLastIndex(({ role }) => role === "assistant");
  const calls = messages[at]?.tool_calls ?? [];
  const lines = messages.slice(at + 1).map(({ content, tool_call_id }) => {
    const name = calls.find(({ id }) => id === tool_call_id)?.function.name ?? "something";
    const [first = "", ...others] = content.split("\n");
    return `${name} says: ${first}${others.length > 0 ? ` (and ${others.length} more lines)` : ""}`;
  });
  return lines.join("\n");
}

function sayingOf(question: string): string {
  if (/\b(story|crab)/i.test(question)) return STORY;
  if (/\b(hi|hello|hey)\b/i.test(question))
    return "Hello! I am a script and no model. Say help, and I tell what I know.";
  if (/\bhelp\b/i.test(question)) return HELP;
  return `I am a script, and all that I make of "${question}" is that it has ${question.length} characters. Say help.`;
}

const HELP = `Ask me to compute 17 * (4 + 3), for the time, for the files here, to read package.json, or how many words has README.md: several at once, if you like.
A story is long enough to be cancelled. Ask me to wait 5 seconds, for the weather, or to teleport, to see tools that are slow, fail, or do not exist.
Say limit, broken, half, garbage or hang to see how I fail, and how little that matters.`;

const STORY = `Once there was a crab that wanted to be a lobster. It read every paper on the matter, drew its states on the sand, \
and found that none of its arrows led there.

So it asked the tide. The tide, which answers one question at a time, had eleven others waiting, and came back after six hours. \
"You may molt," it said, "whenever your shell has become too small. What you become is up to you; but you keep your number, \
your address, and whatever letters are in your box."

The crab thought about this for as long as a crab thinks. Then it drew one more arrow, walked along it backwards, as crabs do, \
and was, on the other side, exactly as large as it had always meant to be.`;
