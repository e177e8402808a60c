import { MonitorBase } from "../../../../generated/monitor.js";

declare const Monitor: new (...given: ConstructorParameters<typeof MonitorBase>) => MonitorBase;

new Monitor({ total: 3 });
new Monitor({ urls: [], totl: 3 });
new Monitor();
