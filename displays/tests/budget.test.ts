import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const kB = 1000
const wallScript = 90 * kB
const wallStyle = 20 * kB

/** What the faces are as they are shipped. */
const out = mkdtempSync(join(tmpdir(), 'displays-'))
let page = ''

beforeAll(async () => {
  process.env['DISPLAYS_OUT'] = out
  await build({
    configFile: new URL('../vite.config.ts', import.meta.url).pathname,
    mode: 'production',
    logLevel: 'error',
  })
  page = readFileSync(join(out, 'wall/index.html'), 'utf8')
}, 120_000)

afterAll(() => rmSync(out, { recursive: true }))

/** Everything that the page loads before the first data: what it names, and what that imports, but not what waits. */
const initial = (ending: string): readonly string[] => {
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    if (!file.endsWith('.js')) return
    const text = readFileSync(join(out, file), 'utf8')
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) follow(`assets/${name}`)
  }
  named.forEach(follow)
  return [...seen].filter((file) => file.endsWith(ending))
}

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0)

describe('the wall as it is shipped', () => {
  test('starts with at most 90 kB of script', () => {
    expect(initial('.js').length).toBeGreaterThan(0)
    expect(gzipped(initial('.js'))).toBeLessThanOrEqual(wallScript)
  })

  test('starts with at most 20 kB of style', () => {
    expect(initial('.css').length).toBeGreaterThan(0)
    expect(gzipped(initial('.css'))).toBeLessThanOrEqual(wallStyle)
  })

  test('needs nothing that a policy of "only from here" forbids', () => {
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/)
    for (const file of readdirSync(join(out, 'assets')).filter((name) => /\.(js|css)$/.test(name)))
      expect(readFileSync(join(out, 'assets', file), 'utf8')).not.toMatch(/url\(["']?data:|new Function\(/)
  })

  test('comes from one address: every other file is below assets and bears its hash', () => {
    expect(readdirSync(out).toSorted()).toEqual(['assets', 'wall'])
    for (const file of readdirSync(join(out, 'assets'))) expect(file).toMatch(/-[\w-]{8}\.\w+$/)
  })

  test('ships no scripted contest', () => {
    for (const file of initial('.js')) expect(readFileSync(join(out, file), 'utf8')).not.toContain('德力西')
  })

  test('ships fonts in one format only, and Chinese that is fetched when it is shown', () => {
    const fonts = readdirSync(join(out, 'assets')).filter((name) => /\.(woff2?|ttf|otf)$/.test(name))
    expect(fonts.filter((name) => !name.endsWith('.woff2'))).toEqual([])
    expect(fonts.filter((name) => name.startsWith('noto-sans-sc')).length).toBeGreaterThan(90)
    for (const file of initial('.css')) expect(readFileSync(join(out, file), 'utf8')).not.toContain('noto-sans-sc')
  })
})
