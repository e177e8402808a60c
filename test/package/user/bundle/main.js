import { defaultSystem, deliver } from "crb-gen";
import { Monitor } from "./built/src/monitor.js";

// Delivers a message that does not fit, and says what is said about it.
const monitor = new Monitor({ urls: [] }).spawn();
await deliver(monitor, "AddUrl", {}).catch(({ code, message }) => console.log(code, message));
await monitor.interrupt();
console.log(defaultSystem().size);
