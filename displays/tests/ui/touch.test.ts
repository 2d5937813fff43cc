import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../ui/touch.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split("[data-theme='dark']")
const colours = (part: string): ReadonlyMap<string, string> =>
  new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]))

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (more + 0.05) / (less + 0.05)
}

/** What stands on what. */
const pairs = [
  ...['bg-0', 'bg-1', 'bg-2', 'primary-soft'].flatMap((ground) => [`text-1 ${ground}`, `text-2 ${ground}`]),
  ...['text-3 bg-1', 'on-primary primary', 'primary bg-1', 'bg-1 error', 'error bg-1', 'ok bg-1', 'bg-1 text-1'],
  ...['ok ok-soft', 'warn warn-soft', 'error error-soft', 'warn bg-0'],
]

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('the %s colours of what is touched', (_, of) => {
  test.each(pairs)('%s can be read', (pair) => {
    const [ink = '', ground = ''] = pair.split(' ').map((name) => of.get(name) ?? '')
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('outline what can be touched', () => {
    for (const ground of ['bg-0', 'bg-1'])
      expect(contrast(of.get('edge') ?? '', of.get(ground) ?? '')).toBeGreaterThan(3)
  })
})
