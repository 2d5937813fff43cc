// A list that forgets: what is kept over hours must have an end.

/** The last `size` items, oldest first. */
export const pushed = <T>(items: readonly T[], item: T, size: number): readonly T[] =>
  items.length < size ? [...items, item] : [...items.slice(items.length - size + 1), item]
