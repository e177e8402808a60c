import type { AddUrl, MonitorBase } from "../../../../generated/monitor.js";

declare const monitor: MonitorBase.Address;

monitor.addUrl({ ulr: "https://a" });
monitor.addUrl("https://a");
monitor.addUrl();
monitor.addUri({ url: "https://a" });
const stats: { totl: number } = await monitor.getStats();
export const { reciever }: { reciever: AddUrl.Recipient } = { reciever: monitor };
export default stats;
