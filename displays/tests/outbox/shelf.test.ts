import { describe, expect, test } from 'vitest'
import { saved, type Kept } from '../../outbox/kept'
import { Shelf } from '../../outbox/shelf'

const kept = (id: string): Kept => saved({ id }, 0)

/** A database whose every reading ends when a test says so. */
const slowStore = () => {
  const readings: ((rows: readonly Kept[]) => void)[] = []
  const read = (): Promise<readonly Kept[]> => new Promise((resolve) => readings.push(resolve))
  return { readings, read }
}

const ids = (shelf: Shelf): readonly string[] => shelf.all.map((one) => one.id)

describe('a shelf', () => {
  test('never goes back behind what was put while the database was read', async () => {
    const store = slowStore()
    const shelf = new Shelf('cup', store, () => undefined)
    const refreshed = shelf.refresh()
    shelf.put([kept('a-1')])
    store.readings[0]?.([])
    await Promise.resolve()
    expect(ids(shelf)).toEqual(['a-1'])
    await new Promise((resolve) => setImmediate(resolve))
    store.readings[1]?.([kept('a-1'), kept('a-2')])
    await refreshed
    expect(ids(shelf)).toEqual(['a-2', 'a-1'])
  })

  test('reads once more, and not more often, for all that is said while it reads', async () => {
    const store = slowStore()
    const shelf = new Shelf('cup', store, () => undefined)
    const all = [shelf.refresh(), shelf.refresh(), shelf.refresh()]
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => setImmediate(resolve))
      store.readings[i]?.([kept('a-1')])
    }
    await Promise.all(all)
    expect(store.readings.length).toBeLessThanOrEqual(2)
  })

  test('tells of every change, and of nothing else', () => {
    let told = 0
    const shelf = new Shelf('cup', slowStore(), () => told++)
    shelf.put([])
    shelf.drop([])
    expect(told).toBe(0)
    shelf.put([kept('a-1'), kept('a-2')])
    shelf.drop(['a-1'])
    expect([told, ids(shelf)]).toEqual([2, ['a-2']])
  })
})
