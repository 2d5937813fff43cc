import { describe, expect, test, vi } from 'vitest'
import { home, screenOf } from '../../ref/place'
import { cellsOf } from '../../ref/sheet/cells'
import { blank } from '../../ref/sheet/draft'
import { SheetWork } from '../../ref/sheet/work'
import { noMarks, toldMarks } from '../../ref/tablet/known-marks'
import { PracticeScribe, practiceId } from '../../ref/tablet/practice'
import type { Tablet } from '../../ref/tablet/tablet'
import { Hall, offline, ok, refused, session } from './hall'
import { desk, input, kept, mark, marks, sheetOf, TestScribe } from './some'

const settle = (): Promise<unknown> =>
  vi.waitFor(() => undefined).then(() => new Promise((resolve) => setTimeout(resolve, 5)))
const started = async (hall: Hall): Promise<Tablet> => {
  const tablet = hall.tablet()
  await tablet.start()
  await settle()
  return tablet
}

describe('a tablet', () => {
  test('asks to be paired where it has no seat', async () => {
    const hall = new Hall()
    hall.session = refused
    const tablet = await started(hall)
    expect(tablet.now).toMatchObject({ phase: 'pairing', ended: null })
    expect(screenOf(tablet.now, home, false)).toBe('pair')
    hall.session = ok(session)
    await tablet.pair({ pin: '123456', holder: '李' })
    await settle()
    expect([tablet.now.phase, screenOf(tablet.now, home, false)]).toEqual(['seated', 'pair'])
    tablet.confirm()
    expect(screenOf(tablet.now, home, false)).toBe('queue')
  })

  test('shows what it remembers at once, and goes on without the server', async () => {
    const hall = new Hall()
    hall.session = offline
    hall.desk = offline
    hall.remembered = { session, desk: desk(), marks: marks({ marks: [mark('b2', 7)] }) }
    const tablet = await started(hall)
    expect(tablet.now.phase).toBe('seated')
    expect(tablet.now.desk?.entrants).toHaveLength(2)
    expect(tablet.now.ledger.standing('cup/s1', 'a', 'b2')).toHaveLength(1)
  })

  test('says that its seat was taken away, and keeps what it has', async () => {
    const hall = new Hall()
    hall.session = refused
    hall.remembered = { session, desk: desk(), marks: marks() }
    const tablet = await started(hall)
    expect([tablet.now.ended, screenOf(tablet.now, home, false)]).toEqual(['revoked', 'locked'])
    tablet.startAnew()
    expect(screenOf(tablet.now, home, false)).toBe('pair')
  })

  test('fetches what the hub says has changed, of one contestant only', async () => {
    const hall = new Hall()
    const tablet = await started(hall)
    hall.asked = []
    hall.marks = marks({ marks: [mark('b2', 8)] })
    hall.client?.changed('cup/s1', 'a')
    await settle()
    expect(hall.asked).toEqual(['marks a'])
    expect(tablet.now.ledger.standing('cup/s1', 'a', 'b2')[0]?.content['value']).toBe(8)
    hall.client?.desk('r1', 'o1')
    await settle()
    expect(hall.asked).toEqual(['marks a'])
    hall.client?.desk('r2', 'o1')
    await settle()
    expect(hall.asked).toEqual(['marks a', 'desk', 'marks'])
  })

  test('asks once for what changes while it asks, and for all where it is much', async () => {
    const hall = new Hall()
    await started(hall)
    hall.asked = []
    for (const who of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) hall.client?.changed('cup/s1', who)
    await settle()
    expect(hall.asked).toEqual(['marks a', 'marks'])
  })

  test('shows its own facts before anybody has told them back', async () => {
    const hall = new Hall()
    const tablet = await started(hall)
    hall.tell([kept('tab-1', { input: 'b2', value: 9 })])
    expect(tablet.now.ledger.standing('cup/s1', 'a', 'b2')[0]?.where).toBe('device')
  })

  test('hears of twins, of a nudge and of the end', async () => {
    const hall = new Hall()
    const tablet = await started(hall)
    hall.client?.twins(['平板 B'])
    hall.client?.nudged('裁判长')
    expect(tablet.now).toMatchObject({ twins: ['平板 B'], nudgedBy: '裁判长' })
    hall.client?.ended('seat-taken')
    expect(tablet.now.ended).toBe('seat-taken')
    await tablet.leave()
    expect(tablet.now).toMatchObject({ phase: 'pairing', twins: [], ended: null })
  })
})

describe('what the server told of one contestant', () => {
  test('takes the place of what it told before, of that one only', () => {
    const before = toldMarks(noMarks, marks({ marks: [mark('b2', 7), mark('b3', 1, { entrant: 'b' })] }), null, ['t-1'])
    const after = toldMarks(before, marks({ marks: [mark('b2', 8)] }), 'a', ['t-2'])
    expect(after.marks.map((one) => `${one.entrant} ${one.content['value']}`)).toEqual(['b 1', 'a 8'])
    expect([...after.knows]).toEqual(['t-1', 't-2'])
  })
})

describe('practice', () => {
  test('works like the real thing, and nothing leaves the device', async () => {
    const real = new TestScribe()
    const scribe = new PracticeScribe(real, () => undefined)
    const sheet = sheetOf(input('b2', 'number'), input('f', 'tally'))
    const work = new SheetWork(sheet, practiceId, scribe, () => undefined)
    work.choose('cup/s1|b2', '7')
    await work.submit('')
    await work.count('cup/s1|f', 1)
    expect(
      cellsOf(sheet, practiceId, blank, scribe.ledger(), 'A').map((cell) => [cell.value, cell.rows.length]),
    ).toEqual([
      ['7', 1],
      ['', 1],
    ])
    await work.undo()
    await work.undo()
    expect(work.cells().map((cell) => cell.rows.length)).toEqual([0, 0])
    expect([real.facts, real.draft('sheet/cup/s1/~practice')]).toEqual([[], undefined])
  })
})
