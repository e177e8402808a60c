import { register } from "node:module";

/** `node --import` it: everything is verified, by functions that are wrapped as `verification` wraps them. */
register("./hooks.js", import.meta.url, { data: "control" });
