import { PorterBase as Base, type Ring, type Leave } from "../generated/office.js";
import sortingPorter from "./sortingPorter.sync.js";

namespace office {
	export const Porter = (class extends Base {
		//#region what is asked
		protected override readonly sortingPorter = sortingPorter;

		protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
			// Return ctx.next("SortingPorter") or nothing to stay.
			throw new Error("Porter.onRing is not written yet");
		}

		protected override onCount() {
			return { waiting: 0 };
		}

		protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
			// Return nothing to stay.
			throw new Error("Porter.onLeave is not written yet");
		}
		//#endregion
	}) satisfies object;
	export class Deputy extends Porter {}
}
export { office };
