import { threadTask } from "crb-gen";
import { spin } from "./spin.js";

export default threadTask(import.meta.url, (ms: number) => spin(ms));
