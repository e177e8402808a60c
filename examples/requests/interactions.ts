/**
 * `node --import tsx examples/requests/interactions.ts`: CRB's interactions. A server reserves ids, a client asks for one
 * in a duty and hears of it as a message.
 */
import { nodeHost, System } from "crb-gen";
import { ClientBase, ServerBase } from "../../generated/interactions.js";

class Server extends ServerBase {
  protected override onGetId() {
    this.data.reserved += 1;
    return this.data.reserved;
  }
}

class Client extends ClientBase {
  protected override configure(_state: unknown, ctx: ClientBase.Ctx<"configure">) {
    ctx.ask("GetId", this.data.server);
    return ctx.next("Ready");
  }

  protected override onGetIdReply(id: number, ctx: ClientBase.Ctx<"onGetIdReply">) {
    console.log(`Reserved id: ${id}`);
    return ctx.next("done", { id });
  }
}

const system = new System(nodeHost());
const server = new Server().spawn({ system });
await new Client({ server }).run({ system });
await new Client({ server }).run({ system });
await system.interrupt();
