// Puts a wall into a page.
import { createApp } from 'vue'
import type { WallOptions } from './options'
import type { WallWorld } from './use-wall'
import WallApp from './WallApp.vue'

/** Columns are as wide as their texts, so the fonts come first; a wall without them is better than none. */
const fontsMs = 1_500

export const openWall = async (at: string, options: WallOptions, world: WallWorld): Promise<void> => {
  document.documentElement.lang = options.language
  const fonts = [600, 700].map((weight) => document.fonts.load(`${weight} 1em "Barlow Condensed"`))
  await Promise.race([Promise.allSettled(fonts), world.wait(fontsMs, new AbortController().signal)])
  createApp(WallApp, { options, world }).mount(at)
  // After the first picture: what a kiosk with its own Chinese font will never need.
  requestIdleCallback(() => void import('../ui/cjk.css'))
}
