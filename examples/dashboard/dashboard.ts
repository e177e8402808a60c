import { DashboardBase as Base, type Pressed, type Size, type View } from "../../generated/dashboard.js";
import drawing from "./drawing.sync.js";
import type { Terminal } from "./terminal.js";

/** What is shown, and what keys do to it. */
export interface Source {
  /** A view with at most so many lines. */
  view(lines: number, follows: string | null): Omit<View, "paused" | "follows">;
  /** The kinds that can be followed. */
  kinds(): readonly string[];
  /** More clients, or fewer. */
  change(by: "more" | "less"): void;
}

/** Shows a source on a terminal until somebody presses q. */
export class Dashboard extends Base {
  protected override readonly drawing = drawing;
  readonly #terminal: Terminal;
  readonly #source: Source;
  /** The last view: shown on while it is paused, until another kind is followed. */
  #view: View | null = null;

  constructor(terminal: Terminal, source: Source) {
    super({ size: terminal.size });
    this.#terminal = terminal;
    this.#source = source;
  }

  protected override opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    this.#terminal.enter(ctx.self);
    this.data.size = this.#terminal.size;
    if (this.data.frames === 0) this.#terminal.show(["", "  starting …"]);
    return ctx.next("Drawing", this.#frame());
  }

  protected override onPressed({ key }: Pressed, ctx: Base.Ctx<"onPressed">) {
    switch (key) {
      case "q":
      case "escape":
      case "ctrl-c":
        return ctx.next("done", { frames: this.data.frames });
      case "ctrl-z":
        this.#terminal.leave();
        // All of the job, or a shell would still wait for what started this program.
        process.kill(0, "SIGTSTP");
        return ctx.next("Suspended");
    }
    if (this.#obey(key)) ctx.timer("soon").start();
  }

  protected override onResized(size: Size, ctx: Base.Ctx<"onResized">) {
    this.data.size = size;
    ctx.timer("soon").start();
  }

  protected override onRefresh(ctx: Base.Ctx<"onRefresh">) {
    return ctx.next("Drawing", this.#frame());
  }

  protected override onSoon(ctx: Base.Ctx<"onSoon">) {
    return ctx.next("Drawing", this.#frame());
  }

  protected override drawingFallback(error: Error, ctx: Base.Ctx<"drawingFallback">) {
    return ctx.next("Showing", { lines: ["this frame could not be drawn:", ...error.message.split("\n")] });
  }

  protected override showing({ lines }: Base.State<"Showing">, ctx: Base.Ctx<"showing">) {
    this.data.frames += 1;
    this.#terminal.show(lines);
    return ctx.next("Watching");
  }

  protected override onBack(ctx: Base.Ctx<"onBack">) {
    return ctx.next("Opening");
  }

  /** However it ended. */
  protected override finalize() {
    this.#terminal.leave();
  }

  /** Whether a key means anything. */
  #obey(key: string): boolean {
    const kinds = [null, ...this.#source.kinds()];
    const at = kinds.indexOf(this.data.follows);
    switch (key) {
      case "space":
        this.data.paused = !this.data.paused;
        return true;
      case "up":
      case "down":
        this.data.follows = kinds[(at + (key === "down" ? 1 : -1) + kinds.length) % kinds.length] ?? null;
        this.#view = null;
        return true;
      case "+":
      case "-":
        this.#source.change(key === "+" ? "more" : "less");
        return true;
    }
    return false;
  }

  #frame(): Base.State<"Drawing"> {
    const { size, paused, follows } = this.data;
    const old = paused ? this.#view : null;
    const view = old === null ? this.#source.view(size.rows, follows) : old;
    this.#view = { ...view, paused, follows };
    return { view: this.#view, size };
  }
}
