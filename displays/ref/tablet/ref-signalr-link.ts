// A link over SignalR with MessagePack. Reconnecting is the connection's work, so SignalR's own is not used.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import type { OpenRefLink } from '../../outbox/ref-link'

const path = '/hubs/ref'

/** A tablet that is silent for 9 s is gone to the server. */
const keepAliveMs = 3_000

/** Beats come every 2 s; a socket that says nothing for so long is dead, whatever the network believes. */
const serverTimeoutMs = 15_000

export const refSignalrLink: OpenRefLink = (client, refused, closed) => {
  const connection = new HubConnectionBuilder()
    .withUrl(path, { timeout: serverTimeoutMs })
    .withHubProtocol(new MessagePackHubProtocol())
    .withKeepAliveInterval(keepAliveMs)
    .withServerTimeout(serverTimeoutMs)
    .configureLogging(LogLevel.None)
    .build()
  const words = (x: unknown): string[] => (Array.isArray(x) ? x.map(String) : [])
  const told: Readonly<Record<string, (...said: readonly unknown[]) => void>> = {
    Desk: (rules, roster) => client.desk(String(rules), String(roster)),
    Changed: (node, entrant) => client.changed(String(node), String(entrant ?? '')),
    Twins: (devices) => client.twins(words(devices)),
    Also: (node, entrant, seats) => client.also(String(node), String(entrant), words(seats)),
    Nudged: (by) => client.nudged(String(by)),
    Beat: (time) => client.beat(Number(time)),
    Ended: (code) => client.ended(String(code)),
  }
  for (const [name, tell] of Object.entries(told))
    connection.on(name, (...said: unknown[]) => {
      try {
        tell(...said)
      } catch (error) {
        refused(String(error))
      }
    })
  connection.onclose(closed)
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    watch: (contest, device) => connection.invoke('Watch', contest, device),
    open: (node, entrant) => connection.invoke('Open', node, entrant),
    leave: (node, entrant) => connection.invoke('Leave', node, entrant),
    edit: (node, entrant, input, editing) => connection.invoke('Edit', node, entrant, input, editing),
    nudge: (seat) => connection.invoke('Nudge', seat),
    time: () => connection.invoke<number>('Time'),
  }
}
