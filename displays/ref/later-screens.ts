// Screens that nobody sees first. They come right after the first picture, so that they are there when the network is not.
import { defineAsyncComponent, type Component } from 'vue'

type Load = () => Promise<{ default: Component }>

/** A failed try is no answer: the next look tries again. */
const later = (load: Load): Component =>
  defineAsyncComponent({ loader: load, onError: (_, retry) => void setTimeout(retry, retryMs) })

const retryMs = 1_000

const head: Load = () => import('./screens/HeadScreen.vue')
const past: Load = () => import('./screens/HistoryScreen.vue')
const outbox: Load = () => import('./screens/OutboxScreen.vue')
const panel: Load = () => import('./screens/PanelScreen.vue')
const ready: Load = () => import('./screens/ReadyScreen.vue')

export const HeadScreen = later(head)
export const HistoryScreen = later(past)
export const OutboxScreen = later(outbox)
export const PanelScreen = later(panel)
export const ReadyScreen = later(ready)

export const loadLaterScreens = (): void => {
  for (const load of [ready, past, outbox, panel, head]) load().catch(() => undefined)
}
