// The tablet with a scripted server: `?role=head-judge&at=sheet&entrant=w02&state=offline`. Built by `npm run look`, never
// shipped.
import '../ref/styles/ref.css'
import { openRef } from '../ref/open-ref'
import { optionsOf } from '../ref/options'
import { browserWorld } from '../ref/tablet/browser-world'
import { ScriptedRef } from './scripted-ref'

const query = new URLSearchParams(location.search)
const has = (name: string): boolean => query.get('state')?.split(' ').includes(name) ?? false

const server = new ScriptedRef({
  role: query.get('role') ?? 'judge',
  blind: has('blind'),
  unpaired: has('unpaired'),
  offline: has('offline'),
  refuses: has('refuses'),
  twins: has('twins'),
  signed: has('signed'),
})
const place = {
  screen: query.get('at') ?? 'queue',
  sheet: query.get('sheet') ?? 'cup/final/s3',
  entrant: query.get('entrant'),
  line: query.get('line') ?? '',
}
const remembered = new Map([
  ['place', JSON.stringify(place)],
  ['confirmed', query.has('confirm') ? '' : 'look/' + (query.get('role') === 'head-judge' ? 'HJ' : 'A') + '/李主任'],
  ['locked', has('locked') ? 'yes' : ''],
])
const recall = (name: string): string => remembered.get(name) ?? ''

const start = async (): Promise<void> => {
  const world = await browserWorld({ fetch: server.fetch, openLink: server.open, shell: null })
  openRef('#ref', optionsOf(location, recall), {
    ...world,
    recall,
    keep: (name, text) => void remembered.set(name, text),
  })
}
void start()
