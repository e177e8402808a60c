import type { Entry } from "../diagnostic.js";

/** What can be wrong with states, and with how they hang together. */
export const states = {
  "no-states": { severity: "error", message: 'agent "{agent}" has no states', label: "nothing to be in" },
  "too-many-copies": {
    severity: "error",
    message: "{what} comes to {copies} values, which is too much",
    label: "the limit is a million",
    notes: ["Say it for fewer states, or make two agents of this one."],
  },
  "no-initial": {
    severity: "error",
    message: 'agent "{agent}" does not say where it starts',
    label: "it has {events}",
  },
  "initial-needs-data": {
    severity: "error",
    message: '"{state}" is where the agent starts, and nothing gives it "{field}"',
    label: "needed at the start",
  },
  "not-an-events-state": {
    severity: "error",
    message: '{owner} cannot apply to "{state}", which handles no messages',
    label: "its mode is {mode}",
    notes: ["Only events states handle messages and timers: take this one out of the list."],
  },
  "no-scope": {
    severity: "error",
    message: "{owner} applies to no state",
    label: "no events state is left for it",
  },
  "misplaced-stay": {
    severity: "error",
    message: "{from} cannot stay",
    label: "only handlers of messages and timers can",
  },
  "two-stances": {
    severity: "error",
    message: 'state "{state}" does two things with "{message}"',
    label: "the second one",
  },
  "go-without-answer": {
    severity: "error",
    message: 'the request "{request}" is answered with a value, which `go` cannot give',
    label: "no code runs here",
  },
  "answer-to-event": {
    severity: "error",
    message: '"{event}" is an event: nobody waits for an answer',
    label: "`answer: later` is for requests",
    notes: ['Drop `answer: later`, or declare "{event}" under `requests`.'],
  },
  "reply-differs": {
    severity: "error",
    message: 'the {what} of the request "{request}" is {here} here, and something else elsewhere',
    label: "not the same {what}",
  },
  "molt-on-thread": {
    severity: "error",
    message: '"{state}" runs on a thread, where it cannot become "{agent}"',
    label: "no agents are made on a thread",
  },
  "molt-output": {
    severity: "error",
    message: '"{agent}" becomes "{other}", which ends with another output',
    label: "whoever awaits it would get that",
  },
  "molt-message": {
    severity: "error",
    message: '"{agent}" becomes "{other}", where the {what} has another {part}',
    label: "what goes by that name is handed on",
  },
  "go-needs-data": {
    severity: "error",
    message: '{from} goes to "{target}" without running code, so nothing gives it {needs}',
    label: "needs {needs}",
  },
  "unreachable-state": {
    severity: "error",
    message: 'state "{state}" of "{agent}" can never be reached',
    label: 'no way leads here from "{initial}"',
    notes: ["Let one of them lead here, or remove this state."],
  },
  "no-exit": {
    severity: "error",
    message: 'state "{state}" {problem} leads nowhere',
    label: "no way out",
  },
  "never-done": {
    severity: "warning",
    message: 'agent "{agent}" never reaches `done`',
    label: "runs forever",
  },
  "forever-with-output": {
    severity: "error",
    message: 'agent "{agent}" runs forever and has an output, which it can never give',
    label: "it says `forever: true`",
    notes: ["Drop `output` or `forever: true`."],
  },
  "done-in-forever": {
    severity: "error",
    message: '{from} may be `done`, and "{agent}" says that it runs forever',
    label: "never, says `forever: true`",
    notes: ["Drop `done` here, or `forever: true`."],
  },
  "fallback-loop": {
    severity: "warning",
    message: 'the fallback of "{state}" leads round without a pause: {way}',
    label: "an error that stays makes it spin",
  },
  "repair-loop": {
    severity: "warning",
    message: 'state "{state}" is repaired and runs again without a pause',
    label: "an error that stays makes it spin",
  },
  "no-stance": {
    severity: "warning",
    message: 'state "{state}" says nothing about {messages}: one that arrives there is an error at run time',
    label: "taken elsewhere, not here",
  },
  "deferred-forever": {
    severity: "error",
    message:
      'state "{state}" defers {messages} forever: no state that handles {it} can be reached from there',
    label: "never taken up again",
  },
  "never-handled": {
    severity: "warning",
    message: 'agent "{agent}" {does} "{message}", and handles it in no state',
    label: "handled nowhere",
  },
  "starving-mailbox": {
    severity: "warning",
    message: 'messages wait {wait} "{agent}" goes round {way}',
    label: "{out}",
    notes: ["Messages are handled in events states alone: let the way pass through one."],
  },
} as const satisfies Readonly<Record<string, Entry>>;
