// A made-up contest that plays by itself: names of every length, two to four venues, ties, late starters.
import type { Column, EntrantFace, Row } from '../live/contract'
import type { Source } from './reference'

/** A small seeded generator, so that a picture can be made twice. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万钱严赖覃洪武莫孔'
const given = '芳伟敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文辉玲建国华志永春红梅思远雨欣子涵浩然梓轩宇航一诺晨曦嘉怡'
const long = ['古丽娜尔·买买提', '欧阳明月', '阿卜杜热合曼·吐尔逊江', '司马青衫', '迪丽热巴·迪力木拉提·艾', '诸葛孔明']
const latin = [
  'Alexandra Konstantinopolska',
  'John Smith',
  'Maria del Carmen Fernández',
  'Li Wei',
  'Oluwaseun Adebayo-Williams',
  'Anna Ek',
]
const units = [
  '德力西电气',
  '正泰集团',
  '永嘉县职业教育中心',
  '乐清市技师学院',
  '人民电器集团有限公司',
  '浙江工贸职业技术学院',
  '供电公司',
]

const venueSets = [
  [
    ['yongjia', '永嘉赛区'],
    ['yueqing', '乐清赛区'],
  ],
  [
    ['chengdu', '成都'],
    ['wuhan', '武汉'],
    ['shenzhen', '深圳'],
    ['xian', '西安'],
  ],
] as const

export interface Play {
  readonly contestants: number
  readonly seed: number
  readonly english: boolean
  readonly venues: number
  /** Stages are scores, or only passed. */
  readonly scores: boolean
  readonly started: boolean
}

export class ScriptedContest {
  readonly source: Omit<Source, 'rows'>
  rows: readonly Row[]
  private readonly random: () => number
  private readonly parts: string[][]
  private readonly sums = new Map<string, number>()
  private readonly changes = new Map<string, string>()

  constructor(private readonly play: Play) {
    this.random = seeded(play.seed)
    this.source = { contest: 'look', of: 'cup#overall', columns: columnsOf(play), faces: this.faces() }
    this.parts = this.source.faces.map(() => Array.from({ length: 8 }, () => '~NM'))
    if (play.started) this.parts.forEach((parts) => this.startIn(parts))
    this.rows = this.ranked()
  }

  /** So many do something. */
  step(times: number): void {
    for (let i = 0; i < times; i++) this.act()
    this.rows = this.ranked()
  }

  private act(): void {
    const parts = this.parts[Math.floor(this.random() * this.parts.length)] ?? []
    const at = this.random() < 0.2 ? Math.max(0, parts.indexOf('~NM') - 1) : parts.indexOf('~NM')
    if (at >= 0) parts[at] = this.mark()
  }

  private startIn(parts: string[]): void {
    const done = Math.floor(this.random() ** 0.6 * 7)
    for (let i = 0; i < done; i++) parts[i] = this.mark()
  }

  private mark(): string {
    if (!this.play.scores) return this.random() < 0.82 ? '1' : '0'
    return String(Math.round(60 + 40 * this.random()))
  }

  private ranked(): readonly Row[] {
    const scored = this.source.faces.map((face, i) => {
      const parts = this.parts[i] ?? []
      const sum = parts.reduce((total, part) => total + (part.startsWith('~') ? 0 : Number(part)), 0)
      return { face, parts, sum: this.play.scores ? sum : sum * 60.5, out: i % 31 === 17 && this.play.started }
    })
    const in_ = scored
      .filter((s) => !s.out && this.play.started)
      .toSorted((a, b) => b.sum - a.sum || (a.face.id < b.face.id ? -1 : 1))
    const rest = scored.filter((s) => s.out || !this.play.started)
    let rank = 1
    const rows = in_.map(({ face, parts, sum }, i): Row => {
      if (sum !== in_[i - 1]?.sum) rank = i + 1
      const change = this.changeOf(face.id, sum)
      return { entrant: face.id, rank, class: 'ranked', cells: [String(sum), ...parts], change }
    })
    const unranked = rest.map(({ face, parts, out }): Row => ({
      entrant: face.id,
      rank: null,
      class: out ? 'DNF' : 'no-mark',
      cells: [out ? '~DNF' : '~NM', ...parts],
      change: null,
    }))
    return [...rows, ...unranked]
  }

  private changeOf(id: string, sum: number): string | null {
    const before = this.sums.get(id) ?? sum
    if (before !== sum) this.changes.set(id, String(sum - before))
    this.sums.set(id, sum)
    return this.changes.get(id) ?? null
  }

  private faces(): readonly EntrantFace[] {
    const venues = venueSets[this.play.venues > 2 ? 1 : 0] ?? []
    return Array.from({ length: this.play.contestants }, (_, i): EntrantFace => {
      const [venue, venueTitle] = venues[i % venues.length] ?? ['office', '']
      return {
        id: `w${String(i + 1).padStart(3, '0')}`,
        title: this.nameOf(i),
        bib: String(i + 1).padStart(3, '0'),
        venue,
        venueTitle,
        unit: units[Math.floor(this.random() * units.length)] ?? null,
      }
    })
  }

  private nameOf(i: number): string {
    if (this.play.english) return latin[i % latin.length] ?? ''
    if (i % 9 === 4) return long[Math.floor(i / 9) % long.length] ?? ''
    const pick = (text: string): string => text.charAt(Math.floor(this.random() * text.length))
    return pick(surnames) + pick(given) + (this.random() < 0.6 ? pick(given) : '')
  }
}

const columnsOf = (play: Play): readonly Column[] => [
  { cell: 'cup.total', title: '总分', role: 'key', decimals: 1, titles: [], unit: null },
  ...Array.from({ length: 8 }, (_, i) => ({
    cell: `cup/s${i + 1}.score`,
    title: `第${i + 1}关`,
    role: 'part',
    decimals: play.scores ? 0 : null,
    titles: [],
    unit: null,
  })),
]
