/** Graphviz's layout of a graph in its own language, as a program: `node layout.js <file>`. */
import { readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";

const [file = ""] = process.argv.slice(2);
const viz = await instance();
viz.renderString(readFileSync(file, "utf8"), { format: "json0" });
