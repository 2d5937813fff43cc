// A made-up desk for the tablet: criteria of every kind, names of every length.
import type { DeskEntrant, DeskInput, DeskView, PanelView, SessionView } from '../outbox/api'
import { seeded } from './scripted-contest'

const names = [
  '王芳',
  '欧阳明月',
  '古丽娜尔·买买提',
  '李思远',
  '阿卜杜热合曼·吐尔逊江',
  '张伟',
  '迪丽热巴·迪力木拉提·艾',
  '陈静',
  '刘洋',
  '赵磊',
  'Alexandra Konstantinopolska',
  '周敏',
  '<img src=x onerror=alert(1)>',
  '吴军',
  '𬭛䶮',
  '孙丽',
  '诸葛孔明',
  '司马青衫',
]

const titled = (zh: string, en: string) => [
  { language: 'zh', text: zh },
  { language: 'en', text: en },
]

const input = (name: string, kind: DeskInput['kind'], more: Partial<DeskInput> = {}): DeskInput => ({
  name,
  kind,
  title: [],
  unit: null,
  min: null,
  max: null,
  step: null,
  decimals: null,
  options: [],
  fields: [],
  statuses: [],
  panel: null,
  maxSpread: null,
  scopeAll: false,
  splits: [],
  levels: [],
  ...more,
})

const levels = [
  { value: 0, title: titled('未完成，或不符合行业标准', 'Not done, or below the standard of the trade') },
  { value: 1, title: titled('符合行业标准', 'Meets the standard of the trade') },
  { value: 2, title: titled('符合标准，并在某些方面超出', 'Meets the standard and in places exceeds it') },
  { value: 3, title: titled('优秀', 'Excellent') },
]

const inputs: readonly DeskInput[] = [
  input('b1', 'judges', {
    title: titled('B1 接线工艺', 'B1 Wiring craft'),
    min: 0,
    max: 3,
    step: 1,
    panel: 3,
    maxSpread: 1,
    levels,
  }),
  input('b2', 'number', { title: titled('B2 粗糙度', 'B2 Roughness'), min: 0, max: 10, step: 0.5, decimals: 1 }),
  input('b3', 'number', {
    title: titled('B3 形位公差', 'B3 Form and position'),
    min: 0,
    max: 25,
    decimals: 2,
    unit: null,
  }),
  input('weld', 'judges', { title: titled('焊接', 'Welding'), min: 0, max: 100, step: 1, panel: 5 }),
  input('boot', 'choice', {
    title: titled('一次上电成功', 'Powers up at once'),
    options: [
      { id: 'yes', worth: 1, title: titled('是', 'Yes') },
      { id: 'no', worth: 0, title: titled('否', 'No') },
    ],
  }),
  input('fixes', 'attempts', {
    title: titled('排除故障', 'Fault finding'),
    max: 6,
    statuses: ['DNF'],
    fields: [
      { name: 'minutes', kind: 'number', min: 0, max: 60, decimals: 1, options: [], title: [], unit: 'min' },
      {
        name: 'res',
        kind: 'choice',
        min: null,
        max: null,
        decimals: null,
        title: [],
        unit: null,
        options: [
          { id: 'ok', worth: 1, title: titled('排除', 'Found') },
          { id: 'bad', worth: 0, title: titled('未排除', 'Not found') },
        ],
      },
    ],
  } as Partial<DeskInput>),
  input('faults', 'tally', { title: titled('违规次数', 'Violations') }),
  input('handin', 'time', { title: titled('完成用时', 'Time to hand-in'), splits: ['check'] }),
  input('ppe', 'state', { title: titled('防护用品佩戴', 'Protective equipment worn') }),
]

const entrants: readonly DeskEntrant[] = names.map((title, i) => ({
  id: `w${String(i + 1).padStart(2, '0')}`,
  title,
  bib: String(101 + i * 7),
  venue: 'yueqing',
  unit: null,
  lot: null,
  alias: false,
}))

export const scriptedDesk = (role: string, blind: boolean): DeskView => ({
  contest: 'look',
  title: '第三届全国职业技能大赛 · 电气安装',
  timeBase: 'utc',
  rules: '0f0e0d0c0b0a0908',
  roster: '1f1e1d1c1b1a1918',
  serverTime: Date.now() / 1000,
  role,
  seat: seat(role, blind),
  statuses: ['DNF', 'DNS', 'DSQ'],
  venues: [{ id: 'yueqing', title: '乐清赛区', timeZone: 'Asia/Shanghai' }],
  entrants: blind ? entrants.map((one) => ({ ...one, title: `盲 ${one.bib}`, bib: null, alias: true })) : entrants,
  nodes: [
    { path: 'cup/final/s3', title: titled('模块 B · 加工精度', 'Module B · Precision'), inputs },
    { path: 'cup/final/s4', title: titled('模块 C · 答辩', 'Module C · Defence'), inputs: inputs.slice(0, 2) },
  ],
})

const seat = (role: string, blind: boolean) => ({
  id: role === 'head-judge' ? 'HJ' : 'A',
  title: role === 'head-judge' ? '裁判长' : '裁判 2 · 工位 A-07',
  by: ['judge'],
  judge: role === 'head-judge' ? null : 'A',
  blind,
})

export const scriptedSession = (role: string, blind: boolean, holder: string): SessionView => ({
  contest: 'look',
  title: '第三届全国职业技能大赛 · 电气安装',
  role,
  holder,
  expires: new Date(Date.now() + 10 * 3_600_000).toISOString(),
  scope: { venue: 'yueqing', nodes: null, inputs: null, entrants: null },
  seat: seat(role, blind),
})

/** Panels of three judges: some complete, some held. */
export const scriptedPanels = (desk: DeskView): readonly PanelView[] => {
  const random = seeded(11)
  return desk.entrants.slice(0, 9).flatMap(({ id }) =>
    ['b1', 'weld'].map((name): PanelView => {
      const judges = name === 'b1' ? ['A', 'B', 'C'] : ['A', 'B', 'C', 'D', 'E']
      const done = Math.floor(random() * (judges.length + 1.8))
      const complete = done >= judges.length
      const top = name === 'b1' ? 3 : 100
      const values = judges.map((judge) => ({ judge, value: Math.round(random() * top) }))
      const all = values.map(({ value }) => value)
      const spread = Math.max(...all) - Math.min(...all)
      return {
        node: 'cup/final/s3',
        entrant: id,
        input: name,
        size: judges.length,
        seats: judges.map((judge, i) => ({ judge, state: i < done ? 'submitted' : i === done ? 'editing' : 'none' })),
        complete,
        values: complete ? values : null,
        spread: complete ? spread : null,
        mean: complete ? all.reduce((sum, value) => sum + value, 0) / all.length : null,
        held: complete && name === 'b1' && spread > 1,
      }
    }),
  )
}
