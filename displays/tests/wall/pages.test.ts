import { describe, expect, test } from 'vitest'
import { pageCount, pinned, positionsOn } from '../../wall/ranking/pages'
import { firstPageMs, highlightMs, otherPageMs, Rotation } from '../../wall/ranking/rotation'

const cycle = (count: number, capacity: number): readonly (readonly number[])[] =>
  Array.from({ length: pageCount(count, capacity) }, (_, page) => positionsOn(page, count, capacity))

describe('pages', () => {
  test.each([1, 2, 6, 11, 21, 22, 23, 24, 44, 45, 100, 120, 200, 240, 1000])(
    'of %i contestants show each of them',
    (count) => {
      for (const capacity of [1, 3, 7, 11, 22, 55]) {
        const pages = cycle(count, capacity)
        const all = new Set(pages.flat())
        expect([...all].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0)
          expect(page.length).toBeLessThanOrEqual(capacity)
          expect(new Set(page).size).toBe(page.length)
        }
      }
    },
  )

  test('of nobody are one, and it is blank', () => {
    expect(cycle(0, 22)).toEqual([[]])
  })

  test('keep the first three in sight, in their slots', () => {
    for (const page of cycle(240, 22)) expect(page.slice(0, pinned)).toEqual([1, 2, 3])
  })

  test('are all full when there is more than one', () => {
    for (const page of cycle(23, 22)) expect(page).toHaveLength(22)
    expect(cycle(23, 22)[1]?.at(-1)).toBe(23)
  })

  test('are as many as their positions need: 200 contestants on 22 rows', () => {
    expect(pageCount(22, 22)).toBe(1)
    expect(pageCount(23, 22)).toBe(2)
    expect(pageCount(41, 22)).toBe(2)
    expect(pageCount(42, 22)).toBe(3)
    expect(pageCount(200, 22)).toBe(11)
  })
})

describe('the rotation of pages', () => {
  const turnsOf = (
    pages: number,
    until: number,
    highlightAt: (now: number) => number | null = () => null,
  ): readonly number[] => {
    const rotation = new Rotation()
    const turns: number[] = []
    let page = 0
    for (let now = 0; now <= until; now += 250) {
      rotation.tick(now, pages, highlightAt(now))
      if (rotation.page !== page) turns.push(now)
      page = rotation.page
    }
    return turns
  }

  test('shows the first page 15 s and the others 10 s', () => {
    expect(turnsOf(3, 70_000)).toEqual([15_000, 25_000, 35_000, 50_000, 60_000, 70_000])
    expect([firstPageMs, otherPageMs]).toEqual([15_000, 10_000])
  })

  test('never turns a single page', () => {
    expect(turnsOf(1, 100_000)).toEqual([])
  })

  test('waits while something on the page has just changed', () => {
    const changed = 14_500
    expect(turnsOf(2, 20_000, (now) => (now >= changed ? changed : null))[0]).toBeGreaterThanOrEqual(
      changed + highlightMs,
    )
  })

  test('goes back to the first page when its page is gone', () => {
    const rotation = new Rotation()
    rotation.tick(0, 3, null)
    rotation.tick(15_000, 3, null)
    rotation.tick(25_000, 3, null)
    expect(rotation.page).toBe(2)
    rotation.tick(25_250, 1, null)
    expect(rotation.page).toBe(0)
  })
})
