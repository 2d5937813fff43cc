import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const kB = 1000

/** Packed script and style before the first data. */
const faces = [
  { face: 'wall', script: 90 * kB, style: 20 * kB },
  { face: 'ref', script: 110 * kB, style: 15 * kB },
] as const

/** What the faces are as they are shipped. */
const out = mkdtempSync(join(tmpdir(), 'displays-'))

beforeAll(async () => {
  process.env['DISPLAYS_OUT'] = out
  // As a build is that no test runner started: without the warnings of a framework under test.
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: new URL('../vite.config.ts', import.meta.url).pathname,
    mode: 'production',
    logLevel: 'error',
  })
}, 120_000)

afterAll(() => rmSync(out, { recursive: true }))

const page = (face: string): string => readFileSync(join(out, face, 'index.html'), 'utf8')

/** Everything that the page loads before the first data: what it names, and what that imports, but not what waits. */
const initial = (face: string, ending: string): readonly string[] => {
  const named = [...page(face).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
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

describe.each(faces)('$face as it is shipped', ({ face, script, style }) => {
  test(`starts with at most ${script / kB} kB of script`, () => {
    expect(initial(face, '.js').length).toBeGreaterThan(0)
    expect(gzipped(initial(face, '.js'))).toBeLessThanOrEqual(script)
  })

  test(`starts with at most ${style / kB} kB of style`, () => {
    expect(initial(face, '.css').length).toBeGreaterThan(0)
    expect(gzipped(initial(face, '.css'))).toBeLessThanOrEqual(style)
  })

  test('needs nothing that a policy of "only from here" forbids', () => {
    expect(page(face)).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/)
  })

  test('ships no scripted contest', () => {
    for (const file of initial(face, '.js')) expect(readFileSync(join(out, file), 'utf8')).not.toContain('德力西')
  })
})

describe('the files of all faces', () => {
  test('need nothing that a policy of "only from here" forbids', () => {
    const files = readdirSync(join(out, 'assets')).map((name) => `assets/${name}`)
    for (const file of [...files, 'ref/sw.js'].filter((name) => /\.(js|css)$/.test(name)))
      expect(readFileSync(join(out, file), 'utf8')).not.toMatch(/url\(["']?data:|new Function\(/)
  })

  test('bear their hash and lie below assets, but for those that come from one address', () => {
    expect(readdirSync(out).toSorted()).toEqual(['assets', 'ref', 'wall'])
    expect(readdirSync(join(out, 'wall'))).toEqual(['index.html'])
    expect(readdirSync(join(out, 'ref')).toSorted()).toEqual(['icons', 'index.html', 'manifest.webmanifest', 'sw.js'])
    for (const file of readdirSync(join(out, 'assets'))) expect(file).toMatch(/-[\w-]{8}\.\w+$/)
  })

  test('have fonts in one format only, and Chinese that is fetched when it is shown', () => {
    const fonts = readdirSync(join(out, 'assets')).filter((name) => /\.(woff2?|ttf|otf)$/.test(name))
    expect(fonts.filter((name) => !name.endsWith('.woff2'))).toEqual([])
    expect(fonts.filter((name) => name.startsWith('noto-sans-sc')).length).toBeGreaterThan(90)
    for (const { face } of faces)
      for (const file of initial(face, '.css')) expect(readFileSync(join(out, file), 'utf8')).not.toContain('noto-sans-sc')
  })
})

describe('the service worker of ref', () => {
  const worker = (): string => readFileSync(join(out, 'ref/sw.js'), 'utf8')
  const files = (): readonly string[] => JSON.parse(/self\.shellFiles=(\[.*?\]);/.exec(worker())?.[1] ?? '[]')

  test('is one small file', () => {
    expect(gzipped(['ref/sw.js'])).toBeLessThanOrEqual(3 * kB)
    expect(worker()).not.toMatch(/\bimport\b|importScripts/)
    expect(worker()).toMatch(/self\.shellVersion="[0-9a-f]{12}"/)
  })

  test('keeps all that the page starts with, each of it a file, and no piece of a Chinese font', () => {
    for (const file of [...initial('ref', '.js'), ...initial('ref', '.css')]) expect(files()).toContain(`/${file}`)
    for (const file of files().filter((name) => name !== '/ref/')) expect(existsSync(join(out, file))).toBe(true)
    expect(files()).toContain('/ref/')
    expect(files().filter((file) => file.includes('noto-sans-sc'))).toEqual([])
  })

  test('is not asked for the page of a wall', () => {
    expect(files().filter((file) => file.includes('wall'))).toEqual([])
  })
})

test('the manifest names icons that are there, and the scope of the service worker', () => {
  const manifest = JSON.parse(readFileSync(join(out, 'ref/manifest.webmanifest'), 'utf8'))
  expect(manifest).toMatchObject({ start_url: '/ref/', scope: '/ref/', display: 'standalone' })
  for (const { src } of manifest.icons) expect(existsSync(join(out, src))).toBe(true)
  expect(page('ref')).toContain('<link rel="manifest" href="/ref/manifest.webmanifest"')
})
