import { threaded } from "crb-gen";
import type { DeskBase as Base } from "../generated/desk.js";

export default threaded<Base.Body<"sorting">>(import.meta.url, (_state, ctx) => ctx.next("Waiting"));
