import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../ref/options'
import { home, placeFrom, screenOf } from '../../ref/place'
import { checksOf } from '../../ref/tablet/checks'
import { practiceId } from '../../ref/tablet/practice'
import { pageState } from '../../ref/tablet/state'
import { sayIn } from '../../ref/words/words'
import { Hall, session } from './hall'
import { desk, entrant, input, sheetOf } from './some'

describe('a place', () => {
  const seated = { ...new Hall().tablet().now, phase: 'seated', isConfirmed: true, session, desk: desk() } as const

  test('is nowhere without its sheet or its contestant', () => {
    const sheets = [sheetOf(input('b2', 'number'))]
    const at = (entrantId: string, sheet: string, of = sheets) =>
      screenOf({ ...seated, sheets: of }, { ...home, screen: 'sheet', sheet, entrant: entrantId }, false)
    expect([at('a', 'cup/s1'), at('x', 'cup/s1'), at('a', 'cup/s9'), at(practiceId, 'cup/s1')]).toEqual([
      'sheet',
      'queue',
      'queue',
      'sheet',
    ])
  })

  test('of the head judge is for the head judge, and a lock covers all', () => {
    expect(screenOf(seated, { ...home, screen: 'head' }, false)).toBe('queue')
    const head = { ...seated, session: { ...session, role: 'head-judge' } }
    expect([screenOf(head, { ...home, screen: 'head' }, false), screenOf(head, home, true)]).toEqual(['head', 'locked'])
  })

  test('comes back from what was kept, or is home', () => {
    expect(placeFrom('{"screen":"history"}')).toEqual({ ...home, screen: 'history' })
    expect([placeFrom(''), placeFrom('null'), placeFrom('7')]).toEqual([home, home, home])
  })
})

describe('the state of the page', () => {
  test('is said in one word', () => {
    const states = (['connecting', 'live', 'stale', 'offline', 'ended'] as const).map((line) =>
      pageState(line, desk(), false),
    )
    expect(states).toEqual(['loading', 'live', 'stale', 'offline', 'finished'])
    expect(pageState('live', desk({ entrants: [] }), false)).toBe('empty')
    expect(pageState('live', null, false)).toBe('loading')
    expect(pageState('live', desk(), true)).toBe('finished')
  })

  test('is checked before work begins', () => {
    const tabled = {
      ...new Hall().tablet().now,
      session,
      desk: desk({ entrants: [entrant('a')] }),
      line: 'live' as const,
    }
    const bad = (storage: 'yes' | 'no', uncertainty: number, isSecure: boolean): readonly string[] =>
      checksOf(
        tabled,
        { persisted: storage, used: null, quota: null },
        { at: 0, offset: -0.001, uncertainty },
        isSecure,
        sayIn('en'),
      )
        .filter((check) => !check.good)
        .map((check) => `${check.name}: ${check.text}`)
    expect(bad('yes', 0.1, true)).toEqual([])
    expect(bad('no', Infinity, false)).toEqual([
      'readyStorage: The browser may clear it: do not clean its data',
      'readySecure: No HTTPS: do not close or reload the page while offline',
      'readyClock: Not measured: timing cannot be recorded yet',
    ])
  })
})

describe('the address of a tablet', () => {
  test('says the token of a code, the language and the light', () => {
    const none = (): string => ''
    expect(optionsOf({ search: '', hash: '#pair=abc' }, none)).toEqual({
      language: 'zh-CN',
      theme: 'light',
      token: 'abc',
    })
    expect(optionsOf({ search: '?lang=en&theme=dark', hash: '' }, none)).toEqual({
      language: 'en',
      theme: 'dark',
      token: '',
    })
    expect(
      optionsOf({ search: '', hash: '' }, (name) => ({ language: 'en', theme: 'dark' })[name] ?? '').language,
    ).toBe('en')
  })
})
