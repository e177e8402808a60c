import { agents } from "./kinds/agents.js";
import type { KindDef } from "./kinds/kind.js";
import { system } from "./kinds/system.js";
import { tree } from "./kinds/tree.js";
import type { Kind } from "./names.js";

export const kinds: Readonly<Record<Kind, KindDef>> = { agents, tree, system };
