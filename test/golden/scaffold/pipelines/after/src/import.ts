import { ImportBase as Base } from "../generated/imports.js";
import looking from "./looking.sync.js";
import words from "./words.sync.js";

export class Import extends Base {
  protected override readonly looking = looking;
  protected override readonly words = words;

  protected override read(input: Base.From<"Read">, ctx: Base.Ctx<"read">): Base.Result<"read"> {
    // Return an iterable of row.
    throw new Error("Import.read is not written yet");
  }

  protected override startCheck(
    input: Base.From<"Check">,
    ctx: Base.Ctx<"startCheck">,
  ): Base.Result<"startCheck"> {
    // Return a new Checker.
    throw new Error("Import.startCheck is not written yet");
  }

  protected override async store(
    input: Base.From<"Store">,
    ctx: Base.Ctx<"store">,
  ): Promise<Base.Result<"store">> {
    // Return { stored }.
    throw new Error("Import.store is not written yet");
  }

  protected override total(
    merged: Base.Stages["Total"]["to"] | undefined,
    input: Base.From<"Total">,
    ctx: Base.Ctx<"total">,
  ): Base.Result<"total"> {
    // Return { stored }, with input in it; merged is undefined for the first.
    throw new Error("Import.total is not written yet");
  }

  protected override async failed$(
    input: Base.From<"Failed">,
    ctx: Base.Ctx<"failed$">,
  ): Promise<Base.Result<"failed$">> {
    // Return nothing.
    throw new Error("Import.failed$ is not written yet");
  }
}
