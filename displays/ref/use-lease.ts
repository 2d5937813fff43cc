// Tells the hub what is open here and which panel lines are being scored, so that others see it at once.
import { onScopeDispose, watch } from 'vue'
import type { OpenSheet } from './use-sheet'
import { useTablet } from './use-tablet'

export const useLease = ({ sheet, cells }: OpenSheet): void => {
  const { tablet, place, isPractice } = useTablet()
  const { entrant } = place.value
  if (entrant === null || isPractice.value) return
  const { id } = sheet.value
  const edited = new Map<string, readonly [string, string]>()
  tablet.hub?.open(id, entrant)

  const tell = (): void => {
    for (const cell of cells.value) {
      const { key, node, input } = cell.entry
      const isEdited = input.kind === 'judges' && (cell.changed || cell.typing !== null)
      if (isEdited === edited.has(key)) continue
      if (isEdited) edited.set(key, [node.path, input.name])
      else edited.delete(key)
      tablet.hub?.edit(node.path, entrant, input.name, isEdited)
    }
  }
  watch(cells, tell, { immediate: true })
  onScopeDispose(() => {
    tell()
    tablet.hub?.leave(id, entrant)
  })
}
