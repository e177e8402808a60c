import { register } from "node:module";

/** `node --import` it: nobody can watch anything. */
register("./hooks.js", import.meta.url, { data: "observation" });
