import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { boardHash, hashText, rowText } from '../../live/board-hash'

interface Vectors {
  readonly texts: readonly { readonly text: string; readonly seed0: string; readonly seed1: string }[]
  readonly boards: readonly {
    readonly name: string
    readonly hash: string
    readonly rows: readonly {
      readonly entrant: string
      readonly rank: number | null
      readonly class: string
      readonly position: number
      readonly cells: readonly string[]
      readonly text: string
    }[]
  }[]
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/board-hash.json', import.meta.url), 'utf8'),
) as Vectors

const hex = (lane: number): string => lane.toString(16).padStart(8, '0')

describe('the board hash agrees with the vectors that the server is held to', () => {
  test.each(vectors.texts)('text $text', ({ text, seed0, seed1 }) => {
    const { lane0, lane1 } = hashText(text)
    expect([hex(lane0), hex(lane1)]).toEqual([seed0, seed1])
  })

  test.each(vectors.boards)('board: $name', ({ rows, hash }) => {
    const texts = rows.map((row) => rowText(row.entrant, row.rank, row.class, row.position, row.cells))
    expect(texts).toEqual(rows.map((row) => row.text))
    expect(boardHash(texts.map(hashText))).toBe(hash)
  })

  test('a text longer than any before it is hashed whole', () => {
    const long = '王'.repeat(5000)
    expect(hashText(long)).not.toEqual(hashText(long.slice(0, 4999)))
    expect(hashText(long)).toEqual(hashText(long))
  })
})
