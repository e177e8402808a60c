import { deliver, isAgentError } from "crb-gen";
import { Monitor } from "./monitor.js";

const monitor = new Monitor({ urls: [] }).spawn();
const refused = await deliver(monitor, "AddUrl", { url: 5 }).catch((error: unknown) => error);
for (const url of ["bad", "a", "b"]) await deliver(monitor, "AddUrl", JSON.parse(`{ "url": "${url}" }`));
console.log(JSON.stringify([await monitor.done, isAgentError(refused) && refused.code]));
