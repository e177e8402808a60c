import { threadTask } from "crb-gen";

/** One of the many: it runs on whatever thread is free. */
export default threadTask(import.meta.url, (n: number) => n * n);
