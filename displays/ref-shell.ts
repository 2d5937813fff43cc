// Vite plugin: builds the service worker of /ref, tells it which files the page is made of, and puts the page's
// manifest and icons beside.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { build, type Plugin, type Rolldown } from 'vite'

/** Names of fonts of which a tablet fetches the pieces that it shows. */
const onDemand = /\/noto-sans-sc-/

export const refShell = (folder: string, target: string[]): Plugin => ({
  name: 'ref-shell',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const icons = readdirSync(`${folder}/icons`).map((name) => `icons/${name}`)
      const names = ['manifest.webmanifest', ...icons]
      const beside = names.map((name) => ({ name, source: readFileSync(`${folder}/${name}`) }))
      for (const { name, source } of beside) this.emitFile({ type: 'asset', fileName: `ref/${name}`, source })
      const files = ['/ref/', ...beside.map(({ name }) => `/ref/${name}`), ...pageFiles(bundle)]
      const version = digest([...files, sourceOf(bundle, 'ref/index.html'), ...beside.map(({ source }) => source)])
      const list = `self.shellFiles=${JSON.stringify(files)};self.shellVersion="${version}";\n`
      this.emitFile({ type: 'asset', fileName: 'ref/sw.js', source: list + (await worker(`${folder}/sw.ts`, target)) })
    },
  },
})

/** One file by itself: a service worker that imports is asked for in parts, and not by all browsers. */
const worker = async (input: string, target: string[]): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { target, write: false, rolldownOptions: { input, output: { format: 'iife' } } },
  })
  const [chunk] = (built as Rolldown.RolldownOutput).output
  return chunk.code
}

/** All that the page loads, at once or later. */
const pageFiles = (bundle: Rolldown.OutputBundle): readonly string[] => {
  const found = new Set<string>()
  const follow = (fileName: string): void => {
    const of = bundle[fileName]
    if (of?.type !== 'chunk' || found.has(fileName)) return
    found.add(fileName)
    for (const file of of.viteMetadata?.importedCss ?? []) found.add(file)
    for (const file of of.viteMetadata?.importedAssets ?? []) found.add(file)
    for (const file of [...of.imports, ...of.dynamicImports]) follow(file)
  }
  follow(chunk(bundle, (one) => one.facadeModuleId?.endsWith('/ref/index.html') === true).fileName)
  return [...found].filter((file) => !onDemand.test(file)).map((file) => `/${file}`).toSorted()
}

const chunk = (bundle: Rolldown.OutputBundle, is: (one: Rolldown.OutputChunk) => boolean): Rolldown.OutputChunk => {
  const found = Object.values(bundle).find((one) => one.type === 'chunk' && is(one))
  if (found?.type !== 'chunk') throw new Error('the build holds no such chunk')
  return found
}

const sourceOf = (bundle: Rolldown.OutputBundle, fileName: string): string | Uint8Array => {
  const asset = bundle[fileName]
  if (asset?.type !== 'asset') throw new Error(`the build holds no ${fileName}`)
  return asset.source
}

const digest = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 12)
}
