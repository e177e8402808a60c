/** One kind of work, done by agents and without. */
export interface Row {
  readonly name: string;
  readonly count: number;
  readonly ours: (count: number) => Promise<unknown>;
  readonly bare: (count: number) => Promise<unknown>;
}
