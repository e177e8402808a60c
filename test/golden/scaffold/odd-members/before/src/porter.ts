import { PorterBase as Base } from "../generated/office.js";

namespace office {
	export const Porter = (class extends Base {
		//#region what is asked
		protected override onCount() {
			return { waiting: 0 };
		}
		//#endregion
	}) satisfies object;
	export class Deputy extends Porter {}
}
export { office };
