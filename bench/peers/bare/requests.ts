/** A promise for each response, or a function that is called with it. */

/** Answers each question with how many there were. */
class Answering {
  #seen = 0;
  readonly #queue: ((response: number) => void)[] = [];

  count(): Promise<number> {
    return new Promise((resolve) => this.ask(resolve));
  }

  ask(respond: (response: number) => void): void {
    if (this.#queue.push(respond) === 1) queueMicrotask(() => this.#drain());
  }

  #drain(): void {
    for (const respond of this.#queue.splice(0)) respond(++this.#seen);
  }
}

export async function request(questions: number): Promise<number> {
  const answering = new Answering();
  let answered = 0;
  for (let asked = 0; asked < questions; asked++) answered = await answering.count();
  return answered;
}

export function reply(questions: number): Promise<number> {
  const answering = new Answering();
  return new Promise((resolve) => {
    const heard = (response: number) => {
      if (response === questions) resolve(response);
      else answering.ask(heard);
    };
    answering.ask(heard);
  });
}
