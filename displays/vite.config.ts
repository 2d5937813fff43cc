import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { refShell } from './ref-shell.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The oldest browsers of a hall: those of tablets. */
const target = ['chrome100', 'safari15.4']

/** `--mode look` builds the wall with a scripted feed in place of the server, to be looked at. It is never shipped. */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/',
  plugins: [
    vue({ features: { optionsAPI: false, prodDevtools: false } }),
    ...(mode === 'look' ? [] : [refShell(here('./ref'), target)]),
  ],
  build: {
    target,
    outDir:
      mode === 'look'
        ? here('./dist/look')
        : (process.env['DISPLAYS_OUT'] ?? here('../src/Competition.Server/wwwroot')),
    emptyOutDir: true,
    assetsDir: 'assets',
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input:
        mode === 'look'
          ? { look: here('./look/index.html'), ref: here('./look/ref.html') }
          : { wall: here('./wall/index.html'), ref: here('./ref/index.html') },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000, // a busy machine is slow, not wrong
    reporters: ['default', 'json'],
    outputFile: { json: 'TestResults/displays.json' },
  },
}))
