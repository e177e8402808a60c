import { type Add, BoardBase as Base, type Close, type Finish, type Job } from "../generated/board.js";

/** Hands out jobs. Which messages it takes in which state, and where they may lead, is in specs/board.yaml. */
export class Board extends Base {
  protected override onAdd({ title }: Add): Job {
    this.data.created += 1;
    const job = { id: this.data.created, title };
    this.data.waiting.push(job);
    return job;
  }

  protected override onTake() {
    const job = this.data.waiting.shift() ?? null;
    if (job) this.data.taken.push({ job, ticks: 0 });
    return job;
  }

  protected override onFinishInOpen({ id }: Finish) {
    return this.#finish(id);
  }

  protected override onFinishInClosing({ id }: Finish, ctx: Base.Ctx<"onFinishInClosing">) {
    const known = this.#finish(id);
    return this.#isEmpty ? ctx.answer(known).next("done", this.#totals) : known;
  }

  protected override onClose(_event: Close, ctx: Base.Ctx<"onClose">) {
    return this.#isEmpty ? ctx.next("done", this.#totals) : ctx.next("Closing");
  }

  /** A job that takes too long goes back to those that wait: whoever took it may be gone. */
  protected override onLateness() {
    const { taken, waiting, patience } = this.data;
    for (const one of taken) one.ticks += 1;
    const late = taken.filter(({ ticks }) => ticks > patience);
    waiting.push(...late.map(({ job }) => job));
    this.data.taken = taken.filter((one) => !late.includes(one));
  }

  /** Whether the job was known to be at work: one that was late may be somebody else's by now. */
  #finish(id: number): boolean {
    const left = this.data.taken.filter(({ job }) => job.id !== id);
    const known = left.length < this.data.taken.length;
    this.data.taken = left;
    if (known) this.data.finished += 1;
    return known;
  }

  get #isEmpty(): boolean {
    return this.data.waiting.length + this.data.taken.length === 0;
  }

  get #totals(): Base.Output {
    return { created: this.data.created, finished: this.data.finished };
  }
}
