import { suggest } from "../diagnostics/suggest.js";
import { isOfState, type TimerHandler, type TriggeredHandler } from "../model/handlers.js";
import {
  endedName,
  finishedName,
  onMethod,
  repairMethod,
  replyName,
  snapshotMethod,
  startMethod,
  stateFallbackMethod,
  stateMethod,
} from "../model/names.js";
import { upperFirst } from "../text/words.js";
import { isProperty, type Part, workOf } from "./owner.js";

/** What the names of members are made of. */
export interface Vocabulary {
  /** States or stages. */
  readonly states: readonly string[];
  /** Messages, replies, ends and timers. */
  readonly triggers: readonly string[];
}

/** Above this many pairs of old and new no renaming is looked for: too much is new for a guess. */
const PAIRS = 2_500;

/** What was a handler once. */
export interface Gone {
  readonly name: string;
  /** Whether it is the body of a `sync` state or stage, and no method. */
  readonly isBody: boolean;
}

/** What a class needs, and what of it waits for code. */
export interface Openings {
  readonly parts: readonly Part[];
  readonly unwritten: ReadonlySet<string>;
}

/**
 * For members that were handlers once, the handlers that their code may be meant for: those of the same message in
 * fewer or in more states, else those that are called the same after a state, a message or a timer was renamed. One
 * renaming explains all members that bear the old name, and no two have the same old or the same new one.
 */
