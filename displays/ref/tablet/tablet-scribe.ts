// Writes into the outbox of the tablet, with the server's time as the tablet knows it.
import type { Fact } from '../seam'
import { writtenAt, type Stamp } from '../sheet/acts'
import type { Ledger } from '../sheet/ledger'
import type { Scribe } from '../sheet/sheet-draft'
import type { Tabled } from './tabled'
import type { TabletWorld } from './world'

/** Times measured by a clock that is less sure than this are refused. */
export const unsureS = 0.5

/** An offset that somebody should know of. */
export const noticeableS = 2

const thousandth = (s: number): number => Math.ceil(s * 1000) / 1000

export class TabletScribe implements Scribe {
  constructor(
    private readonly clock: TabletWorld['clock'],
    private readonly tabled: () => Tabled,
  ) {}

  get judge(): string {
    const seat = this.tabled().session?.seat
    return seat?.judge ?? seat?.id ?? ''
  }

  get timeBase(): string {
    return this.tabled().desk?.timeBase ?? 'utc'
  }

  ledger = (): Ledger => this.tabled().ledger
  seconds = (): number => this.clock.now().at
  draft = (key: string): unknown => this.tabled().outbox?.drafts.get(key)

  stamp(seconds: number): Stamp {
    const { offset, uncertainty } = this.clock.now()
    const isKnown = Number.isFinite(uncertainty)
    const skew = isKnown ? { offset: Math.round(offset * 1000) / 1000, uncertainty: thousandth(uncertainty) } : null
    return { at: writtenAt(seconds, this.timeBase), skew }
  }

  keepDraft(key: string, draft: unknown): void {
    this.tabled()
      .outbox?.drafts.set(key, draft)
      .catch(() => undefined)
  }

  /** Whether a time that is measured now would be taken by the server. */
  isSure = (): boolean => this.clock.now().uncertainty <= unsureS

  async add(facts: readonly Fact[]): Promise<readonly string[]> {
    const kept = await this.tabled().outbox?.add(...facts)
    if (kept === undefined) throw new Error('this device keeps nothing')
    return kept.map(({ id }) => id)
  }
}
