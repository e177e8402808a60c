import { Monitor } from "./monitor.js";

const monitor = new Monitor({ urls: [] }).spawn();
for (const url of ["bad", "a", "b"]) monitor.addUrl({ url });
console.log(JSON.stringify(await monitor.done));
