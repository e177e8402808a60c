import { AssistantBase as Base, type Toolbox } from "../../../../generated/assistant.js";
import type { ToolboxBase } from "../../../../generated/assistant.js";
import type { MonitorBase } from "../../../../generated/monitor.js";

declare const Assistant: new (...given: ConstructorParameters<typeof Base>) => Base;
declare const toolbox: ToolboxBase.Address;
declare const monitor: MonitorBase.Address;

new Assistant({ tools: toolbox });
new Assistant({ tools: monitor });
export type Unknown = Toolbox;
