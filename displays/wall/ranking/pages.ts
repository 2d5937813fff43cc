// Which positions are on which page. All are on one of them, none is empty, and the first three stay in sight.

export const pinned = 3

export const pageCount = (count: number, capacity: number): number =>
  count <= capacity ? 1 : 1 + Math.ceil((count - capacity) / (capacity - topOf(capacity)))

/**
 * Positions from 1, in the order of the slots; pages count from 0. The last page is filled from above, so that
 * it is as full
 * as the others.
 */
export const positionsOn = (page: number, count: number, capacity: number): readonly number[] => {
  if (page === 0) return range(1, Math.min(count, capacity))
  const top = topOf(capacity)
  const last = Math.min(count, capacity + page * (capacity - top))
  return [...range(1, top), ...range(last - (capacity - top) + 1, last)]
}

/** On a page of so few rows the first three would leave no room for the others. */
const topOf = (capacity: number): number => (capacity > 2 * pinned ? pinned : 0)

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
