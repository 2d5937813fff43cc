// Whether anything may move: not if the address or the system says so, and not while the data stands still.
import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'

/** `off` = changes are framed instead; `held` = nothing changes. */
export type Movement = 'on' | 'off' | 'held'

export const useMovement = (wanted: boolean, isOffline: () => boolean): ComputedRef<Movement> => {
  const query = matchMedia('(prefers-reduced-motion: reduce)')
  const reduced = ref(query.matches)
  const listen = (): void => void (reduced.value = query.matches)
  query.addEventListener('change', listen)
  onScopeDispose(() => query.removeEventListener('change', listen))
  return computed(() => (!wanted || reduced.value ? 'off' : isOffline() ? 'held' : 'on'))
}
