// A contestant to practise with: everything works as with a real one, and nothing leaves the device.
import type { DeskEntrant, Fact, Kept } from '../seam'
import { ledgerOf, nothingServed, type Ledger } from '../sheet/ledger'
import type { Scribe } from '../sheet/sheet-draft'

export const practiceId = '~practice'

export const practiceEntrant = (title: string): DeskEntrant => ({
  id: practiceId,
  title,
  bib: '000',
  venue: '',
  unit: null,
  lot: null,
  alias: false,
})

const mostFacts = 500

/** A scribe that forgets everything with the page. */
export class PracticeScribe implements Scribe {
  private kept: readonly Kept[] = []
  private drafts: ReadonlyMap<string, unknown> = new Map()
  private known: Ledger = ledgerOf(nothingServed, [])

  constructor(
    private readonly real: Scribe,
    private readonly changed: () => void,
  ) {}

  get judge(): string {
    return this.real.judge
  }

  get timeBase(): string {
    return this.real.timeBase
  }

  ledger = (): Ledger => this.known
  seconds = (): number => this.real.seconds()
  stamp: Scribe['stamp'] = (seconds) => this.real.stamp(seconds)
  draft = (key: string): unknown => this.drafts.get(key)

  keepDraft(key: string, draft: unknown): void {
    this.drafts = new Map(this.drafts).set(key, draft)
  }

  add(facts: readonly Fact[]): Promise<readonly string[]> {
    const from = this.kept.length
    const added = facts.map((fact, i) => keptAs({ ...fact, id: `practice-${from + i + 1}` }))
    this.kept = [...[...added].reverse(), ...this.kept].slice(0, mostFacts)
    this.known = ledgerOf(nothingServed, this.kept)
    this.changed()
    return Promise.resolve(added.map(({ id }) => id))
  }
}

const keptAs = (fact: Fact & { readonly id: string }): Kept => ({
  id: fact.id,
  fact,
  state: 'queued',
  savedAt: 0,
  attempts: 0,
  receipt: null,
  answeredAt: null,
  why: null,
  seen: false,
})

export const isPractised = (entrant: string | null): boolean => entrant === practiceId
