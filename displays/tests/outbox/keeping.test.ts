import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deviceOf, readTrace, writtenTrace } from '../../outbox/device'
import { factBytes } from '../../outbox/rows'
import { keptHistory } from '../../outbox/store'
import { FactServer } from './fact-server'
import { until } from './hours'
import { mark, Tablet } from './tablet'

let server: FactServer
let tablet: Tablet

beforeEach(() => {
  server = new FactServer()
  tablet = new Tablet(server, 'tab')
})

afterEach(() => {
  vi.restoreAllMocks()
})

const many = (count: number): ReturnType<typeof mark>[] => Array.from({ length: count }, (_, i) => mark(i))

describe('a device', () => {
  test('counts up for ever: over reloads, and over facts that never got there', async () => {
    server.state = 'down'
    for (const value of [1, 2, 3]) {
      const tab = await tablet.open()
      expect((await tab.outbox.add(mark(value)))[0]?.id).toBe(`tab1-${value}`)
      tab.close()
    }
  })

  test('notices that the browser threw its storage away, and never gives a number again', async () => {
    server.state = 'down'
    const before = await tablet.open()
    await before.outbox.add(mark(1), mark(2))
    before.close()
    tablet.evict()
    const tab = await tablet.open()
    expect(tab.outbox.evicted()).toEqual({ source: 'tab1', last: 2, unsent: 2 })
    const [kept] = await tab.outbox.add(mark(3))
    expect(kept?.id).toBe(`${tab.outbox.source}-1`)
    expect(tab.outbox.source).not.toBe('tab1')
    tab.close()
    const later = await tablet.open()
    expect(later.outbox.evicted()).toEqual({ source: 'tab1', last: 2, unsent: 2 })
    await later.outbox.seenEviction()
    expect(later.outbox.evicted()).toBeNull()
    later.close()
    expect((await tablet.open()).outbox.evicted()).toBeNull()
  })

  test('whose storage is thrown away under a page takes another name, and keeps what the page still knows', async () => {
    server.state = 'down'
    const tab = await tablet.open()
    await tab.outbox.add(mark(1), mark(2))
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      tablet.evict()
      throw new DOMException('closed', 'InvalidStateError')
    })
    const [kept] = await tab.outbox.add(mark(3))
    expect(kept?.id).toBe(`${tab.outbox.source}-1`)
    expect(tab.outbox.source).not.toBe('tab1')
    expect(tab.outbox.evicted()).toEqual({ source: 'tab1', last: 2, unsent: 0 })
    tab.crash()
    const next = await tablet.open()
    expect(next.outbox.all().map((one) => one.id)).toEqual([kept?.id, 'tab1-2', 'tab1-1'])
    server.state = 'up'
    await tablet.hours.pass(11_000)
    await until(() => next.chip === 'synced 0')
    expect(server.values).toEqual([1, 2, 3])
  })

  test('keeps the facts of each contest apart, and says where some still wait', async () => {
    server.state = 'down'
    const before = await tablet.open({}, 'last year')
    await before.outbox.add(mark(1), mark(2))
    await before.outbox.drafts.set('sheet', '8')
    before.close()
    const tab = await tablet.open()
    expect((await tab.outbox.add(mark(3)))[0]?.id).toBe('tab1-3')
    expect(tab.outbox.all()).toHaveLength(1)
    expect(tab.outbox.drafts.get('sheet')).toBeUndefined()
    expect([...(await tab.outbox.elsewhere())]).toEqual([['last year', 2]])
    server.state = 'up'
    tablet.wake()
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([3])
    expect((await tablet.open({}, 'last year')).states).toEqual(['queued', 'queued'])
  })

  test('that was never used has lost nothing', async () => {
    ;(await tablet.open()).close()
    tablet.evict()
    expect((await tablet.open()).outbox.evicted()).toBeNull()
  })

  test('whose database went back in time begins another source', () => {
    const held = { source: 'a', next: 5, lost: null }
    const word = (): string => 'b'
    expect(deviceOf(held, { source: 'a', last: 4, unsent: 0 }, word)).toBe(held)
    expect(deviceOf(held, null, word)).toBe(held)
    expect(deviceOf(held, { source: 'z', last: 9, unsent: 0 }, word)).toBe(held)
    expect(deviceOf(held, { source: 'a', last: 5, unsent: 1 }, word)).toEqual({
      source: 'b',
      next: 1,
      lost: { source: 'a', last: 5, unsent: 1 },
    })
  })

  test('reads its own marker, and nothing else', () => {
    const trace = { source: 'k3xq', last: 41, unsent: 2 }
    expect(readTrace(writtenTrace(trace))).toEqual(trace)
    for (const text of [null, '', 'k3xq', 'k3xq 41', 'k3xq -1 0', 'k3 xq 4 1']) expect(readTrace(text)).toBeNull()
  })
})

