import type { Change } from "../disk/write.js";
import type { Disk } from "../disk.js";
import { digestOf } from "./digest.js";

/** What a run asks of the disk, about a path each, and is answered alike as long as nothing has changed there. */
const QUESTIONS = ["kind", "nameOf", "isOutside", "list", "listFlat", "read", "readBytes"] as const;

type Question = (typeof QUESTIONS)[number];

type Answer = ReturnType<Disk[Question]>;

/** A question, the path it is about, and the digest of the answer. */
export type Seen = readonly [question: string, path: string, answer: string];

/** Stands between a run and the disk, and keeps in mind all that the run has seen of it. */
export class Witness {
  /** The disk for the run. */
  readonly disk: Disk;
  readonly #answers = new Map<string, Seen>();
  #sawAll = true;

  constructor(disk: Disk) {
    this.disk = {
      ...disk,
      kind: this.#heard("kind", disk.kind),
      nameOf: this.#heard("nameOf", disk.nameOf),
      isOutside: this.#heard("isOutside", disk.isOutside),
      list: this.#heard("list", disk.list),
      listFlat: this.#heard("listFlat", disk.listFlat),
      read: this.#heard("read", disk.read),
      readBytes: this.#heard("readBytes", disk.readBytes),
      readLines: this.#missed(disk.readLines),
      refusals: this.#missed(disk.refusals),
      watch: this.#missed(disk.watch),
      write: (changes: readonly Change[], sources) => {
        if (changes.length > 0) this.#sawAll = false;
        return disk.write(changes, sources);
      },
    };
  }

  /** All that the run has seen. Nothing when it did what cannot be seen again, or saw a file change. */
  seen(): readonly Seen[] | undefined {
    return this.#sawAll ? [...this.#answers.values()] : undefined;
  }

  #heard<T extends Answer>(question: Question, ask: (path: string) => T): (path: string) => T {
    return (path) => {
      const answer = ask(path);
      if (this.#sawAll) this.#note([question, path, digestOfAnswer(answer)]);
      return answer;
    };
  }

  #note(seen: Seen): void {
    const [question, path, answer] = seen;
    const key = `${question} ${path}`;
    const before = this.#answers.get(key);
    if (before !== undefined && before[2] !== answer) this.#sawAll = false;
    this.#answers.set(key, seen);
  }

  #missed<Given extends readonly unknown[], T>(work: (...given: Given) => T): (...given: Given) => T {
    return (...given) => {
      this.#sawAll = false;
      return work(...given);
    };
  }
}

/** Whether a disk is as it was seen. */
export function isAsSeen(seen: readonly Seen[], disk: Disk): boolean {
  return seen.every(([name, path, answer]) => {
    const question = QUESTIONS.find((one) => one === name);
    return question !== undefined && digestOfAnswer(disk[question](path)) === answer;
  });
}

/** Contents by themselves, which may be long. */
function digestOfAnswer(answer: Answer): string {
  const content = typeof answer === "object" ? answer[0] : undefined;
  if (content instanceof Uint8Array) return digestOf(content);
  if (content !== undefined && "text" in content) return digestOf(content.text);
  return digestOf(JSON.stringify(answer));
}
