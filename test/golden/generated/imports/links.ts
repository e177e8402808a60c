// Made by crb-gen from specs/links.yaml. Do not edit: change the spec.

/** Type `Link` (specs/links.yaml:2). */
export interface Link {
  href: string;
  at: Where;
}

/** Type `Where` (specs/links.yaml:3). */
export type Where = "top" | "bottom";
