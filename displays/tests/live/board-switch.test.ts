import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BoardSwitch } from '../../live/board-switch'
import type { Live } from '../../live/live'
import { beat, of, rows, whole } from '../some'
import { fakeWorld, ScriptedServer } from './scripted-server'

const list = rows({ a: '1' })

let server: ScriptedServer
let boards: BoardSwitch
let seen: Live[]

beforeEach(() => {
  vi.useFakeTimers()
  server = new ScriptedServer()
  seen = []
  boards = new BoardSwitch(server.open, fakeWorld, (live) => seen.push(live))
})

afterEach(() => {
  boards.end()
  vi.useRealTimers()
})

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1)
const now = (): readonly [string | undefined, string | undefined] => [seen.at(-1)?.contest, seen.at(-1)?.state]

test('the first board is shown as it is, waiting', async () => {
  boards.follow({ contest: 'one', of })
  await settle()
  expect(now()).toEqual(['one', 'waiting'])
})

test('the next board is shown when it is there, and the last one until then', async () => {
  server.onFollow = (client, { contest }) => void (contest === 'one' && client.whole(whole(list, { contest })))
  boards.follow({ contest: 'one', of })
  await settle()
  expect(now()).toEqual(['one', 'live'])

  boards.follow({ contest: 'two', of })
  await settle()
  expect(now()).toEqual(['one', 'live'])
  server.client?.whole(whole(list, { contest: 'two' }))
  expect(now()).toEqual(['two', 'live'])
  expect(server.stops).toBe(1)
})

test('a board that never came gives way to the one that is wanted now', async () => {
  server.onFollow = (client, { contest }) => void (contest !== 'two' && client.whole(whole(list, { contest })))
  for (const contest of ['one', 'two', 'three']) {
    boards.follow({ contest, of })
    await settle()
  }
  expect(now()).toEqual(['three', 'live'])
  expect(server.starts - server.stops).toBe(1)
})

test('what is followed already is not followed again', async () => {
  boards.follow({ contest: 'one', of })
  await settle()
  boards.follow({ contest: 'one', of })
  await settle()
  expect(server.starts).toBe(1)
})

test('the time of day is known from the first moment of another board: it is the same server', async () => {
  server.onFollow = (client, { contest }) => {
    client.whole(whole(list, { contest }))
    if (contest === 'one') client.beat(beat(list, { contest }))
  }
  boards.follow({ contest: 'one', of })
  await settle()
  boards.follow({ contest: 'two', of })
  await settle()
  expect(now()).toEqual(['two', 'live'])
  const second = Math.floor((seen.at(-1)?.clock.at(Date.now()) ?? 0) / 1000)
  expect(second).toBe(Date.parse('2026-05-01T06:03:22.000Z') / 1000)
})
