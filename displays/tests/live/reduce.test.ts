import { describe, expect, test } from 'vitest'
import { waiting, type Live, type LiveEvent } from '../../live/live'
import { reduce } from '../../live/reduce'
import { beat, contest, head, of, patch, rows, shown, whole } from '../some'

const ab = rows({ a: '20', b: '10' })
const ba = rows({ b: '30', a: '20' })
const after = (live: Live, ...events: readonly LiveEvent[]): Live => events.reduce(reduce, live)
const totals = (live: Live): readonly string[] =>
  live.state === 'waiting' ? [] : live.board.rows.map((row) => `${row.entrant} ${row.cells[0]}`)

describe('before there is a board', () => {
  test('a wall waits, and knows the titles as soon as the head is there', () => {
    const live = after(waiting(contest, of), { type: 'opened', at: 0 }, { type: 'head', at: 1, head: head(ab) })
    expect(live).toMatchObject({ state: 'waiting', head: { boardTitle: '总成绩' }, wants: 'nothing' })
  })

  test('a whole makes it live', () => {
    expect(shown(ab)).toMatchObject({ state: 'live', wants: 'nothing' })
  })

  test('a whole whose rows have another hash is not shown, and is asked for again', () => {
    const wrong = { ...whole(ab), hash: '0123456789abcdef' }
    const live = after(waiting(contest, of), { type: 'whole', at: 0, whole: wrong })
    expect(live).toMatchObject({ state: 'waiting', wants: 'whole', refused: expect.stringContaining('hash to') })
  })

  test('a patch asks for the whole', () => {
    const live = after(waiting(contest, of), { type: 'patch', at: 0, patch: patch(ab, ba) })
    expect(live).toMatchObject({ state: 'waiting', wants: 'whole' })
  })

  test('one beat may come before the whole, two mean that it was lost', () => {
    const one = after(waiting(contest, of), { type: 'beat', at: 0, beat: beat(ab) })
    expect(one.wants).toBe('nothing')
    expect(after(one, { type: 'beat', at: 2000, beat: beat(ab) }).wants).toBe('whole')
  })
})

describe('a board that is shown', () => {
  test('follows its patches', () => {
    expect(totals(after(shown(ab), { type: 'patch', at: 1, patch: patch(ab, ba) }))).toEqual(['b 30', 'a 20'])
  })

  test('passes over what is said of other boards', () => {
    const live = shown(ab)
    expect(after(live, { type: 'patch', at: 1, patch: { ...patch(ab, ba), of: 'cup#other' } })).toBe(live)
    expect(after(live, { type: 'beat', at: 1, beat: beat(ba, { contest: 'another' }) })).toBe(live)
    expect(after(live, { type: 'head', at: 1, head: head(ba, { of: 'cup#other' }) })).toBe(live)
    expect(after(live, { type: 'whole', at: 1, whole: { ...whole(ba), of: 'cup#other' } })).toBe(live)
  })

  test('keeps what it holds when a patch does not continue it, and asks for the whole', () => {
    const live = after(shown(ab), { type: 'patch', at: 1, patch: patch(rows({ x: '1' }), ba) })
    expect(live).toMatchObject({ state: 'live', wants: 'whole' })
    expect(totals(live)).toEqual(['a 20', 'b 10'])
  })

  test('takes a patch that came twice as the assurance that it is', () => {
    const once = after(shown(ab), { type: 'patch', at: 1, patch: patch(ab, ba) })
    expect(after(once, { type: 'patch', at: 3000, patch: patch(ab, ba) })).toMatchObject({
      agreedAt: 3000,
      wants: 'nothing',
    })
  })

  test('is whole again with the next whole', () => {
    const broken = after(shown(ab), { type: 'patch', at: 1, patch: { ...patch(ab, ba), after: '0123456789abcdef' } })
    expect(broken.wants).toBe('whole')
    const healed = after(broken, { type: 'whole', at: 2, whole: whole(ba) })
    expect(healed.wants).toBe('nothing')
    expect(totals(healed)).toEqual(['b 30', 'a 20'])
  })

  test('asks for the rest when two beats in a row name another hash, not for one that overtook its patch', () => {
    const one = after(shown(ab), { type: 'beat', at: 1, beat: beat(ba) })
    expect(one.wants).toBe('nothing')
    expect(after(one, { type: 'beat', at: 2001, beat: beat(ba) }).wants).toBe('rest')
    const caughtUp = after(
      one,
      { type: 'patch', at: 50, patch: patch(ab, ba) },
      { type: 'beat', at: 2001, beat: beat(ba) },
    )
    expect(caughtUp.wants).toBe('nothing')
  })

  test('asks for the whole when a message cannot be read', () => {
    expect(after(shown(ab), { type: 'refused', at: 1, why: 'Patch.moves: array expected' }).wants).toBe('whole')
  })

  test('takes status and view from head and beat', () => {
    const live = after(shown(ab), { type: 'beat', at: 1, beat: beat(ab, { status: 'OFFICIAL', view: 'frozen' }) })
    expect(live.head).toMatchObject({ status: 'OFFICIAL', view: 'frozen', boardTitle: '总成绩' })
  })
})

