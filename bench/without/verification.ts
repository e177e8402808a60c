import { register } from "node:module";

/** `node --import` it: nothing that handlers return is verified. */
register("./hooks.js", import.meta.url, { data: "verification" });
