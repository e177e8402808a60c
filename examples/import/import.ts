import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { ImportBase, type Line, type Stored } from "../../generated/import.js";
import { Checker } from "./checker.js";
import clean from "./clean.sync.js";
import type { Store } from "./store.js";

/** Reads files of people into a store. */
export class Import extends ImportBase {
  protected override readonly clean = clean;
  readonly #store: Store;

  constructor(store: Store, config?: ImportBase.Config) {
    super({}, config);
    this.#store = store;
  }

  /** What was not stored, and why. */
  get rejected(): readonly string[] {
    return this.data.rejected;
  }

  protected override async *read({ path }: ImportBase.From<"Read">, { signal }: ImportBase.Ctx<"read">) {
    const file = basename(path);
    let number = 0;
    for await (const text of createInterface({ input: createReadStream(path, { signal }) })) {
      number += 1;
      this.data.lines += 1;
      yield { file, number, text } satisfies Line;
    }
  }

  protected override startCheck(line: ImportBase.From<"Check">) {
    return new Checker(line);
  }

  protected override async store(people: ImportBase.From<"Store">): Promise<Stored> {
    return { stored: await this.#store.save(people) };
  }

  protected override total(merged: Stored | undefined, { stored }: Stored): Stored {
    return { stored: (merged?.stored ?? 0) + stored };
  }

  protected override reject({ stage, input, error }: ImportBase.From<"Reject">) {
    this.data.rejected.push(`${placeOf(input)}: ${stage}: ${error}`);
  }
}

/** Where a rejected value comes from. */
function placeOf(input: unknown): string {
  return isLine(input) ? `${input.file}:${input.number}` : "?";
}

function isLine(value: unknown): value is Line {
  return typeof value === "object" && value !== null && "file" in value && "number" in value;
}
