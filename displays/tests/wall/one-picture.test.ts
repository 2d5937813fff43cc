import { describe, expect, test } from 'vitest'
import { reduce } from '../../live/reduce'
import { asShown, Hall } from './hall'

describe('what a wall shows', () => {
  test('is always one picture: the totals fall from place to place and every gap is their difference', () => {
    const hall = new Hall(22)
    for (let i = 0; i < 400; i++) {
      const lines = hall.step(2, 70).seats.map((seat) => seat.line)
      lines.forEach((line, at) => {
        const above = lines[at - 1]
        if (line.rank === null || above === undefined) return
        const fell = Number(above.score) - Number(line.score)
        expect(fell).toBeGreaterThanOrEqual(0)
        expect(line.rank === above.rank).toBe(fell === 0)
        expect(Number(line.gap.replace('\u2212', '-').replace(',', ''))).toBe(0 - fell)
      })
    }
  })

  test.each(['stale', 'offline'] as const)('shows the last that was heard as soon as the line is %s', (state) => {
    const hall = new Hall(22)
    for (let i = 0; i < 40; i++) hall.step(2, 70)
    const late = hall.now + 20
    hall.live = asShown(
      reduce(hall.live, state === 'offline' ? { type: 'closed', at: late } : { type: 'tick', at: late + 5_001 }),
    )
    expect(hall.live.state).toBe(state)
    // The page was not painted in between: as soon as it is, the order is that of the server.
    hall.now = late
    const rows = hall.show().seats.map(({ line }) => `${line.rank} ${line.id} ${line.score}`)
    expect(rows).toEqual(hall.contest.rows.map((row) => `${row.rank} ${row.entrant} ${row.cells[0]}`))
  })
})
