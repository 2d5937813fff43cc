import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openClock, type Clock } from '../../outbox/clock'
import { FactServer } from './fact-server'
import { Tablet } from './tablet'

/** The server is an hour ahead of the device. */
const aheadS = 3_600

let tablet: Tablet
let clock: Clock

beforeEach(async () => {
  tablet = new Tablet(new FactServer(), 'tab')
  tablet.hours.now = 50_000
  serverAtStart = tablet.world().time() / 1000 + aheadS
  startedAt = tablet.hours.now
  clock = await openClock(tablet.world())
})

let serverAtStart: number
let startedAt: number

const serverS = (): number => serverAtStart + (tablet.hours.now - startedAt) / 1000

/** A question that takes so long there, and so long back. */
const ping = (thereMs: number, backMs: number): Promise<void> =>
  clock.ping(async () => {
    tablet.hours.now += thereMs
    const said = Math.floor(serverS() * 1000)
    tablet.hours.now += backMs
    return said
  })

const off = (): number => Math.abs(clock.now().at - serverS())

describe('the clock of a tablet', () => {
  test('knows nothing before the first answer, and says so', () => {
    expect(clock.now().uncertainty).toBe(Number.POSITIVE_INFINITY)
    expect(clock.now().at).toBe(tablet.world().time() / 1000)
    expect(clock.stamp('utc')).toEqual({ at: '2026-05-01T06:00:50.000Z' })
  })

  test.each([[20, 20], [0, 300], [300, 0], [5, 900]])(
    'is never further off than it says (%i ms there, %i ms back)',
    async (there, back) => {
      await ping(there, back)
      expect(off()).toBeLessThanOrEqual(clock.now().uncertainty + 1e-6)
      expect(clock.now().uncertainty).toBeCloseTo((there + back) / 2000 + 0.001, 4)
      expect(clock.now().offset).toBeCloseTo(aheadS, 0)
    },
  )

  test('trusts the shortest way, until drift has made it worse than a newer one', async () => {
    await ping(1, 1)
    await ping(5, 400)
    expect(clock.now().uncertainty).toBeLessThan(0.0022)
    await tablet.hours.pass(3_600_000)
    expect(clock.now().uncertainty).toBeCloseTo(0.002 + 3_600 * 50e-6, 3)
    await ping(50, 50)
    expect(clock.now().uncertainty).toBeCloseTo(0.051, 3)
  })

  test('is not moved by whoever puts the device back an hour', async () => {
    await ping(10, 10)
    const before = clock.now()
    tablet.hours.deviceAheadMs -= 3_600_000
    await tablet.hours.pass(5_000)
    expect(clock.now().at - before.at).toBeCloseTo(5, 3)
    expect(clock.now().uncertainty).toBeLessThan(0.02)
    expect(clock.now().offset).toBeCloseTo(aheadS + 3_600, 0)
  })

  test('is not moved by whoever puts the device forward, but is unsure until it has asked: it may have slept', async () => {
    await ping(10, 10)
    const before = clock.now()
    tablet.hours.deviceAheadMs += 60_000
    expect(clock.now().at - before.at).toBeCloseTo(0, 3)
    expect(clock.now().uncertainty).toBeGreaterThanOrEqual(60)
    await ping(10, 10)
    expect(clock.now().uncertainty).toBeLessThan(0.02)
    expect(off()).toBeLessThan(0.02)
  })

  test('is known after a reload without network, less surely the longer ago it was', async () => {
    await ping(10, 10)
    await tablet.hours.pass(1_000_000)
    tablet.hours.now = 100
    tablet.hours.deviceAheadMs += 1_049_920
    clock = await openClock(tablet.world())
    const { at, offset, uncertainty } = clock.now()
    expect(at).toBeCloseTo(tablet.world().time() / 1000 + aheadS, 1)
    expect(offset).toBeCloseTo(aheadS, 1)
    expect(uncertainty).toBeCloseTo(0.011 + 1_000 * 50e-6, 2)
  })

  test('is not known after a reload on a device whose clock was put back meanwhile', async () => {
    await ping(10, 10)
    await tablet.hours.pass(1)
    tablet.hours.deviceAheadMs -= 3_600_000
    clock = await openClock(tablet.world())
    expect(clock.now().uncertainty).toBe(Number.POSITIVE_INFINITY)
  })

  test('stamps a fact in the way of its contest, with how sure it is', async () => {
    await ping(10, 10)
    const { at, skew } = clock.stamp('seconds')
    expect(at).toBe(Math.round(serverS() * 1000) / 1000)
    expect(skew?.offset).toBe(aheadS)
    expect([0.011, 0.012]).toContain(skew?.uncertainty)
    expect(clock.stamp('utc').at).toBe(new Date(Math.round(serverS() * 1000)).toISOString())
  })

  test('learns nothing from an answer that does not come, or is no time', async () => {
    await expect(clock.ping(() => Promise.reject(new Error('closed')))).rejects.toThrow('closed')
    await clock.ping(() => Promise.resolve(Number.NaN))
    expect(clock.now().uncertainty).toBe(Number.POSITIVE_INFINITY)
  })
})
