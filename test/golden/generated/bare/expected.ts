// Made by crb-gen from specs/bare.yaml. Do not edit: change the spec.

/** Type `Point` (specs/bare.yaml:3). */
export interface Point {
  x: number;
  y: number;
}
