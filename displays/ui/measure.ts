// How wide a text is, without asking the layout: a canvas knows the fonts, and no element has to be moved.
import type { Measure } from './names'

const remembered = 4096
const size = 100

/** Measures in the fonts of the page; what it measured is forgotten when a font arrives. */
export const pageMeasure = (weight: number): Measure => {
  const canvas = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font')
  document.fonts.addEventListener('loadingdone', () => widths.clear())
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    if (canvas === null) return roughly(text)
    canvas.font = `${weight} ${size}px ${family}`
    const width = canvas.measureText(text).width / size
    if (widths.size >= remembered) widths.clear()
    widths.set(text, width)
    return width
  }
}

/** Han characters are 1 em wide, others about half of it. */
export const roughly: Measure = (text) =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.5), 0)
