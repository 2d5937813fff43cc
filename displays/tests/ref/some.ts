// Names only what matters to a test of the tablet.
import type { DeskEntrant, DeskInput, DeskNode, DeskView, Fact, Kept, MarksView, SheetMark } from '../../ref/seam'
import { ledgerOf, type Ledger } from '../../ref/sheet/ledger'
import { sheetsOf, type Sheet } from '../../ref/sheet/sheets'
import type { Scribe } from '../../ref/sheet/sheet-draft'

export const input = (name: string, kind: DeskInput['kind'], more: Partial<DeskInput> = {}): DeskInput => ({
  name,
  kind,
  title: [],
  unit: null,
  min: null,
  max: null,
  step: null,
  decimals: null,
  options: [],
  fields: [],
  statuses: [],
  panel: null,
  maxSpread: null,
  scopeAll: false,
  splits: [],
  levels: [],
  ...more,
})

export const field = (name: string, more: Partial<DeskInput['fields'][number]> = {}): DeskInput['fields'][number] => ({
  name,
  title: [],
  kind: 'number',
  unit: null,
  min: null,
  max: null,
  decimals: null,
  options: [],
  ...more,
})

export const option = (id: string): DeskInput['options'][number] => ({ id, worth: 0, title: [] })

export const node = (path: string, ...inputs: readonly DeskInput[]): DeskNode => ({ path, title: [], inputs })

export const entrant = (id: string, more: Partial<DeskEntrant> = {}): DeskEntrant => ({
  id,
  title: id,
  bib: null,
  venue: 'office',
  unit: null,
  lot: null,
  alias: false,
  ...more,
})

export const sheetOf = (...inputs: readonly DeskInput[]): Sheet => {
  const [sheet] = sheetsOf({ nodes: [node('cup/s1', ...inputs)] })
  if (sheet === undefined) throw new Error('there is no sheet')
  return sheet
}

export const desk = (more: Partial<DeskView> = {}): DeskView => ({
  contest: 'cup',
  title: '大赛',
  timeBase: 'utc',
  rules: 'r1',
  roster: 'o1',
  serverTime: 0,
  role: 'judge',
  seat: null,
  statuses: ['DNF'],
  venues: [],
  entrants: [entrant('a'), entrant('b')],
  nodes: [node('cup/s1', input('b2', 'number', { min: 0, max: 10 }))],
  ...more,
})

export const marks = (more: Partial<MarksView> = {}): MarksView => ({
  marks: [],
  panels: [],
  signed: [],
  requests: [],
  holds: [],
  statuses: [],
  ...more,
})

/** `mark('b2', 7)`: by this seat, of contestant a, accepted. */
export const mark = (name: string, value: unknown, more: Partial<SheetMark> = {}): SheetMark => ({
  id: `m-${name}`,
  at: '2026-05-01T06:00:00.000Z',
  node: 'cup/s1',
  entrant: 'a',
  input: name,
  judge: null,
  content: { value },
  by: 'judge/A',
  mine: true,
  state: 'stands',
  reason: null,
  ...more,
})

export const kept = (id: string, fact: Fact, more: Partial<Kept> = {}): Kept => ({
  id,
  fact: { type: 'mark', at: '2026-05-01T06:00:00.000Z', node: 'cup/s1', entrant: 'a', ...fact, id },
  state: 'queued',
  savedAt: 0,
  attempts: 0,
  receipt: null,
  answeredAt: null,
  why: null,
  seen: false,
  ...more,
})

export const ledger = (
  served: readonly SheetMark[],
  own: readonly Kept[] = [],
  knows: readonly string[] = [],
): Ledger => ledgerOf({ marks: served, statuses: [], knows: new Set(knows) }, own)

/** Keeps everything in memory; `now` is in seconds. */
export class TestScribe implements Scribe {
  readonly judge = 'A'
  readonly timeBase = 'utc'
  now = 1_777_615_200
  facts: readonly Kept[] = []
  private readonly drafts = new Map<string, unknown>()

  constructor(private readonly served: readonly SheetMark[] = []) {}

  ledger = (): Ledger => ledger(this.served, this.facts)
  seconds = (): number => this.now
  stamp = (seconds: number) => ({
    at: new Date(seconds * 1000).toISOString(),
    skew: { offset: 0.1, uncertainty: 0.02 },
  })
  draft = (key: string): unknown => this.drafts.get(key)
  keepDraft = (key: string, draft: unknown): void => void this.drafts.set(key, JSON.parse(JSON.stringify(draft)))

  add(facts: readonly Fact[]): Promise<readonly string[]> {
    const added = facts.map((fact, i) => kept(`tab-${this.facts.length + i + 1}`, fact))
    this.facts = [...[...added].reverse(), ...this.facts]
    return Promise.resolve(added.map(({ id }) => id))
  }

  /** What was written, oldest first, as `type target|input value`. */
  get written(): readonly string[] {
    return [...this.facts].reverse().map(({ id, fact }) => {
      const what = fact['target'] ?? fact['input'] ?? fact['code']
      const value = fact['value'] ?? fact['mark'] ?? fact['no'] ?? ''
      return `${id} ${String(fact['type'])} ${String(what)} ${String(value)}`.trim()
    })
  }
}
