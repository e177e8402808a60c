import type { Viz } from "@viz-js/viz";
import type { Curve } from "./curve.js";
import type { Point, Size } from "./geometry.js";

/** A graph of boxes to be laid out. Edges name nodes by place. */
export interface Plan {
  readonly nodes: readonly Size[];
  readonly edges: readonly PlannedEdge[];
}

interface PlannedEdge {
  readonly from: number;
  readonly to: number;
  readonly label: Size | undefined;
}

export type Direction = "LR" | "TB";

/** Where everything goes: middles of nodes and labels, curves from middle to middle. */
interface Positions {
  readonly nodes: readonly Point[];
  readonly edges: readonly { readonly curve: Curve; readonly label: Point | undefined }[];
}

const POINTS_PER_INCH = 72;
// Above these, Graphviz's own settings take minutes.
const MANY_EDGES = 400;

/** Lays a graph out by Graphviz, which is used for positions and curves only. */
export function position(viz: Viz, plan: Plan, direction: Direction): Positions {
  const output = viz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: direction, nodesep: 0.45, ranksep: 0.5, ...effort(plan) },
      nodeAttributes: { shape: "box", fixedsize: true, label: "" },
      edgeAttributes: { arrowhead: "none", headclip: false, tailclip: false },
      nodes: plan.nodes.map(({ width, height }, index) => ({
        name: `n${index}`,
        attributes: { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
      })),
      edges: plan.edges.map(({ from, to, label }, index) => ({
        tail: `n${from}`,
        head: `n${to}`,
        attributes: { id: `e${index}`, ...(label && { label: { html: blank(label) } }) },
      })),
    },
    { format: "json0", yInvert: true },
  );
  return read(JSON.parse(output), plan);
}

function effort({ edges }: Plan): Readonly<Record<string, string | number>> {
  return edges.length < MANY_EDGES ? {} : { nslimit: 0.3, mclimit: 0.1, splines: "line" };
}

/** A label of exactly this size: Graphviz only keeps room for it. */
function blank({ width, height }: Size): string {
  const table = `BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE"`;
  return `<TABLE ${table} WIDTH="${Math.ceil(width)}" HEIGHT="${height}"><TR><TD></TD></TR></TABLE>`;
}

function read(output: unknown, plan: Plan): Positions {
  const nodes = new Map(list(output, "objects").map((node) => [text(node, "name"), text(node, "pos")]));
  const edges = new Map(list(output, "edges").map((edge) => [text(edge, "id"), edge]));
  return {
    nodes: plan.nodes.map((_, index) => point(nodes.get(`n${index}`) ?? "")),
    edges: plan.edges.map(({ label }, index) => {
      const edge = edges.get(`e${index}`);
      return {
        curve: text(edge, "pos").split(" ").map(point),
        label: label && point(text(edge, "lp")),
      };
    }),
  };
}

function point(text: string): Point {
  const [x, y] = text.split(",").map(Number);
  if (x === undefined || y === undefined || Number.isNaN(x + y))
    throw new Error(`invariant: Graphviz gives places as "x,y", not "${text}"`);
  return { x, y };
}

function list(value: unknown, key: string): readonly unknown[] {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
}

function text(value: unknown, key: string): string {
  const found = member(value, key);
  return typeof found === "string" ? found : "";
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
