import { defaultSystem } from "../../../runtime/index.js";

/** What a program does that starts agents as it is imported. */
defaultSystem();

export default { url: import.meta.url, body() {} };