describe('how fresh it is', () => {
  const at = (ms: number): Live['state'] => after(shown(ab), { type: 'tick', at: ms }).state

  test('is live to 5 s, stale to 15 s, then offline', () => {
    expect([at(0), at(5000), at(5001), at(15_000), at(15_001)]).toEqual(['live', 'live', 'stale', 'stale', 'offline'])
  })

  test('is renewed by a beat that names our hash', () => {
    const live = after(shown(ab), { type: 'tick', at: 9000 }, { type: 'beat', at: 9001, beat: beat(ab) })
    expect(live).toMatchObject({ state: 'live', agreedAt: 9001 })
  })

  test('is not renewed by a beat that names another', () => {
    const live = after(shown(ab), { type: 'beat', at: 4000, beat: beat(ba) }, { type: 'tick', at: 5001 })
    expect(live.state).toBe('stale')
  })

  test('is offline as soon as the socket is closed, and keeps all rows', () => {
    const live = after(shown(ab), { type: 'closed', at: 100 })
    expect(live.state).toBe('offline')
    expect(totals(live)).toEqual(['a 20', 'b 10'])
  })

  test('stays offline while the socket is open but nothing is agreed', () => {
    const live = after(shown(ab), { type: 'closed', at: 100 }, { type: 'opened', at: 900 }, { type: 'tick', at: 950 })
    expect(live.state).toBe('offline')
  })

  test('is live again when the head names the hash that was held: nothing more comes then', () => {
    const live = after(
      shown(ab),
      { type: 'closed', at: 100 },
      { type: 'opened', at: 900 },
      { type: 'head', at: 950, head: head(ab) },
    )
    expect(live).toMatchObject({ state: 'live', agreedAt: 950, closedAt: null })
  })

  test('is live again after the one patch that was missed', () => {
    const live = after(
      shown(ab),
      { type: 'closed', at: 100 },
      { type: 'opened', at: 900 },
      { type: 'head', at: 950, head: head(ba) },
      { type: 'patch', at: 951, patch: patch(ab, ba) },
    )
    expect(live.state).toBe('live')
    expect(totals(live)).toEqual(['b 30', 'a 20'])
  })
})

describe('the server clock', () => {
  test('runs on from the beat that travelled least, whatever the kiosk believes', () => {
    const heard = Date.parse('2026-05-01T06:03:22.000Z')
    const live = after(
      shown(ab),
      { type: 'beat', at: 1000, beat: beat(ab, { serverTime: '2026-05-01T06:03:20.900Z' }) },
      { type: 'beat', at: 3000, beat: beat(ab, { serverTime: '2026-05-01T06:03:22.999Z' }) },
    )
    expect(live.clock.at(2001)).toBe(heard)
  })

  test('is unknown before the first beat and untouched by an unreadable one', () => {
    expect(shown(ab).clock.at(5)).toBeNull()
    expect(after(shown(ab), { type: 'beat', at: 1, beat: beat(ab, { serverTime: 'soon' }) }).clock.at(5)).toBeNull()
  })
})
