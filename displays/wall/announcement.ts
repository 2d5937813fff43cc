// One sentence now and then for those who cannot see the wall.
import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Say } from './words'
import type { SceneFace } from './ranking/use-ranking'

/** A screen reader that is told more often says nothing whole. */
const leastMs = 10_000

export const useAnnouncement = (now: Ref<number>, scene: ShallowRef<SceneFace | null>, say: Say): Ref<string> => {
  const text = shallowRef('')
  let saidAt = Number.NEGATIVE_INFINITY
  watch(now, (at) => {
    const risen = scene.value?.risen
    if (!risen || risen.rank === null || at - saidAt < leastMs) return
    const next = say('rose', { name: risen.title, rank: risen.rank })
    if (next === text.value) return
    text.value = next
    saidAt = at
  })
  return text
}
