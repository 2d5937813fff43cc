import { beforeEach, describe, expect, test } from 'vitest'
import { RefConnection, firstPings, pingMs, type OpenRefLink, type RefClient, type RefLine } from '../../outbox/ref-link'
import { connecting, reduceRefLine } from '../../outbox/ref-line'
import { Hours } from './hours'

let hours: Hours
let said: string[]
let heard: string[]
let connection: RefConnection
let client: RefClient | null
let close: () => void
let start: 'succeeds' | 'fails' | 'hangs' | string
let times: number

const open: OpenRefLink = (to, _, closed) => {
  const call = (what: string): Promise<void> => {
    said.push(what)
    return Promise.resolve()
  }
  return {
    start: () => {
      said.push('start')
      if (start === 'hangs') return new Promise(() => undefined)
      if (start !== 'succeeds') return Promise.reject(new Error(`HubException: ${start}`))
      ;[client, close] = [to, closed]
      return Promise.resolve()
    },
    stop: () => Promise.resolve(),
    watch: (contest, device) => call(`watch ${contest} ${device}`),
    open: (node, entrant) => call(`open ${node} ${entrant}`),
    leave: (node, entrant) => call(`leave ${node} ${entrant}`),
    edit: (node, entrant, input, editing) => call(`edit ${node} ${entrant} ${input} ${editing}`),
    nudge: (seat) => call(`nudge ${seat}`),
    time: () => Promise.resolve(++times),
  }
}

beforeEach(() => {
  hours = new Hours()
  ;[said, heard, client, start, times] = [[], [], null, 'succeeds', 0]
  close = () => undefined
  const events = {
    desk: (rules: string, roster: string) => void heard.push(`desk ${rules} ${roster}`),
    changed: (node: string, entrant: string) => void heard.push(`changed ${node} ${entrant}`),
    twins: (devices: readonly string[]) => void heard.push(`twins ${devices.join()}`),
    also: (node: string, entrant: string, seats: readonly string[]) => void heard.push(`also ${node} ${entrant} ${seats}`),
    nudged: (by: string) => void heard.push(`nudged ${by}`),
    connected: () => void heard.push('connected'),
  }
  const clock = { ping: async (time: () => Promise<number>) => void (await time()) }
  const world = { now: () => hours.now, random: () => 0, wait: (ms: number, woken: AbortSignal) => hours.wait(ms, woken) }
  connection = new RefConnection(open, { contest: 'cup', device: 'tab1' }, events, clock, world)
})

const run = async (): Promise<void> => {
  void connection.run()
  await hours.pass(0)
}

describe('the line of a tablet', () => {
  test('says who it is, and hears what concerns it', async () => {
    await run()
    expect(said).toEqual(['start', 'watch cup tab1'])
    expect(connection.line.state).toBe('live')
    client?.desk('r', 'o')
    client?.changed('s1', 'w07')
    client?.twins(['tab2'])
    client?.also('s1', 'w07', ['B'])
    client?.nudged('HJ')
    expect(heard).toEqual(['connected', 'desk r o', 'changed s1 w07', 'twins tab2', 'also s1 w07 B', 'nudged HJ'])
    await connection.nudge('B')
    expect(said.at(-1)).toBe('nudge B')
  })

  test('says again after a loss what is open and being edited, and nothing that was left', async () => {
    await run()
    connection.open('s1', 'w07')
    connection.open('s1', 'w08')
    connection.edit('s1', 'w07', 'weld', true)
    connection.leave('s1', 'w07')
    connection.edit('s1', 'w08', 'weld', true)
    connection.edit('s1', 'w08', 'cut', true)
    connection.edit('s1', 'w08', 'cut', false)
    said = []
    close()
    await hours.pass(600)
    expect(said).toEqual(['start', 'watch cup tab1', 'open s1 w08', 'edit s1 w08 weld true'])
    expect(heard.filter((one) => one === 'connected')).toHaveLength(2)
  })

  test('comes back by itself, also when it never got there, and at once when it is woken', async () => {
    start = 'fails'
    await run()
    expect(connection.line.state).toBe('offline')
    await hours.pass(10 * 60_000)
    const tries = said.length
    expect(tries).toBeGreaterThan(50)
    expect(tries).toBeLessThan(100)
    await expect(connection.nudge('B')).rejects.toThrow('offline')
    start = 'succeeds'
    connection.wake()
    await hours.pass(1)
    expect(connection.line.state).toBe('live')
  })

  test('gives up a server that takes the socket and does not answer', async () => {
    start = 'hangs'
    await run()
    await hours.pass(15_000)
    expect(connection.line.state).toBe('offline')
    start = 'succeeds'
    await hours.pass(1_000)
    expect(connection.line.state).toBe('live')
  })

  test('is stale after 5 s without a beat and offline after 15 s', async () => {
    await run()
    const states: RefLine['state'][] = []
    connection.onChange((line) => states.push(line.state))
    for (let i = 0; i < 64; i++) {
      await hours.pass(250)
      connection.pulse()
    }
    expect(states).toEqual(['stale', 'offline'])
    client?.beat(1)
    expect(connection.line.state).toBe('live')
  })

  test('asks for the time a few times at first, then now and then', async () => {
    await run()
    await hours.pass(2_000)
    expect(times).toBe(firstPings)
    await hours.pass(3 * pingMs)
    expect(times).toBe(firstPings + 3)
    close()
    start = 'fails'
    await hours.pass(60_000)
    expect(times).toBe(firstPings + 3)
  })

  test.each(['revoked', 'expired', 'seat-taken'])('ends when the pass is %s, and does not come back', async (code) => {
    await run()
    client?.ended(code)
    await hours.pass(60_000)
    expect(connection.line).toMatchObject({ state: 'ended', code })
    expect(said.filter((one) => one === 'start')).toHaveLength(1)
    client?.changed('s1', 'w07')
    expect(heard).toEqual(['connected'])
  })

  test.each([
    ["Failed to complete negotiation with the server: Error: : Status code '401'", 'needs-pass'],
    ["Failed to complete negotiation with the server: Error: : Status code '403'", 'forbidden'],
    ["An error occurred invoking 'Watch'. HubException: other-contest", 'other-contest'],
    ['WebSocket failed to connect. needs-pass is a word in it', null],
  ])('reads why from "%s"', async (message, code) => {
    start = message
    await run()
    expect(connection.line).toMatchObject({ state: 'offline', code })
  })

  test('does not come back when it is told at the door that its pass is revoked', async () => {
    start = 'revoked'
    await run()
    await hours.pass(60_000)
    expect(connection.line).toMatchObject({ state: 'ended', code: 'revoked' })
    expect(said).toEqual(['start'])
  })

  test('says why nobody lets it in, and asks again now and then', async () => {
    start = 'needs-pass'
    await run()
    expect(connection.line).toMatchObject({ state: 'offline', code: 'needs-pass' })
    await hours.pass(60_000)
    expect(said.length).toBeLessThanOrEqual(5)
    start = 'succeeds'
    await hours.pass(16_000)
    expect(connection.line).toMatchObject({ state: 'live', code: null })
  })

  test('hears nothing from a socket that it has given up', async () => {
    await run()
    const old = client
    close()
    await hours.pass(1_000)
    old?.changed('s1', 'w07')
    expect(heard).not.toContain('changed s1 w07')
  })

  test('keeps what it could not read', () => {
    const line = reduceRefLine(connecting, { type: 'refused', at: 1, why: 'Also: array expected' })
    expect(line).toEqual({ ...connecting, refused: 'Also: array expected' })
  })
})
