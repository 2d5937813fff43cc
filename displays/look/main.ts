// The wall with a scripted contest: `?n=24&rate=4&lang=en&state=offline`. Built by `npm run look`, never shipped.
import '../ui/tokens.css'
import '../ui/fonts.css'
import '../ui/base.css'
import { browserWorld } from '../live/world'
import { openWall } from '../wall/open-wall'
import { optionsOf } from '../wall/options'
import { scriptedLink } from './scripted-link'

const query = new URLSearchParams(location.search)
const number = (name: string, otherwise: number): number => Number(query.get(name) ?? otherwise)
const english = query.get('lang') === 'en'
const state = query.get('state')

void openWall(
  '#wall',
  { ...optionsOf(location), contest: 'look', board: 'cup#overall' },
  {
    ...browserWorld,
    get: () => Promise.reject(new Error('there is no server')),
    open: scriptedLink({
      contestants: number('n', 24),
      seed: number('seed', 7),
      venues: number('venues', 2),
      rate: number('rate', 4),
      batch: number('batch', 1),
      english,
      scores: query.get('parts') !== 'passes',
      started: state !== 'empty',
      status: query.get('status') ?? (state === 'empty' ? 'START_LIST' : 'LIVE'),
      title: english
        ? 'National Vocational Skills Competition, Electrical Installations'
        : '第三届全国职业技能大赛 · 电气安装',
      board: english ? 'Overall' : '总成绩',
      silentAfter: state === 'stale' ? 2 : null,
      closedAfter: state === 'offline' ? 2 : state === 'waiting' ? 0 : null,
    }),
  },
)
