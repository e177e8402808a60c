import { threadTask } from "crb-gen";

/** Work for a parallel map. */
export default threadTask(import.meta.url, (n: number) => 2 * n);
