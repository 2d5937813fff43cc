import { describe, expect, test } from 'vitest'
import { layoutFor, placeOf } from '../../wall/ranking/layout'
import { leastText, pictureOf, rowLines } from '../../wall/ranking/picture'
import { rowPadding, trackGap, type Content } from '../../wall/ranking/tracks'

const hall = { distanceM: 20, heightM: 3 }
const unknown = { distanceM: null, heightM: null }

const content = (rows: number, more: Partial<Content> = {}): Content => ({
  rows,
  rank: String(rows).length * 0.5 + 0.5,
  bib: 1.5,
  name: 4,
  brokenName: 2,
  venue: 2,
  unit: 8,
  parts: 8,
  partNumber: 0,
  change: 2.75,
  second: 0,
  third: 0,
  coarse: 0,
  total: 2.75,
  gap: 2.75,
  totalHead: 2,
  secondHead: 0,
  thirdHead: 0,
  partHead: 9,
  ...more,
})

describe('the size of text', () => {
  test('is 7.5 · D/H lines of 1080, and never under 24', () => {
    const text = (heightM: number, distanceM: number): number => pictureOf(1920, 1080, { heightM, distanceM }).text
    expect([text(3, 20), text(5, 20), text(2, 20), text(3, 12), text(3, 6), text(0.81, 6)]).toEqual([
      50,
      30,
      75,
      30,
      leastText,
      56,
    ])
  })

  test('is that of a hall where nothing is said', () => {
    expect(pictureOf(1920, 1080, unknown).text).toBe(50)
    expect(pictureOf(3840, 2160, unknown)).toEqual(pictureOf(1920, 1080, unknown))
  })

  test('is smaller on an upright picture, which people walk up to, so that a row fits', () => {
    expect(pictureOf(1080, 1920, unknown).text).toBeLessThan(36)
  })
})

describe('the layout', () => {
  test('of a hall has 11 rows a column and 22 a page', () => {
    const layout = layoutFor(pictureOf(1920, 1080, hall), content(100))
    expect(layout).toMatchObject({ kind: 'compact', columns: 2, rowsPerColumn: 11, capacity: 22, text: 50 })
  })

  test('shows up to 11 in one column with everything that is known of them', () => {
    const layout = layoutFor(pictureOf(1920, 1080, hall), content(11))
    expect(layout).toMatchObject({ kind: 'full', columns: 1, strip: 'marks' })
    expect(layout.tracks.map((track) => track.key)).toEqual([
      'rank',
      'delta',
      'bib',
      'name',
      'venue',
      'unit',
      'strip',
      'change',
      'total',
      'gap',
    ])
  })

  test('shows rank, movement, bib, name, venue, total and gap in two columns', () => {
    const layout = layoutFor(pictureOf(1920, 1080, hall), content(120))
    expect(layout.tracks.map((track) => track.key)).toEqual(['rank', 'delta', 'bib', 'name', 'venue', 'total', 'gap'])
  })

  test('shows the deciding keys in place of the gap where the first only divides the field', () => {
    const layout = layoutFor(
      pictureOf(1920, 1080, hall),
      content(120, { coarse: 1, total: 1.5, second: 2.75, third: 2.5 }),
    )
    expect(layout.tracks.map((track) => track.key)).toEqual([
      'rank',
      'delta',
      'bib',
      'name',
      'venue',
      'total',
      'second',
    ])
  })

  test('lets rows grow where there are few, and keeps the columns equally long', () => {
    const eight = layoutFor(pictureOf(1920, 1080, hall), content(8))
    expect(eight.rowHeight).toBeGreaterThan(100)
    expect(layoutFor(pictureOf(1920, 1080, hall), content(12))).toMatchObject({ columns: 2, rowsPerColumn: 6 })
  })

  test('has more columns on a very wide picture and one on an upright one', () => {
    expect(layoutFor(pictureOf(5760, 1080, hall), content(240)).columns).toBe(5)
    expect(layoutFor(pictureOf(1080, 1920, unknown), content(240)).columns).toBe(1)
  })

  test('gives more rows to a larger picture', () => {
    const rowsAt = (heightM: number): number =>
      layoutFor(pictureOf(1920, 1080, { heightM, distanceM: 20 }), content(240)).capacity
    expect(rowsAt(5)).toBeGreaterThan(rowsAt(3))
    expect(rowsAt(3)).toBeGreaterThan(rowsAt(2))
  })

  test.each([
    [1920, 1080],
    [1899, 1080],
    [1366, 768],
    [3840, 2160],
    [5760, 1080],
    [1080, 1920],
  ])('never lets anything leave a picture of %i × %i', (width, height) => {
    for (const viewing of [unknown, hall, { distanceM: 20, heightM: 5 }])
      for (const rows of [1, 8, 11, 12, 24, 120, 1000])
        for (const more of [{}, { parts: 0 }, { partNumber: 2 }, { total: 7, gap: 7.5, second: 4 }, { name: 14 }]) {
          const picture = pictureOf(width, height, viewing)
          const layout = layoutFor(picture, content(rows, more))
          const used = layout.tracks.reduce(
            (sum, track) => sum + track.width,
            (layout.tracks.length - 1) * trackGap(layout.text),
          )
          expect(used + 2 * rowPadding(layout.text)).toBeLessThanOrEqual(layout.columnWidth)
          expect(layout.columns * layout.columnWidth + (layout.columns - 1) * layout.gutter).toBeLessThanOrEqual(
            picture.width * 0.95,
          )
          expect(layout.rowsPerColumn * layout.rowHeight).toBeLessThanOrEqual(rowLines())
          expect(layout.rowHeight).toBeGreaterThanOrEqual(1.4 * layout.text)
        }
  })

  test('has rank, name and total also where nothing fits', () => {
    const layout = layoutFor(pictureOf(240, 1080, unknown), content(240))
    expect(layout.tracks.map((track) => track.key)).toEqual(['rank', 'name', 'total'])
    expect(layout.tracks.reduce((sum, track) => sum + track.width, 0)).toBeLessThanOrEqual(layout.columnWidth)
  })

  test('never drops rank, name and total', () => {
    const layout = layoutFor(pictureOf(1080, 1920, hall), content(240, { total: 5 }))
    expect(layout.tracks.map((track) => track.key)).toEqual(expect.arrayContaining(['rank', 'name', 'total']))
  })

  test('fills one column after the other', () => {
    const layout = layoutFor(pictureOf(1920, 1080, hall), content(22))
    expect(placeOf(0, layout)).toEqual({ x: 0, y: 0 })
    expect(placeOf(10, layout)).toEqual({ x: 0, y: 10 * layout.rowHeight })
    expect(placeOf(11, layout)).toEqual({ x: layout.columnWidth + layout.gutter, y: 0 })
  })
})
