// Puts a tablet into a page.
import { createApp } from 'vue'
import type { RefOptions } from './options'
import RefApp from './RefApp.vue'
import type { TabletWorld } from './tablet/world'

export const openRef = (at: string, options: RefOptions, world: TabletWorld): void => {
  createApp(RefApp, { options, world }).mount(at)
  // After the first picture: what a tablet with its own Chinese font will never need.
  const later = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 1))
  later(() => void import('../ui/cjk.css'))
}
