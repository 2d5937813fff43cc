// A link over SignalR with MessagePack. Reconnecting is the connection's work, so SignalR's own is not used.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import type { Caller, Listen } from '../live/decode'
import type { OpenRefLink, RefClient, RefHub } from './ref-hub'

/** What the generated contract says of the hub: `refHubPath`, `refHub`, `listenToRef`. */
export interface RefContract {
  readonly path: string
  hub(connection: Caller): RefHub
  readonly listen: Listen<RefClient>
}

/** A tablet that says nothing for 9 s is gone. */
const keepAliveMs = 3_000

/** Beats come every 2 s; a socket that says nothing for so long is dead, whatever the network believes. */
const serverTimeoutMs = 15_000

export const signalrRefLink =
  (contract: RefContract): OpenRefLink =>
  (client, refused, closed) => {
    const connection = new HubConnectionBuilder()
      .withUrl(contract.path, { timeout: serverTimeoutMs })
      .withHubProtocol(new MessagePackHubProtocol())
      .withKeepAliveInterval(keepAliveMs)
      .withServerTimeout(serverTimeoutMs)
      .configureLogging(LogLevel.None)
      .build()
    contract.listen(connection, client, (why) => refused(why.message))
    connection.onclose(closed)
    return { ...contract.hub(connection), start: () => connection.start(), stop: () => connection.stop() }
  }
