import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { asleepMs } from '../../outbox/sender'
import { leaseMs } from '../../outbox/turn'
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

test('a tab that sleeps in its turn loses it', async () => {
  const [asleep, awake] = [await tablet.open(), await tablet.open()]
  await tablet.hours.pass(0)
  server.state = 'hangs'
  await asleep.outbox.add(mark(1))
  await until(() => server.batches.length === 1)
  asleep.isDead = true
  await awake.outbox.add(mark(2))
  server.state = 'up'
  await tablet.hours.pass(asleepMs - 1_000)
  expect(server.values).toEqual([])
  await tablet.hours.pass(3_000)
  await until(() => awake.chip === 'synced 0')
  expect(server.values).toEqual([1, 2])
})

describe.each([true, false])('two tabs of one device (web locks: %s)', (hasLocks) => {
  beforeEach(() => {
    tablet = new Tablet(server, 'tab', hasLocks)
  })

  test('never give one id twice, and send each fact once', async () => {
    const [one, two] = await Promise.all([tablet.open(), tablet.open()])
    expect(one.outbox.source).toBe(two.outbox.source)
    await Promise.all(many(30).map((fact, i) => (i % 2 === 0 ? one : two).outbox.add(fact)))
    await tablet.hours.pass(12_000)
    await until(() => one.chip === 'synced 0' && two.chip === 'synced 0')
    expect(new Set(server.journal.map((line) => line.id)).size).toBe(30)
    expect(server.batches.reduce((sum, count) => sum + count)).toBe(30)
    expect(server.most).toBe(1)
    expect(one.outbox.all()).toEqual(two.outbox.all())
  })

  test('show each other what was added, accepted and typed', async () => {
    server.state = 'down'
    const [one, two] = [await tablet.open(), await tablet.open()]
    await one.outbox.add(mark(1))
    await one.outbox.drafts.set('sheet', '8')
    await until(() => two.states.length === 1 && two.outbox.drafts.get('sheet') === '8')
    await one.outbox.drafts.drop('sheet')
    await until(() => two.outbox.drafts.get('sheet') === undefined)
    server.state = 'up'
    await tablet.hours.pass(30_000)
    await until(() => two.chip === 'synced 0' && one.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })
})

describe('a tab without web locks', () => {
  beforeEach(() => {
    tablet = new Tablet(server, 'tab', false)
  })

  test('waits for the lease of one that is gone to end, and no longer', async () => {
    const gone = await tablet.open()
    server.state = 'hangs'
    await gone.outbox.add(mark(1))
    await until(() => server.batches.length === 1)
    gone.crash()
    const tab = await tablet.open()
    server.state = 'up'
    await tablet.hours.pass(leaseMs - 1_000)
    expect(server.values).toEqual([])
    await tablet.hours.pass(3_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })

  test('is not kept waiting by a lease from before the clock was put back', async () => {
    const gone = await tablet.open()
    server.state = 'hangs'
    await gone.outbox.add(mark(1))
    await until(() => server.batches.length === 1)
    gone.crash()
    tablet.hours.deviceAheadMs -= 3_600_000
    server.state = 'up'
    const tab = await tablet.open()
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })

  test('keeps its turn while a request takes longer than a lease', async () => {
    const one = await tablet.open()
    await tablet.open()
    await tablet.hours.pass(0)
    server.state = 'hangs'
    await one.outbox.add(mark(1))
    await until(() => server.batches.length === 1)
    await tablet.hours.pass(leaseMs + 2_000)
    expect(server.batches).toEqual([1])
  })
})
