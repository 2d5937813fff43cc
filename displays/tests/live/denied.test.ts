import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LiveBoard } from '../../live/live-board'
import { contest, face, head, of, rows, whole } from '../some'
import { fakeWorld, ScriptedServer } from './scripted-server'

const ab = rows({ a: '20', b: '10' })

let server: ScriptedServer
let board: LiveBoard
let pulse: ReturnType<typeof setInterval>

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  server = new ScriptedServer()
  server.onFollow = (client) => {
    client.head(head(ab))
    client.whole(whole(ab))
  }
  board = new LiveBoard(contest, of, server.open, fakeWorld)
  pulse = setInterval(() => board.pulse(), 250)
})

afterEach(async () => {
  clearInterval(pulse)
  await board.end()
  vi.useRealTimers()
})

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

describe('a wall', () => {
  test.each(['unknown-contest', 'unknown-board', 'needs-pass'] as const)(
    'that is told %s says so and asks again now and then, until it is there',
    async (code) => {
      server.denies = code
      board.start()
      await pass(1)
      expect(board.now).toMatchObject({ state: 'waiting', denied: code })
      await pass(10 * 60_000)
      expect(server.starts).toBeGreaterThanOrEqual(40)
      expect(server.starts).toBeLessThanOrEqual(61)
      server.denies = null
      await pass(15_001)
      expect(board.now).toMatchObject({ state: 'live', denied: null })
    },
  )

  test('that is refused for another reason is as patient as ever', async () => {
    server.denies = 'starting'
    board.start()
    await pass(1)
    expect(board.now.denied).toBeNull()
    await pass(5_000)
    expect(server.starts).toBeGreaterThan(2)
  })

  test('asks for the whole where names or columns are others than those it holds', async () => {
    board.start()
    await pass(1)
    const faces = ab.map((row) => face(row.entrant, { title: 'renamed' }))
    server.onFollow = (client, asked) => {
      if (asked.have === null) client.whole(whole(ab, { faces, form: 'another' }))
    }
    server.client?.head(head(ab, { form: 'another' }))
    await pass(2_500)
    const { now } = board
    expect(server.asked.at(-1)?.have).toBeNull()
    expect(now.state === 'waiting' ? null : now.board.faces.get('a')?.title).toBe('renamed')
    expect(now.wants).toBe('nothing')
  })
})
