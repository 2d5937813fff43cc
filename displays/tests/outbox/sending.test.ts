import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { packFrom } from '../../outbox/post-facts'
import { batchFacts, flushMs } from '../../outbox/sender'
import { patienceMs } from '../../outbox/sync'
import { FactServer } from './fact-server'
import { until } from './hours'
import { mark, Tablet } from './tablet'

let server: FactServer
let tablet: Tablet

beforeEach(() => {
  server = new FactServer()
  tablet = new Tablet(server, 'tab')
})

const many = (count: number): ReturnType<typeof mark>[] => Array.from({ length: count }, (_, i) => mark(i))

describe('an outbox', () => {
  test('of a server that takes the socket and never answers asks for attention after 15 s, and never says synced', async () => {
    server.state = 'hangs'
    const tab = await tablet.open()
    await tab.outbox.add(mark(1))
    await tablet.hours.pass(patienceMs - 100)
    expect(tab.chip).toBe('queued 1')
    await tablet.hours.pass(200)
    expect(tab.chip).toBe('attention 1 no-answer')
    await tablet.hours.pass(10 * 60_000)
    expect(tab.chip).toBe('attention 1 no-answer')
    expect(server.batches.length).toBeGreaterThan(20)
    expect(tab.shown).toEqual(['synced 0', 'queued 1', 'attention 1 no-answer'])
    server.state = 'up'
    await tablet.hours.pass(30_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })

  test('sends at most 50 facts a batch, packed, one batch at a time', async () => {
    server.state = 'down'
    const tab = await tablet.open()
    await tab.outbox.add(...many(120))
    server.state = 'up'
    tablet.wake()
    await until(() => tab.chip === 'synced 0')
    expect(server.batches).toEqual([batchFacts, batchFacts, 20])
    expect(server.most).toBe(1)
    expect(server.headers.map((headers) => headers.get('content-encoding'))).toEqual(['gzip', 'gzip', 'gzip'])
    expect(server.headers[0]?.get('content-type')).toBe('application/x-ndjson')
    expect(server.headers[0]?.get('accept-language')).toBe('zh-CN')
    expect(server.values).toEqual(many(120).map((one) => one['value']))
  })

  test('does not pack what is short, nor where the browser cannot', async () => {
    const tab = await tablet.open()
    await tab.outbox.add(mark(1))
    await until(() => tab.chip === 'synced 0')
    tab.close()
    const old = await tablet.open({ pack: null })
    await old.outbox.add(...many(20))
    await until(() => old.chip === 'synced 0')
    expect(JSON.stringify(many(20)).length).toBeGreaterThan(packFrom)
    expect(server.headers.map((headers) => headers.get('content-encoding'))).toEqual([null, null])
  })

  test('sends unpacked to a server that takes nothing packed', async () => {
    const tab = await tablet.open()
    server.says = { status: 415, code: 'other-type' }
    await tab.outbox.add(...many(20))
    await until(() => tab.chip === 'attention 20 other-type')
    expect(server.headers.map((headers) => headers.get('content-encoding'))).toEqual(['gzip', null])
  })

  test('halves a batch that is too large for the server', async () => {
    const tab = await tablet.open()
    server.says = { status: 413, code: 'too-large' }
    await tab.outbox.add(...many(8))
    await until(() => tab.chip === 'attention 8 too-large')
    expect(server.batches).toEqual([8, 4, 2, 1])
    server.says = null
    await tablet.hours.pass(20_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('whose pass is gone keeps its facts and says so at once, until there is another', async () => {
    const tab = await tablet.open()
    server.says = { status: 401, code: 'needs-pass' }
    await tab.outbox.add(mark(1))
    await until(() => tab.chip === 'attention 1 needs-pass')
    expect(tab.states).toEqual(['queued'])
    await tablet.hours.pass(60_000)
    expect(server.batches.length).toBeLessThanOrEqual(6)
    server.says = null
    tab.outbox.retry()
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })

  test('waits as long as the server asks, however often it is woken', async () => {
    const tab = await tablet.open()
    server.says = { status: 429, code: 'too-many-requests', retryAfter: '7' }
    await tab.outbox.add(mark(1))
    await until(() => server.batches.length === 1)
    server.says = null
    await tab.outbox.add(mark(2))
    tab.outbox.retry()
    await tablet.hours.pass(6_900)
    expect(server.batches).toEqual([1])
    expect(tab.chip).toBe('queued 2')
    await tablet.hours.pass(2_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1, 2])
  })

  test.each([
    ['journal-unreachable', 503],
    ['status-500', 500],
  ])('of a server that answers %s tries again, later and later, and says so when it lasts', async (code, status) => {
    const tab = await tablet.open()
    server.says = status === 500 ? { status } : { status, code }
    await tab.outbox.add(mark(1))
    await tablet.hours.pass(10_000)
    expect(tab.chip).toBe('queued 1')
    const early = server.batches.length
    await tablet.hours.pass(60_000)
    expect(tab.chip).toBe(`attention 1 ${code}`)
    expect(server.batches.length - early).toBeLessThanOrEqual(8)
    expect(early).toBeGreaterThanOrEqual(3)
    server.says = null
    await tablet.hours.pass(11_000)
    await until(() => tab.chip === 'synced 0')
  })

  test.each(['journal-unreachable', 'disk-full', 'too-many-waiting', 'stopping', 'revoked'])(
    'keeps a fact that the server could not take now (%s) in the queue',
    async (why) => {
      server.refuses.set(1, { why, message: '' })
      const tab = await tablet.open()
      await tab.outbox.add(mark(1), mark(2))
      await until(() => tab.states.join() === 'queued,accepted')
      expect(tab.chip).toBe('queued 1')
      expect(tab.outbox.all()[1]?.why?.code).toBe(why)
      server.refuses.clear()
      await tablet.hours.pass(10_000)
      await until(() => tab.chip === 'synced 0')
      expect(server.values).toEqual([2, 1])
    },
  )

  test('that has nothing to do looks every ten seconds or so, and sends what it finds', async () => {
    const tab = await tablet.open()
    const other = await tablet.open({ tabs: { tell: () => undefined, hear: () => () => undefined } })
    other.close()
    await tablet.hours.pass(1_000)
    // A page that is closed sends nothing itself; what it saved is found by the one that is open.
    await other.outbox.add(mark(1))
    expect(server.batches).toEqual([])
    await tablet.hours.pass(flushMs * 1.1)
    await until(() => server.values.length === 1)
    expect(tab.states).toEqual(['accepted'])
  })

  test('says offline as soon as the browser knows that there is no network', async () => {
    const tab = await tablet.open()
    tablet.online = false
    tablet.wake()
    expect(tab.chip).toBe('offline 0')
    tablet.online = true
    tablet.wake()
    expect(tab.chip).toBe('synced 0')
  })
})
