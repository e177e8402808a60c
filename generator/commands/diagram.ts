import { draw } from "../diagrams/draw.js";
import type { Disk } from "../disk.js";
import { hasErrors, type Input, type Misuse, type Outcome, type Run, refused } from "./command.js";
import { agentsOf, loadOne } from "./specs.js";

type Format = "svg" | "mermaid" | "dot" | "text";

const endings: Readonly<Record<string, Format>> = {
  dot: "dot",
  gv: "dot",
  mermaid: "mermaid",
  mmd: "mermaid",
  svg: "svg",
  txt: "text",
};

/** Draws a spec, or one agent of it. */
export const diagram: Run = async (input, { disk }) => {
  const typed = input.values.get("out");
  const path = typed === undefined ? undefined : disk.path(typed);
  const format = formatOf(input, path);
  if (typeof format !== "string") return format;
  const [spec, wrong] = loadOne(input.arguments[0] ?? "", disk);
  const agent = input.values.get("agent");
  const unknown = spec ? agentsOf(spec, agent)[1] : [];
  const refusals = path === undefined ? [] : disk.refusals(path, folderOf(path));
  const diagnostics = [...wrong, ...unknown, ...refusals];
  const despite = path === undefined ? "nothing was drawn" : "nothing was written";
  if (!spec || hasErrors(diagnostics)) return refused(diagnostics, {}, despite);

  const picture = await draw(spec, { format, ...(agent !== undefined && { agent }) });
  if (path === undefined) return { diagnostics, ok: true, text: picture, data: { format, picture } };
  const written = save(path, picture, disk);
  return {
    ...written,
    diagnostics: [...diagnostics, ...written.diagnostics],
    data: { format, ...written.data },
  };
};

function formatOf(input: Input, path: string | undefined): Format | Misuse {
  const said = input.values.get("format");
  const ending = path?.slice(path.lastIndexOf(".") + 1).toLowerCase() ?? "txt";
  const format = said === undefined ? endings[ending] : Object.values(endings).find((name) => name === said);
  if (format !== undefined) return format;
  const known = Object.keys(endings).map((name) => `.${name}`);
  return {
    asks: "misuse",
    message: `the ending of "${path}" does not say a format`,
    hints: [`Endings: ${known.join(", ")}`, "Or say it: --format svg"],
  };
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
}

function save(path: string, text: string, disk: Disk): Outcome {
  const same = disk.kind(path) === "file" && disk.read(path)[0]?.text === text;
  const failures = same ? [] : disk.write([{ path, text }]);
  if (failures.length > 0) return refused(failures, { path });
  const change = same ? "none" : "written";
  return {
    diagnostics: [],
    ok: true,
    text: `${path} ${same ? "is up to date" : "written"}\n`,
    data: { path, change },
  };
}
