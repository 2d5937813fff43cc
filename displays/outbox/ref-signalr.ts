// A link over SignalR with MessagePack. Reconnecting is the connection's work, so SignalR's own is not used.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import { listenToRef, refHub, refHubPath } from '../live/contract'
import type { OpenRefLink } from './ref-hub'

/** A tablet that says nothing for 9 s is gone. */
const keepAliveMs = 3_000

/** Beats come every 2 s; a socket that says nothing for so long is dead, whatever the network believes. */
const serverTimeoutMs = 15_000

export const refSignalrLink: OpenRefLink = (client, refused, closed) => {
  const connection = new HubConnectionBuilder()
    .withUrl(refHubPath, { timeout: serverTimeoutMs })
    .withHubProtocol(new MessagePackHubProtocol())
    .withKeepAliveInterval(keepAliveMs)
    .withServerTimeout(serverTimeoutMs)
    .configureLogging(LogLevel.None)
    .build()
  listenToRef(connection, client, (why) => refused(why.message))
  connection.onclose(closed)
  return { ...refHub(connection), start: () => connection.start(), stop: () => connection.stop() }
}