export function successorsOf(
  gone: readonly Gone[],
  openings: Openings,
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly string[]> {
  const open = openings.parts.filter(({ method }) => openings.unwritten.has(method));
  const renamings = renamingsOf(gone, open, openings, vocabulary);
  const found = gone.map(({ name }) => {
    const narrower = open.filter((handler) => isSameTrigger(name, handler)).map(({ method }) => method);
    return [name, narrower.length > 0 ? narrower : renamedIn(name, renamings, openings)] as const;
  });
  const taken = new Set(found.flatMap(([, names]) => names));
  const free = [...openings.unwritten].filter((method) => !taken.has(method));
  return new Map(
    found.map(([name, names]) => [name, names.length > 0 ? names : suggest(name, free).slice(0, 1)]),
  );
}

/** A state or a trigger that has another name now. */
interface Renaming {
  readonly kind: "state" | "trigger";
  readonly from: string;
  readonly to: string;
}

interface Words {
  readonly role: "" | "Repair" | "Fallback" | "Snapshot" | "Start";
  readonly trigger?: string;
  readonly state?: string;
}

/** What the method of a handler is called after. */
function wordsOf(handler: Part): Words {
  // The method that makes an agent is called as that of a group.
  if (handler.kind === "stage" && handler.stage.kind === "agent")
    return { role: "Start", trigger: finishedName(handler.stage.name) };
  if (handler.kind === "stage") return { role: "", state: handler.stage.name };
  if (isOfState(handler)) return { role: "", state: handler.state.name };
  if (handler.kind === "repair") return { ...wordsOf(handler.of), role: "Repair" };
  if (handler.kind === "fallback") return { ...wordsOf(handler.of), role: "Fallback" };
  if (handler.kind === "snapshot") return { role: "Snapshot", trigger: handler.publication.name };
  if (handler.kind === "start") return { role: "Start", trigger: finishedName(handler.group.name) };
  const trigger = triggerOf(handler);
  const [state] = handler.states;
  return { role: "", trigger, ...(handler.method !== onMethod(trigger) && state !== undefined && { state }) };
}

function triggerOf(handler: TriggeredHandler | TimerHandler): string {
  switch (handler.kind) {
    case "timer":
      return handler.timer.name;
    case "change":
      return handler.publication.name;
    case "reply":
      return replyName(handler.message.name);
    case "finished":
      return finishedName(handler.group.name);
    case "ended":
      return endedName(handler.agent.name);
    default:
      return handler.message.name;
  }
}

/** `onReset` and `onResetInRunning`, with or without `Fallback`. */
function isSameTrigger(name: string, handler: Part): boolean {
  const { role, trigger, state } = wordsOf(handler);
  if (trigger === undefined || role === "Start" || !name.endsWith(role)) return false;
  const stem = name.slice(0, name.length - role.length);
  if (state !== undefined) return stem === onMethod(trigger);
  return stem.startsWith(`${onMethod(trigger)}In`) && (role !== "" || !stem.endsWith("Fallback"));
}

/** The renamings that explain most, and that no other explains as well. */
function renamingsOf(
  gone: readonly Gone[],
  open: readonly Part[],
  openings: Openings,
  vocabulary: Vocabulary,
): readonly Renaming[] {
  const accepted: Renaming[] = [];
  if (gone.length * open.length > PAIRS) return accepted;
  const ranked = rank(gone, open, openings, vocabulary);
  for (const { renaming, worth } of ranked) {
    const rivals = ranked.filter((other) => other.renaming !== renaming && clash(other.renaming, renaming));
    const isOpen = (other: Renaming) => !accepted.some((one) => clash(one, other));
    if (!isOpen(renaming)) continue;
    if (rivals.some((other) => other.worth === worth && isOpen(other.renaming))) continue;
    accepted.push(renaming);
  }
  return accepted;
}

function clash(one: Renaming, other: Renaming): boolean {
  return one.kind === other.kind && (one.from === other.from || one.to === other.to);
}

interface Ranked {
  readonly renaming: Renaming;
  /** How many members it explains, and a half when old and new name look alike. */
  readonly worth: number;
}

function rank(
  gone: readonly Gone[],
  open: readonly Part[],
  { parts, unwritten }: Openings,
  vocabulary: Vocabulary,
): readonly Ranked[] {
  const pairs = gone.flatMap(({ name, isBody }) =>
    open
      .filter((part) => workOf(part) === undefined || isBody === isProperty(part))
      .flatMap((part) => guesses(name, wordsOf(part), vocabulary)),
  );
  const guessed = new Map(pairs.map((guess) => [`${guess.kind} ${guess.from} ${guess.to}`, guess]));
  const written = new Set(parts.map(({ method }) => method).filter((method) => !unwritten.has(method)));
  return [...guessed.values()]
    .map((renaming) => {
      const becomes = gone.flatMap(({ name }) => rename(name, renaming) ?? []);
      const isWrong = becomes.some((name) => written.has(name));
      const alike = suggest(renaming.from, [renaming.to]).length / 2;
      const explained = becomes.filter((name) => unwritten.has(name)).length;
      return { renaming, worth: isWrong ? 0 : explained + alike };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
}

/** What would have been renamed if the member were the handler that is called after these parts now. */
function guesses(name: string, { role, trigger, state }: Words, known: Vocabulary): readonly Renaming[] {
  if (role === "Start") return startGuesses(name, trigger ?? "", known);
  if (!name.endsWith(role) || (role === "" && /(Repair|Fallback)$/.test(name))) return [];
  const stem = name.slice(0, name.length - role.length).replace(/\$$/, "");
  const ofSnapshot = role === "Snapshot";
  if (isTriggered(stem) !== (trigger !== undefined && !ofSnapshot)) return [];
  const guessed: Renaming[] = [];
  if (ofSnapshot) guessed.push({ kind: "trigger", from: upperFirst(stem), to: upperFirst(trigger ?? "") });
  else if (trigger === undefined) guessed.push({ kind: "state", from: upperFirst(stem), to: state ?? "" });
  else if (state === undefined)
    guessed.push({ kind: "trigger", from: stem.slice("on".length), to: upperFirst(trigger) });
  else if (stem.startsWith(`${onMethod(trigger)}In`))
    guessed.push({ kind: "state", from: stem.slice(`${onMethod(trigger)}In`.length), to: state });
  else if (stem.endsWith(`In${state}`))
    guessed.push({ kind: "trigger", from: stem.slice(2, -`In${state}`.length), to: upperFirst(trigger) });
  return guessed.filter(({ kind, from, to }) => from !== "" && from !== to && !isKnown(kind, from, known));
}

/** A group is renamed as the end of its children is: one renaming explains the methods of both. */
function startGuesses(name: string, to: string, known: Vocabulary): readonly Renaming[] {
  const group = /^start([A-Z][A-Za-z0-9]*)$/.exec(name)?.[1];
  const from = group === undefined ? "" : finishedName(group);
  return from === "" || from === to || isKnown("trigger", from, known) ? [] : [{ kind: "trigger", from, to }];
}

/** The method that makes a child of the group whose end is called so. */
function startOf(finished: string): string | undefined {
  const group = /^(.+)Finished$/.exec(finished)?.[1];
  return group === undefined ? undefined : startMethod(group);
}

/** What the spec still has was not renamed. */
function isKnown(kind: Renaming["kind"], word: string, { states, triggers }: Vocabulary): boolean {
  if (kind === "state") return states.some((state) => upperFirst(state) === word);
  return triggers.map(upperFirst).some((trigger) => trigger === word || word.startsWith(`${trigger}In`));
}

/** What a member would be called, if it bears the old name. */
function rename(name: string, { kind, from, to }: Renaming): string | undefined {
  if (kind === "trigger") {
    if (name === snapshotMethod(from)) return snapshotMethod(to);
    if (name === startOf(from)) return startOf(to);
    const rest = name.startsWith(`on${from}`) ? name.slice(`on${from}`.length) : undefined;
    return rest !== undefined && /^(In[A-Z\d].*|Fallback)?$/.test(rest) ? `on${to}${rest}` : undefined;
  }
  const method = [stateMethod, repairMethod, stateFallbackMethod].find((make) => make(from) === name);
  if (method) return method(to);
  const tail = ["", "Fallback"].find((role) => name.endsWith(`In${from}${role}`));
  if (tail === undefined || !isTriggered(name)) return undefined;
  return `${name.slice(0, name.length - from.length - tail.length)}${to}${tail}`;
}

function isTriggered(name: string): boolean {
  return /^on[A-Z\d]/.test(name);
}

/** The handler that a member has become by one renaming, or by that of its message and of its state. */
function renamedIn(name: string, renamings: readonly Renaming[], { unwritten }: Openings): readonly string[] {
  const once = renamings.flatMap((renaming) => rename(name, renaming) ?? []);
  const twice = once.flatMap((now) => renamings.flatMap((renaming) => rename(now, renaming) ?? []));
  const found = [...once, ...twice].find((method) => unwritten.has(method));
  return found === undefined ? [] : [found];
}
