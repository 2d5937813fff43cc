import { describe, expect, test } from 'vitest'
import { reduce } from '../../live/reduce'
import type { Scene } from '../../wall/ranking/ranking'
import { highlightMs, otherPageMs } from '../../wall/ranking/rotation'
import { leavingMs } from '../../wall/ranking/stage'
import { asShown, Hall } from './hall'

describe('the ranking on a wall', () => {
  test('has after 500 random changes the order, ranks and scores of the server', () => {
    const hall = new Hall(240)
    for (let i = 0; i < 500; i++) hall.step(1 + (i % 3), 33)
    const scene = hall.pass(1500)
    const server = hall.contest.rows
    for (const { line } of scene.seats) {
      const row = server[line.position - 1]
      expect([line.id, line.rank, line.score]).toEqual([row?.entrant, row?.rank, row?.cells[0]])
    }
    const byPlace = [...hall.stage.rows].filter((row) => row.goneAt === null).toSorted((a, b) => a.x - b.x || a.y - b.y)
    expect(byPlace.map((row) => row.id)).toEqual(scene.seats.map((seat) => seat.line.id))
  })

  test('has only the rows in the document that are seen or are leaving', () => {
    const hall = new Hall(1000)
    for (let i = 0; i < 300; i++) {
      const { layout } = hall.step(60, 100)
      expect(hall.stage.rows.length).toBeLessThanOrEqual(layout.capacity + 20)
    }
  })

  test('shows everybody within one cycle of its pages, and starts again', () => {
    const hall = new Hall(120)
    const seen = new Set<string>()
    const pages: number[] = []
    for (let ms = 0; ms <= 15_000 + 6 * 10_000; ms += 250) {
      const scene = hall.pass(250)
      for (const { line } of scene.seats) seen.add(line.id)
      if (pages.at(-1) !== scene.page) pages.push(scene.page)
    }
    expect(seen.size).toBe(120)
    expect(pages).toEqual([0, 1, 2, 3, 4, 5, 6, 0])
  })

  test('turns its pages on a busy board as well, and never while one of them shines', () => {
    const hall = new Hall(120)
    const began = new Map<string, number>()
    const turns: number[] = []
    let before = hall.show()
    for (let ms = 0; ms < 60_000; ms += 100) {
      const scene = hall.step(20, 100)
      if (scene.page !== before.page) {
        turns.push(hall.now)
        for (const at of began.values()) expect(hall.now - at).toBeGreaterThanOrEqual(highlightMs)
        began.clear()
      }
      // Only of rows that are seen before and after is it known when they begin to shine.
      for (const { line } of scene.seats) {
        const last = before.seats.find((seat) => seat.line.id === line.id)?.line
        if (last !== undefined && line.shine !== 0 && last.shine !== line.shine) began.set(line.id, hall.now)
      }
      for (const id of began.keys()) if (!scene.seats.some((seat) => seat.line.id === id)) began.delete(id)
      before = scene
    }
    const waits = turns.map((at, i) => at - (turns[i - 1] ?? 0))
    expect(waits.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...waits.slice(1))).toBeLessThanOrEqual(otherPageMs + highlightMs + 200)
  })

  test('keeps rows in the document in one order, so that none loses its movement', () => {
    const hall = new Hall(24)
    for (let i = 0; i < 50; i++) hall.step(3, 1100)
    const ids = hall.stage.rows.map((row) => row.id)
    expect(ids).toEqual(ids.toSorted())
  })

  test('takes rows out after they left', () => {
    const hall = new Hall(240)
    hall.show()
    hall.pass(15_000)
    expect(hall.stage.rows.some((row) => row.motion === 'page-out')).toBe(true)
    hall.pass(leavingMs + 1)
    expect(hall.stage.rows).toHaveLength(22)
  })

  test('puts every row in its place at once where nothing may move', () => {
    const hall = new Hall(240)
    hall.show(true)
    hall.now += 15_000
    hall.show(true)
    expect(hall.stage.rows).toHaveLength(22)
    expect(new Set(hall.stage.rows.map((row) => row.motion))).toEqual(new Set(['still']))
  })

  test('lets what it says about the last seconds stand while it is offline', () => {
    const hall = new Hall(24)
    hall.show()
    hall.step(12, 1100)
    const moved = (scene: Scene): number => scene.seats.filter(({ line }) => line.delta !== 0).length
    const before = moved(hall.pass(0))
    expect(before).toBeGreaterThan(0)
    hall.live = asShown(reduce(hall.live, { type: 'closed', at: hall.now }))
    hall.pass(250)
    expect(moved(hall.pass(600_000))).toBe(before)
  })
})
