import type {
  Ask,
  Configure,
  Count,
  Find,
  List,
  Many,
  NewPatient,
  Patient,
  Say,
  Stop,
} from "../../../golden/generated/messages/expected.js";
import { WardBase as Base } from "../../../golden/generated/messages/expected.js";
import type { Responder } from "crb-gen";

export class Ward extends Base {
  #lists: Responder<List.Response>[] = [];

  protected override onNewPatient(event: NewPatient) {
    this.data.patients.push(event);
  }
  protected override onSay(event: Say) {
    console.log(event.toUpperCase());
  }
  protected override onStopInOpen(_event: unknown, ctx: Base.Ctx<"onStopInOpen">) {
    return ctx.next("done", this.data.patients);
  }
  protected override onPause(_event: unknown, ctx: Base.Ctx<"onPause">) {
    return this.data.patients.length === 0 ? ctx.next("Closed") : undefined;
  }
  protected override onConfigure({ depth = 3 }: Configure) {
    console.log(depth);
  }
  protected override onMany(event: Many) {
    for (const line of event) console.log(line);
  }
  protected override onAskInOpen({ question }: Ask, ctx: Base.Ctx<"onAskInOpen">) {
    if (question === "") return ctx.answer({ answer: "?" }).next("Closed");
    return { answer: question };
  }
  protected override async onCount(_request: Count): Promise<Count.Response> {
    return this.data.patients.length;
  }
  protected override onCountFallback(error: Error, _request: Count, ctx: Base.Ctx<"onCountFallback">) {
    if (error.name === "AbortError") return ctx.answer(-1).next("Closed");
    return 0;
  }
  protected override onFlushInOpen(_request: unknown, ctx: Base.Ctx<"onFlushInOpen">) {
    if (this.data.patients.length === 0) return;
    this.data.patients = [];
    return ctx.answer().next("Closed");
  }
  protected override onFind({ name }: Find, ctx: Base.Ctx<"onFind">) {
    const found: Patient | undefined = this.data.patients.find((patient) => patient.name === name);
    return ctx.answer(found ?? null).next("Closed");
  }
  protected override onList(_request: List, ctx: Base.Ctx<"onList">) {
    this.#lists.push(ctx.responder);
  }
  protected override onAskInClosed(_request: Ask, ctx: Base.Ctx<"onAskInClosed">) {
    ctx.responder.fail(new Error("closed"));
    return ctx.next("Open");
  }
  protected override onFlushInClosed(_request: unknown, ctx: Base.Ctx<"onFlushInClosed">) {
    ctx.responder.answer();
    for (const responder of this.#lists) responder.answer(this.data.patients);
  }
  protected override onFlushInClosedFallback() {}
  protected override onStopInClosed() {}
  protected override onStopInClosedFallback(_error: Error, _event: Stop, ctx: Base.Ctx<"onStopInClosedFallback">) {
    return ctx.next("Open");
  }
}

const ward = new Ward().spawn();
ward.stop();
ward.configure();
ward.say("hello");
ward.newPatient({ name: "Ada" });
await ward.flush();
const one: Patient | null = await ward.find({ name: "Ada", age: 36 }, { timeout: 100 });
console.log(one?.age, await ward.count());
