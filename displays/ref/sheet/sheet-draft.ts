// A sheet that is being written: every keystroke is kept, nothing of it is a fact yet.
import type { Fact } from '../seam'
import type { Stamp } from './acts'
import { cellsOf, type Cell } from './cells'
import { draftFrom, typed, untyped, written } from './draft'
import type { Draft } from './draft'
import { canonical } from './exact'
import type { Ledger } from './ledger'
import { ruleOf, unfit, type Unfit } from './number-entry'
import type { Sheet } from './sheets'

/** Who keeps what is written. */
export interface Scribe {
  readonly judge: string
  readonly timeBase: string
  ledger(): Ledger
  /** Seconds since 1970 at the server, as well as is known. */
  seconds(): number
  stamp(seconds: number): Stamp
  /** Resolves with the ids when all are safe. */
  add(facts: readonly Fact[]): Promise<readonly string[]>
  draft(key: string): unknown
  keepDraft(key: string, draft: Draft): void
}

export class SheetDraft {
  draft: Draft
  private readonly key: string

  constructor(
    readonly sheet: Sheet,
    readonly entrant: string | null,
    protected readonly scribe: Scribe,
    private readonly changed: () => void,
  ) {
    this.key = draftKey(sheet, entrant)
    this.draft = draftFrom(scribe.draft(this.key))
  }

  cells(): readonly Cell[] {
    return cellsOf(this.sheet, this.entrant, this.draft, this.scribe.ledger(), this.scribe.judge)
  }

  type(key: string, text: string): void {
    this.keep(typed(this.draft, key, text))
  }

  /** Takes what was typed, if it fits; says why not otherwise. */
  commit(key: string): Unfit | null {
    const cell = this.cell(key)
    const text = cell?.typing ?? null
    if (cell === undefined || text === null) return null
    const wrong = text === '' ? null : unfit(text, ruleOf(cell.entry.input))
    if (wrong === null) this.write(cell, canonical(text))
    return wrong
  }

  /** What was typed and not taken is forgotten. */
  forget(key: string): void {
    this.keep(untyped(this.draft, key))
  }

  /** DNF, say; blank = none. */
  statusCode(): string {
    const row = this.entrant === null ? null : this.scribe.ledger().status(this.sheet.id, this.entrant)
    return String(row?.content['code'] ?? '')
  }

  choose(key: string, value: string): void {
    const cell = this.cell(key)
    if (cell !== undefined) this.write(cell, value)
  }

  /** When the paper says that it was; null = not from paper. */
  fromPaper(at: number | null): void {
    this.keep({ ...this.draft, paperAt: at })
  }

  protected write(cell: Cell, text: string): void {
    this.keep(written(this.draft, cell.entry.key, { text, at: this.scribe.seconds() }, cell.standing))
  }

  protected cell(key: string): Cell | undefined {
    return this.cells().find((cell) => cell.entry.key === key)
  }

  protected keep(draft: Draft): void {
    if (draft === this.draft) return
    this.draft = draft
    this.scribe.keepDraft(this.key, draft)
    this.changed()
  }
}

export const draftKey = (sheet: Pick<Sheet, 'id' | 'forAll'>, entrant: string | null): string =>
  `sheet/${sheet.id}/${sheet.forAll ? '' : entrant}`
