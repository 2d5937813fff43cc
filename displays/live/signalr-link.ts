// A link over SignalR with MessagePack. Reconnecting is the connection's work, so SignalR's own is not used.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import type { OpenLink } from './connection'
import { listenToWall, wallHub, wallHubPath } from './contract'

const keepAliveMs = 5_000

/** Beats come every 2 s; a socket that says nothing for so long is dead, whatever the network believes. */
const serverTimeoutMs = 15_000

export const signalrLink: OpenLink = (client, refused, closed) => {
  const connection = new HubConnectionBuilder()
    .withUrl(wallHubPath, { timeout: serverTimeoutMs })
    .withHubProtocol(new MessagePackHubProtocol())
    .withKeepAliveInterval(keepAliveMs)
    .withServerTimeout(serverTimeoutMs)
    .configureLogging(LogLevel.None)
    .build()
  listenToWall(connection, client, (why) => refused(why.message))
  connection.onclose(closed)
  return { ...wallHub(connection), start: () => connection.start(), stop: () => connection.stop() }
}
