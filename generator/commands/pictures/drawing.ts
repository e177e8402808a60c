import { type Kind, kindNames, themeNames, usual } from "../../diagrams/names.js";
import type { Theme } from "../../diagrams/palette.js";
import type { Input } from "../command.js";
import { argument } from "../commandLine.js";

/** What a picture shows and how it looks, as the options say it: `options.ts` has them. */
export interface Drawing {
  readonly kind: Kind;
  /** Only this agent or pipeline of the spec. */
  readonly agent?: string;
  readonly theme: Theme;
  /** Pixels of a PNG for each px of the SVG. */
  readonly scale: number;
  /** Whether its nodes lead to their lines in the spec, from where it lies. */
  readonly links: boolean;
  /** What stands before the spec's path where they lead elsewhere. */
  readonly linkBase?: string;
  /** The traces of the runs that it shows. Paths are from the root of the project. */
  readonly traces: readonly string[];
}

/** What is drawn where no option says another thing. */
export const usualDrawing: Drawing = { ...usual, scale: 2, links: false, traces: [] };

/** What a command line says. `path` gives a typed path as it is from the root of the project. */
export function drawingOf(input: Input, path: (typed: string) => string): Drawing {
  return redrawn(usualDrawing, input, path);
}

/** The same picture another way, as far as a command line says so. */
export function redrawn(
  drawing: Drawing,
  { values, lists, switches }: Input,
  path: (typed: string) => string,
): Drawing {
  const [agent, scale, linkBase] = ["agent", "scale", "link-base"].map((name) => values.get(name));
  return {
    ...drawing,
    kind: kindNames.find((name) => name === values.get("kind")) ?? drawing.kind,
    theme: themeNames.find((name) => name === values.get("theme")) ?? drawing.theme,
    scale: scale === undefined ? drawing.scale : Number(scale),
    links: switches.has("link") || drawing.links,
    traces: lists.get("trace")?.map(path) ?? drawing.traces,
    ...(agent !== undefined && { agent }),
    ...(linkBase !== undefined && { linkBase }),
  };
}

/** The same as words of a command line, in a fixed order, without what is so anyway. */
export function drawingWords({
  kind,
  agent,
  theme,
  scale,
  links,
  linkBase,
  traces,
}: Drawing): readonly string[] {
  return [
    ...(kind === usualDrawing.kind ? [] : ["--kind", kind]),
    ...(agent === undefined ? [] : ["--agent", agent]),
    ...(theme === usualDrawing.theme ? [] : ["--theme", theme]),
    ...(scale === usualDrawing.scale ? [] : ["--scale", String(scale)]),
    ...(links ? ["--link"] : []),
    ...(linkBase === undefined ? [] : ["--link-base", linkBase]),
    ...traces.flatMap((trace) => ["--trace", argument(trace)]),
  ];
}
