import { describe, expect, test } from 'vitest'
import { ResyncBound } from '../../live/resync'
import { pushed } from '../../live/ring'
import { longestRetryMs, retryDelay } from '../../live/retry'

describe('waiting before the next try', () => {
  test('doubles from half a second to ten', () => {
    const delays = Array.from({ length: 8 }, (_, attempt) => retryDelay(attempt, 0))
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000])
  })

  test('is never the same for all walls, never longer than ten seconds, never under a third of one', () => {
    for (let attempt = 0; attempt < 2000; attempt++)
      for (const random of [0, 0.37, 0.999]) {
        const delay = retryDelay(attempt, random)
        expect(delay).toBeGreaterThanOrEqual(333)
        expect(delay).toBeLessThanOrEqual(longestRetryMs)
      }
    expect(retryDelay(9, 0.9)).toBeLessThan(retryDelay(9, 0.1))
  })
})

describe('asking for a board anew', () => {
  const asked = (seconds: number): readonly number[] => {
    const bound = new ResyncBound()
    const at: number[] = []
    for (let now = 0; now < seconds * 1000; now += 33) if (bound.allows(now)) at.push(now)
    return at
  }

  test('is bounded however often there is reason to: seven times in the first minute, then twice in each', () => {
    expect(asked(60).length).toBeLessThanOrEqual(7)
    expect(asked(600).length).toBeLessThanOrEqual(7 + 9 * 2)
  })

  test('waits longer each time, but never longer than half a minute', () => {
    const gaps = asked(600)
      .map((at, i, all) => at - (all[i - 1] ?? 0))
      .slice(1)
    expect(gaps[0]).toBeLessThan(1100)
    expect(Math.max(...gaps)).toBeLessThan(30_100)
    expect(gaps.slice(0, 5).toSorted((a, b) => a - b)).toEqual(gaps.slice(0, 5))
  })

  test('is free again after a calm minute', () => {
    const bound = new ResyncBound()
    for (let now = 0; now < 120_000; now += 100) bound.allows(now)
    expect(bound.allows(200_000)).toBe(true)
    expect(bound.allows(201_100)).toBe(true)
  })
})

test('a ring keeps the last and forgets the rest', () => {
  let ring: readonly number[] = []
  for (let i = 0; i < 1000; i++) ring = pushed(ring, i, 3)
  expect(ring).toEqual([997, 998, 999])
})
