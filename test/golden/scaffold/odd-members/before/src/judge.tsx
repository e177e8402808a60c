import { JudgeBase as Base } from "../generated/office.js";

export function judges(limit: number) {
    class Judge extends Base {
        same = <T,>(value: T) => value

        override onRing() { return void limit; } /* the
        bell */ override onLeave() {} }
    return [new Judge(), new Judge()];
}