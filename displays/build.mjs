// Builds the displays into the server's wwwroot: packages first if they changed, then the pages if anything changed. Several
// builds of the server may call it at once: one works, the others wait and find it done.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const out = process.env.DISPLAYS_OUT ?? join(here, '../src/Competition.Server/wwwroot')
const at = (path) => join(here, path)

/** What the pages are made of; the list in Displays.targets says the same to MSBuild. */
const sources = [
  ...['live', 'outbox', 'ref', 'ui', 'wall'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'ref-shell.ts', 'build.mjs'],
]
const lock = at('.building')
const installed = at('node_modules/.installed')
const built = at('node_modules/.built')
const page = join(out, 'wall/index.html')

/** Who waits longer than any build takes has found a lock that nobody will open. */
const patienceMs = 10 * 60_000

try {
  await locked(current)
} catch (error) {
  console.error(`displays: ${error.message}`)
  process.exitCode = 1
}

async function current() {
  install()
  const digest = digestOf(sources) + out
  // MSBuild compares times: what is as it was must look as new as its sources.
  if (read(built) === digest && fs.existsSync(page)) return fs.utimesSync(page, new Date(), new Date())
  await make()
  fs.writeFileSync(built, digest)
}

function install() {
  const wanted = fs.readFileSync(at('package-lock.json'), 'utf8') + fs.readFileSync(at('package.json'), 'utf8')
  if (read(installed) === wanted) return
  const npm = spawnSync('npm', ['ci', '--no-progress'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.status !== 0) throw new Error(`npm ci ended with ${npm.status ?? npm.error?.message}`)
  fs.writeFileSync(installed, wanted)
}

/** Into a folder of its own, which then takes the place of the old one: nobody ever sees half a build. */
async function make() {
  const [draft, old] = [at('dist/next'), at('dist/last')]
  for (const left of [draft, old]) fs.rmSync(left, { recursive: true, force: true })
  process.env.DISPLAYS_OUT = draft
  const { build } = await import('vite')
  await build({ configFile: at('vite.config.ts'), mode: 'production', logLevel: 'warn' })
  fs.mkdirSync(dirname(out), { recursive: true })
  if (fs.existsSync(out)) fs.renameSync(out, old)
  fs.renameSync(draft, out)
  fs.rmSync(old, { recursive: true, force: true })
}

function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) add(path)
  return hash.digest('hex')

  function add(path) {
    if (fs.statSync(at(path)).isDirectory()) return fs.readdirSync(at(path)).sort().forEach((name) => add(`${path}/${name}`))
    hash.update(`${path}\0`).update(fs.readFileSync(at(path))).update('\0')
  }
}

/** Only one process at a time; the lock names it, so that one that died does not keep the others out. */
async function locked(work) {
  for (const since = Date.now(); !take(); await wait(100))
    if (Date.now() - since > patienceMs) throw new Error(`${lock} is held by process ${read(lock)}`)
  try {
    await work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

function take() {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(Number(read(lock)))) fs.rmSync(lock, { force: true })
    return false
  }
}

function isAlive(pid) {
  // Between its making and its writing the lock is blank.
  if (!pid) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function read(path) {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
