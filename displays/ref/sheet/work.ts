// A sheet under the hand: drafts at every keystroke, facts when they are tapped or submitted, and every step can be taken
// back.
import type { DeskInput, Fact } from '../seam'
import { mark, restored, status, voided, type Stamp } from './acts'
import { attemptMembers, nextNo, type Attempt } from './attempts'
import type { Cell } from './cells'
import { lastStep, submitted, tapped, undone, type Tapped } from './draft'
import { secondsOf, type Row } from './ledger'
import { SheetDraft } from './sheet-draft'
import { corrects, fromPaper, submissionOf } from './submission'
import { timingOf } from './time-entry'

export class SheetWork extends SheetDraft {
  /** Why this tablet went on though another has the same seat; blank = none has. */
  takeover = ''

  /** One more, or the last one back. */
  async count(key: string, direction: 1 | -1): Promise<void> {
    const cell = this.cell(key)
    const last = cell?.rows.findLast((row) => row.mine)
    if (cell === undefined) return
    if (direction === 1) await this.tap(cell, 'counted', '', [this.mark(cell, {})], [])
    else if (last !== undefined) await this.tap(cell, 'uncounted', '', [], [last.id])
  }

  async time(key: string, name: string): Promise<void> {
    const cell = this.cell(key)
    if (cell !== undefined) await this.tap(cell, 'time', name, [this.mark(cell, { mark: name })], [])
  }

  async undoStop(key: string): Promise<void> {
    const cell = this.cell(key)
    const stop = cell === undefined ? null : timingOf(cell.rows).stop
    if (cell !== undefined && stop !== null) await this.tap(cell, 'time', 'undo', [], [stop.id])
  }

  /** A time that another clock measured: its stop lies so long after the start that stands, or ends now. */
  async manualTime(key: string, seconds: number): Promise<void> {
    const cell = this.cell(key)
    if (cell === undefined) return
    const { start, stop } = timingOf(cell.rows)
    const from = start === null ? this.now() - seconds : secondsOf(start.at)
    const marks = [
      ...(start === null ? [this.mark(cell, { mark: 'start' }, from)] : []),
      this.mark(cell, { mark: 'stop' }, from + seconds),
    ]
    await this.tap(cell, 'time', 'manual', marks, stop === null ? [] : [stop.id])
  }

  async turn(key: string, on: boolean): Promise<void> {
    const cell = this.cell(key)
    if (cell !== undefined)
      await this.tap(cell, 'switched', on ? 'on' : 'off', [this.mark(cell, { value: on ? 1 : 0 })], [])
  }

  /** A new row, or one in place of `old`: that keeps its number and its time. */
  async attempt(key: string, attempt: Attempt, old: Row | null): Promise<void> {
    const cell = this.cell(key)
    if (cell === undefined) return
    const { input } = cell.entry
    const no = typeof old?.content['no'] === 'number' ? old.content['no'] : nextNo(rowsOf(cell, attempt, input))
    const fact = this.mark(cell, attemptMembers(input, attempt, no))
    await this.tap(
      cell,
      'attempt',
      String(no),
      [old === null ? fact : { ...fact, at: old.at }],
      old === null ? [] : [old.id],
    )
  }

  async remove(key: string, row: Row): Promise<void> {
    const cell = this.cell(key)
    if (cell !== undefined) await this.tap(cell, 'removed', String(row.content['no'] ?? ''), [], [row.id])
  }

  async setStatus(code: string, reason: string): Promise<void> {
    if (this.entrant === null) return
    const fact = status(this.stamp(), this.sheet.id, this.entrant, code, reason)
    await this.record('status', '', code, [fact], [], reason)
  }

  needsReason(): boolean {
    return corrects(this.cells())
  }

  /** How many values went out. */
  async submit(reason: string): Promise<number> {
    const { judge, timeBase } = this.scribe
    const who = { entrant: this.entrant, judge, timeBase, reason, takeover: this.takeover }
    const { facts, voids } = submissionOf(this.cells(), this.draft, this.stamp(), who)
    if (facts.length === 0) return 0
    const ids = await this.scribe.add(facts)
    const marks = ids.filter((_, i) => facts[i]?.['type'] === 'mark')
    this.keep(submitted(this.draft, marks, voids))
    return facts.length
  }

  /** Takes the last step back, before as after its receipt. */
  async undo(): Promise<void> {
    const step = lastStep(this.draft)
    if (step === null) return
    if (step.kind === 'facts') {
      const refused = new Set(
        this.scribe
          .ledger()
          .rows.filter((row) => row.where === 'refused')
          .map((row) => row.id),
      )
      const stamp = this.stamp()
      await this.scribe.add([
        ...step.added.filter((id) => !refused.has(id)).map((id) => voided(stamp, id, 'undo')),
        ...step.voided.map((id) => restored(stamp, id, 'undo')),
      ])
    }
    this.keep(undone(this.draft))
  }

  private async tap(
    cell: Cell,
    what: Tapped,
    says: string,
    marks: readonly Fact[],
    out: readonly string[],
  ): Promise<void> {
    await this.record(what, cell.entry.key, says, marks, out, what)
  }

  private async record(
    what: Tapped,
    key: string,
    says: string,
    marks: readonly Fact[],
    out: readonly string[],
    reason: string,
  ): Promise<void> {
    const stamp = this.stamp()
    const ids = await this.scribe.add([...out.map((id) => voided(stamp, id, reason || what)), ...marks])
    this.keep(tapped(this.draft, { what, key, says, added: ids.slice(out.length), voided: out, before: null }))
  }

  private mark(cell: Cell, members: Fact, at = this.now()): Fact {
    return mark(
      this.scribe.stamp(at),
      { entry: cell.entry, entrant: this.entrant },
      { ...members, ...fromPaper(this.draft) },
    )
  }

  private now(): number {
    return this.draft.paperAt ?? this.scribe.seconds()
  }

  private stamp(): Stamp {
    return this.scribe.stamp(this.scribe.seconds())
  }
}

/** Bouts are counted against each opponent. */
const rowsOf = (cell: Cell, attempt: Attempt, input: DeskInput): readonly Row[] =>
  input.kind === 'bouts' ? cell.rows.filter((row) => row.content['opponent'] === attempt.opponent) : cell.rows
