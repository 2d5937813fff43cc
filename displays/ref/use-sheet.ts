// The sheet that is open, for the views that show and change it.
import { computed, ref, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { isPractised } from './tablet/practice'
import { signedBy } from './queue/queue'
import type { Cell } from './sheet/cells'
import { blocked, pressed, ruleOf, stepped, type Key, type Unfit } from './sheet/number-entry'
import type { Sheet } from './sheet/sheets'
import { lineName, namesOn } from './sheet/names'
import { undoLabel } from './sheet/undo-label'
import { SheetWork } from './sheet/work'
import { useSpeech } from './speech'
import { useTablet, type Held } from './use-tablet'

export interface OpenSheet {
  readonly sheet: ComputedRef<Sheet>
  readonly work: ComputedRef<SheetWork>
  readonly cells: ComputedRef<readonly Cell[]>
  readonly active: ShallowRef<string>
  readonly cell: ComputedRef<Cell | null>
  readonly isSigned: ComputedRef<boolean>
  /** Why the last key was not taken; null = it was. */
  readonly refused: ShallowRef<Unfit | null>
  /** What undo would take back; blank = nothing, or it may not. */
  readonly undoes: ComputedRef<string>
  name(cell: Cell): string
  pick(key: string): void
  /** Goes so many lines on; false at the end. */
  move(by: 1 | -1): boolean
  press(key: Key): void
  step(cell: Cell, direction: 1 | -1): void
  undo(): void
}

/** Signed off, and not for us to change. */
export const isFixed = ({ isHead, tabled }: Held, sheet: string, entrant: string | null): boolean =>
  !isPractised(entrant) && !isHead.value && signedBy(tabled.value.marks.signed, sheet, entrant)

const empty: Sheet = { id: '', node: { path: '', title: [], inputs: [] }, forAll: false, entries: [] }

export const useSheet = (): OpenSheet => {
  const held = useTablet()
  const { say, title, language } = useSpeech()
  const version = ref(0)
  const sheet = computed(() => held.sheet.value ?? empty)
  const entrant = held.place.value.entrant
  const scribe = held.scribe()
  const work = computed(
    () => new SheetWork(sheet.value, sheet.value.forAll ? null : entrant, scribe, () => version.value++),
  )
  const cells = computed(() => {
    void [version.value, held.practised.value, held.tabled.value.ledger]
    return work.value.cells()
  })
  const active = shallowRef(
    held.place.value.line || (cells.value.find((one) => one.blank) ?? cells.value[0])?.entry.key || '',
  )
  const cell = computed(() => cells.value.find((one) => one.entry.key === active.value) ?? null)
  const refused = shallowRef<Unfit | null>(null)
  const isSigned = computed(() => isFixed(held, sheet.value.id, entrant))
  const undoes = computed(() => {
    void version.value
    const step = work.value.draft.steps.at(-1)
    if (step === undefined || isSigned.value) return ''
    return undoLabel(step, namesOn(sheet.value, title, language.value), say)
  })

  const pick = (key: string): void => {
    if (key === active.value) return
    work.value.commit(active.value)
    refused.value = null
    active.value = key
  }
  watch(active, () => (refused.value = null))

  return {
    sheet,
    work,
    cells,
    active,
    cell,
    isSigned,
    refused,
    undoes,
    name: ({ entry }) => lineName(entry, sheet.value, title),
    pick,
    move: (by) => {
      const at = cells.value.findIndex((one) => one.entry.key === active.value)
      const next = cells.value[at + by]
      if (next === undefined) return false
      pick(next.entry.key)
      return true
    },
    press: (key) => {
      const now = cell.value
      if (now === null || now.manner !== 'keypad' || isSigned.value) return
      const rule = ruleOf(now.entry.input)
      // A digit begins anew; what takes away or turns the sign works on what is there.
      const text = now.typing ?? (key === 'back' || key === '-' ? now.value : '')
      refused.value = blocked(text, key, rule)
      if (refused.value === null) work.value.type(now.entry.key, pressed(text, key))
    },
    step: (one, direction) => {
      if (isSigned.value) return
      const next = stepped(one.typing ?? one.value, direction, ruleOf(one.entry.input))
      if (next !== null) work.value.choose(one.entry.key, next)
      active.value = one.entry.key
    },
    undo: () => {
      if (!isSigned.value) void work.value.undo()
    },
  }
}
