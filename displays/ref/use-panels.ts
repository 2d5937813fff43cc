// The panels of one entrant on one sheet, with their names, and the nudge.
import { computed, type ComputedRef } from 'vue'
import type { PanelView } from './seam'
import { lineName } from './sheet/names'
import { useSpeech } from './speech'
import { useTablet } from './use-tablet'

export interface NamedPanel {
  readonly panel: PanelView
  readonly name: string
  readonly most: number | null
}

export const usePanels = (entrant: () => string | null): ComputedRef<readonly NamedPanel[]> => {
  const { tabled, sheet } = useTablet()
  const { title } = useSpeech()
  return computed(() => {
    const of = sheet.value
    if (of === null) return []
    return of.entries.flatMap((entry) => {
      const panel = tabled.value.marks.panels.find(
        (one) => one.entrant === entrant() && one.node === entry.node.path && one.input === entry.input.name,
      )
      return panel === undefined ? [] : [{ panel, name: lineName(entry, of, title), most: entry.input.maxSpread }]
    })
  })
}

export const useNudge = (): ((judge: string) => Promise<void>) => {
  const { tablet, say: toast } = useTablet()
  const { say } = useSpeech()
  return async (judge) => {
    try {
      await tablet.hub?.nudge(judge)
      toast({ text: say('nudgeSent', { judge }), undo: null })
    } catch {
      toast({ text: say('nudgeFailed'), undo: null })
    }
  }
}
