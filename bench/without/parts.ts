/**
 * What takes a guarantee out of the built runtime, for a bench that wants to know what it costs: there is no switch for that. Code
 * for the end of modules, by their paths. It fails where it does not find what it takes out.
 */
export const parts: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  // A step leads to "done", or else to what its site led to first: the least that any runtime has to look at.
  verification: {
    "core/graph/table": `
      const { find } = SiteRow.prototype;
      SiteRow.prototype.find = function (name) {
        return name === "done" ? DONE : (this.first ??= find.call(this, name));
      };`,
    "core/moves/settle": `
      if (typeof faultOf !== "function") throw new Error("nothing judges what handlers return");
      faultOf = () => null;`,
  },
  // Nobody even looks whether somebody watches.
  observation: {
    "core/cell": `
      if (!Object.hasOwn(Cell.prototype, "observed")) throw new Error("nothing says whether a cell is observed");
      Object.defineProperty(Cell.prototype, "observed", { value: false });`,
  },
};

export type Part = "verification" | "observation";
