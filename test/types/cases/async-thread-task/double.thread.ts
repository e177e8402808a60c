import { threadTask } from "crb-gen";

export const later = threadTask(import.meta.url, async (n: number) => n * 2);

export const sometimes = threadTask(import.meta.url, (n: number) => (n > 1 ? Promise.resolve(n) : n));

export default threadTask<number, number>(import.meta.url, async (n) => n * 2);
