import { JudgeBase as Base, type Count } from "../generated/office.js";
import sortingJudge from "./sortingJudge.sync.js";

export function judges(limit: number) {
    class Judge extends Base {
        same = <T,>(value: T) => value
        protected override readonly sortingJudge = sortingJudge;

        override onRing() { return void limit; }

        protected override onCount(request: Count, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
            // Return { waiting }.
            throw new Error("Judge.onCount is not written yet");
        }

 /* the
        bell */ override onLeave() {} }
    return [new Judge(), new Judge()];
}