// Compiles only while the official client's connection fits what the contract asks of a connection.
import { type HubConnection } from '@microsoft/signalr'
import { type Patch, type WallClient, type WallHub } from '../../../../displays/live/contract'
import { decodePatch, listenToWall, wallHub } from '../../../../displays/live/contract'

export const follow = async (connection: HubConnection, client: WallClient): Promise<WallHub> => {
  listenToWall(connection, client, (why) => console.error(why.message))
  const hub = wallHub(connection)
  await hub.follow('cup', 'cup#all', null)
  return hub
}

export const read = (x: unknown): Patch => decodePatch(x)
