import type { Screen } from "../screen.js";
import { calledWords, callWords, printable } from "../words.js";

export type Tone = "user" | "answer" | "void" | "tool" | "failed" | "note" | "setback" | "cancelled";

/** Something that is on the screen for good. */
export interface Entry {
  readonly key: number;
  readonly tone: Tone;
  readonly text: string;
}

/** What there is to be shown at one moment. */
export interface Shown {
  readonly entries: readonly Entry[];
  /** The line of the answer that still grows. */
  readonly growing: string;
  /** Commands, and what came of them, while an answer is under way: they stand below it until it is over. */
  readonly aside: readonly Entry[];
  /** What the assistant does just now; null: it waits for the user. */
  readonly doing: string | null;
  readonly tokens: number;
  /** The user has left: nothing can be written any more. */
  readonly left: boolean;
}

/** A conversation as entries. Whole lines of an answer become entries as they come, so that only the last one is drawn anew. */
export class Transcript implements Screen {
  #shown: Shown = { entries: [], growing: "", aside: [], doing: null, tokens: 0, left: false };
  readonly #running = new Set<string>();
  #keys = 0;
  /** Notes that wait for the end of a line. */
  readonly #notes: string[] = [];
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Shown => this.#shown;

  asked(text: string): void {
    this.#add("user", text);
    this.#change({ doing: "thinks", tokens: 0 });
  }

  commanded(text: string): void {
    this.#addAside("user", text);
  }

  replied(text: string): void {
    this.#addAside("note", text);
  }

  token({ text }: { readonly text: string }): void {
    const lines = (this.#shown.growing + printable(text)).split("\n");
    const growing = lines.pop() ?? "";
    for (const line of lines) this.#add("answer", line);
    if (lines.length > 0) this.#addNotes();
    this.#change({ growing, doing: "writes", tokens: this.#shown.tokens + 1 });
  }

  setback({ reason }: { readonly reason: string }): void {
    this.#flush("void");
    this.#add("setback", reason);
    this.#change({ doing: "tries again", tokens: 0 });
  }

  calling({ call }: Parameters<Screen["calling"]>[0]): void {
    this.#flush("answer");
    this.#running.add(callWords(call));
    this.#change({ doing: [...this.#running].join(" · ") });
  }

  called({ call, output, failed }: Parameters<Screen["called"]>[0]): void {
    this.#running.delete(callWords(call));
    this.#add(failed ? "failed" : "tool", calledWords(call, output));
    this.#change({ doing: this.#running.size > 0 ? [...this.#running].join(" · ") : "thinks" });
  }

  answered(ended: "complete" | "cancelled"): void {
    this.#flush("answer");
    if (ended === "cancelled") this.#add("cancelled", "cancelled");
    this.#rest();
  }

  failed(text: string): void {
    this.#flush("void");
    this.#add("failed", text);
    this.#rest();
  }

  /** It does not come between the words of a line that still grows, and may be what comes of a command. */
  note(text: string): void {
    if (this.#shown.aside.length > 0) return this.#addAside("note", text);
    this.#notes.push(text);
    if (this.#shown.growing === "") this.#addNotes();
  }

  leave(): void {
    this.#change({ left: true });
  }

  #rest(): void {
    this.#running.clear();
    this.#addNotes();
    this.#change({ entries: [...this.#shown.entries, ...this.#shown.aside], aside: [], doing: null });
  }

  #addAside(tone: Tone, text: string): void {
    if (this.#shown.doing === null) this.#add(tone, text);
    else this.#change({ aside: [...this.#shown.aside, this.#entry(tone, text)] });
  }

  #addNotes(): void {
    for (const text of this.#notes.splice(0)) this.#add("note", text);
  }

  #flush(tone: Tone): void {
    const { growing } = this.#shown;
    this.#change({ growing: "" });
    if (growing !== "") this.#add(tone, growing);
  }

  #add(tone: Tone, text: string): void {
    this.#change({ entries: [...this.#shown.entries, this.#entry(tone, text)] });
  }

  #entry(tone: Tone, text: string): Entry {
    return { key: this.#keys++, tone, text: printable(text) };
  }

  #change(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }
}
