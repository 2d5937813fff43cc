import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LiveBoard } from '../../live/live-board'
import { beat, contest, form, head, of, patch, rows, whole } from '../some'
import { fakeWorld, ScriptedServer } from './scripted-server'
import { hashOf } from '../../look/reference'

const ab = rows({ a: '20', b: '10' })
const ba = rows({ b: '30', a: '20' })

/** What a wall says that it holds. */
const held = `${hashOf(ab)}/${form}`

let server: ScriptedServer
let board: LiveBoard
let silent: boolean
let timers: readonly ReturnType<typeof setInterval>[]

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  server = new ScriptedServer()
  server.onFollow = (client, asked) => {
    client.head(head(ab))
    if (asked.have !== held) client.whole(whole(ab))
  }
  board = new LiveBoard(contest, of, server.open, fakeWorld)
  silent = false
  timers = [
    setInterval(() => board.pulse(), 250),
    setInterval(() => void (!silent && server.followed && server.client?.beat(beat(ab))), 2000),
  ]
})

afterEach(async () => {
  timers.forEach(clearInterval)
  await board.end()
  vi.useRealTimers()
})

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

describe('a connection', () => {
  test('follows the board from the start and shows it', async () => {
    board.start()
    await pass(1)
    expect(server.asked).toEqual([{ contest, board: of, have: null }])
    expect(board.now.state).toBe('live')
  })

  test('comes back with the hash that it holds, and needs nothing more', async () => {
    board.start()
    await pass(1)
    server.close()
    await pass(0)
    expect(board.now.state).toBe('offline')
    await pass(600)
    expect(server.asked.at(-1)).toEqual({ contest, board: of, have: held })
    expect(board.now.state).toBe('live')
  })

  test.each(['fails', 'hangs'] as const)('never gives up, also when the first start %s', async (how) => {
    server.start = how
    board.start()
    await pass(10 * 60_000)
    expect(board.now.state).toBe('waiting')
    expect(server.starts).toBeGreaterThan(20)
    server.start = 'succeeds'
    await pass(25_000)
    expect(board.now.state).toBe('live')
  })

  test('is back within ten seconds of the server, however long it was away', async () => {
    board.start()
    await pass(1)
    server.start = 'fails'
    server.close()
    await pass(10 * 60_000)
    expect(board.now.state).toBe('offline')
    server.start = 'succeeds'
    await pass(10_000)
    expect(board.now.state).toBe('live')
  })

  test('tries again at once when the network is said to be back', async () => {
    server.start = 'fails'
    board.start()
    await pass(60_000)
    const { starts } = server
    server.start = 'succeeds'
    board.wake()
    await pass(1)
    expect(server.starts).toBe(starts + 1)
    expect(board.now.state).toBe('live')
  })

  test('does not storm a server that hangs up at once', async () => {
    server.onFollow = (client) => {
      client.head(head(ab))
      server.close()
    }
    board.start()
    await pass(5 * 60_000)
    expect(server.starts).toBeLessThan(40)
  })

  test.each(['fails', 'hangs'] as const)('tries another link when following %s', async (how) => {
    server.follow = how
    board.start()
    await pass(60_000)
    expect(server.starts).toBeGreaterThan(2)
    server.follow = 'succeeds'
    await pass(30_000)
    expect(board.now.state).toBe('live')
  })

  test('stops every link that it gave up, and is not told anything by it any more', async () => {
    board.start()
    await pass(1)
    const old = server.client
    server.close()
    await pass(600)
    old?.whole(whole(ba))
    expect(board.now).toMatchObject({ board: { hash: hashOf(ab) } })
    expect(server.stops).toBe(server.starts - 1)
  })

  test('ends for good', async () => {
    board.start()
    await pass(1)
    await board.end()
    server.close()
    await pass(60_000)
    expect(server.starts).toBe(1)
  })
})

describe('what is missing', () => {
  test('is asked for whole, after a patch that does not fit', async () => {
    board.start()
    await pass(1)
    server.client?.patch(patch(rows({ x: '1' }), ba))
    await pass(300)
    expect(server.asked.at(-1)?.have).toBeNull()
    expect(board.now).toMatchObject({ state: 'live', wants: 'nothing', board: { hash: hashOf(ab) } })
  })

  test('is asked for from our hash on, after two beats that name another', async () => {
    silent = true
    board.start()
    await pass(1)
    server.client?.beat(beat(ba))
    await pass(2000)
    expect(server.asked).toHaveLength(1)
    server.client?.beat(beat(ba))
    await pass(300)
    expect(server.asked.at(-1)?.have).toBe(held)
  })

  test('is asked for anew after a message that cannot be read', async () => {
    board.start()
    await pass(1)
    server.garble()
    await pass(300)
    expect(server.asked.at(-1)?.have).toBeNull()
    expect(board.now.wants).toBe('nothing')
  })

  test('is never asked for in a storm, though every message of five minutes is wrong', async () => {
    server.onFollow = (client) => {
      client.head(head(ab))
      client.whole({ ...whole(ab), hash: '0123456789abcdef' })
    }
    board.start()
    await pass(1)
    for (let ms = 0; ms < 5 * 60_000; ms += 33) {
      server.client?.patch(patch(rows({ x: String(ms) }), ba))
      await pass(33)
    }
    expect(server.starts).toBe(1)
    expect(server.asked.length).toBeLessThanOrEqual(18)
    expect(board.now.state).toBe('waiting')
  })
})

describe('a feed that falls silent', () => {
  test('is stale after five seconds, offline after fifteen, live with the next beat', async () => {
    silent = true
    board.start()
    await pass(1)
    await pass(5000)
    expect(board.now.state).toBe('live')
    await pass(500)
    expect(board.now.state).toBe('stale')
    await pass(9000)
    expect(board.now.state).toBe('stale')
    await pass(1000)
    expect(board.now.state).toBe('offline')
    server.client?.beat(beat(ab))
    expect(board.now.state).toBe('live')
  })
})
