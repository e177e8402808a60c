/**
 * `verification` and `observation`: what takes a guarantee out of the built runtime, for a bench that wants to know what it costs: there is no switch for that. Code
 * for the end of modules, by their paths, which throws where what it takes the place of is not there any more. `control` changes nothing: it wraps the functions
 * that `verification` wraps, so what wrapping costs is on both sides.
 */
export const parts: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  verification: {
    // A step leads to "done", or else to what its site led to first: the least that any runtime has to look at.
    "core/graph/rows": `
      const { find } = SiteRow.prototype;
      SiteRow.prototype.find = function (name) {
        return name === "done" ? DONE : (this.first ??= find.call(this, name));
      };`,
    // The last step that was made is taken, whatever was returned; without one, what handles a message stays.
    "core/moves/settle": `
      const judged = { task: settleTask, message: settleMessage };
      settleTask = (cell, context, site, result) => {
        if (context.made === null) return judged.task(cell, context, site, result);
        context.close();
        if (cell.running) move(cell, site, context.made);
      };
      settleMessage = (cell, context, message, stance, site, result) => {
        if (message.ask !== null) return judged.message(cell, context, message, stance, site, result);
        context.close();
        if (!cell.running) return;
        if (context.made === null) tellHandled(cell, message);
        else move(cell, site, context.made);
      };`,
  },
  control: {
    "core/graph/rows": `
      const { find } = SiteRow.prototype;
      SiteRow.prototype.find = function (name) {
        return find.call(this, name);
      };`,
    "core/moves/settle": `
      const judged = { task: settleTask, message: settleMessage };
      settleTask = (cell, context, site, result) => judged.task(cell, context, site, result);
      settleMessage = (cell, context, message, stance, site, result) =>
        judged.message(cell, context, message, stance, site, result);`,
  },
  // Nobody even looks whether somebody watches.
  observation: {
    "core/cell": `
      if (!Object.hasOwn(Cell.prototype, "observed")) throw new Error("nothing says whether a cell is observed");
      Object.defineProperty(Cell.prototype, "observed", { value: false });`,
  },
};

export type Part = "verification" | "control" | "observation";
