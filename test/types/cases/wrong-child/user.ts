import type { RouterBase, Skill, Toolbox, ToolBase } from "../../../../generated/assistant.js";
import type { MonitorBase } from "../../../../generated/monitor.js";

declare const router: RouterBase.Address;
declare const skill: Skill;
declare const tool: ToolBase.Address;
declare const monitor: MonitorBase.Address;

router.addTool({ skill, agent: tool });
router.addTool({ skill, agent: monitor });
export type Unknown = Toolbox;