describe('the history', () => {
  test(`of 10 000 facts keeps the last ${keptHistory} that were accepted, and every other`, async () => {
    server.state = 'down'
    const tab = await tablet.open()
    server.refuses.set(7, { why: 'signed-off', message: '' })
    for (let i = 0; i < 10; i++) await tab.outbox.add(...many(1_000).map((_, n) => mark(i * 1_000 + n)))
    expect(tab.outbox.all()).toHaveLength(10_000)
    server.state = 'up'
    tablet.wake()
    await until(() => tab.chip === 'attention 1 refused' && server.values.length === 9_999)
    await until(() => tab.outbox.all().length === keptHistory + 1)
    expect(tab.outbox.all().at(-1)?.id).toBe('tab1-8')
    expect(tab.outbox.all()[0]?.id).toBe('tab1-10000')
    expect(server.values).toEqual(many(10_000).map((one) => one['value']).filter((value) => value !== 7))
    tab.close()
    const next = await tablet.open()
    expect(next.outbox.all()).toHaveLength(keptHistory + 1)
  }, 120_000)
})

describe('a device without room', () => {
  const full = (): never => {
    throw new DOMException('no room', 'QuotaExceededError')
  }

  test('says that nothing was saved, and why, and that it works again when it does', async () => {
    const tab = await tablet.open()
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full)
    await expect(tab.outbox.add(mark(1), mark(2))).rejects.toMatchObject({ code: 'storage-full' })
    expect(tab.chip).toBe('attention 1 storage-full')
    expect(tab.outbox.all()).toEqual([])
    add.mockRestore()
    const [kept] = await tab.outbox.add(mark(3))
    expect(kept?.id).toBe('tab1-1')
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([3])
  })

  test('gives up what the server has before it gives up a mark', async () => {
    const tab = await tablet.open()
    await tab.outbox.add(mark(1))
    await until(() => tab.chip === 'synced 0')
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(full)
    await tab.outbox.add(mark(2))
    await until(() => server.values.length === 2 && tab.chip === 'synced 0')
    tab.close()
    const ids = (await tablet.open()).outbox.all().map((kept) => kept.id)
    expect(ids).toEqual(['tab1-2'])
  })

  test('refuses a fact that no server takes', async () => {
    const tab = await tablet.open()
    const long = { ...mark(1), reason: '长'.repeat(factBytes / 3) }
    await expect(tab.outbox.add(long)).rejects.toMatchObject({ code: 'too-long' })
    await tab.outbox.add(mark(1))
    await until(() => tab.chip === 'synced 0')
  })

  test('still takes receipts, and sends again after a reload what it could not note', async () => {
    const tab = await tablet.open()
    server.state = 'hangs'
    await tab.outbox.add(mark(1))
    await until(() => server.batches.length === 1)
    server.state = 'up'
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
    await tablet.hours.pass(16_000)
    put.mockRestore()
    tab.crash()
    const next = await tablet.open()
    await tablet.hours.pass(20_000)
    await until(() => next.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })

  test('cannot open an outbox where the browser keeps nothing', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    await expect(tablet.open()).rejects.toMatchObject({ code: 'no-storage' })
  })
})
