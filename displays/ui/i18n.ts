// The words of the faces in Chinese and English. A key that one of them lacks, or a gap left unfilled, does not
// compile.

const zh = {
  product: '赛事实时大屏',
  ranking: '实时排名',
  rank: '名次',
  bib: '号码',
  name: '选手',
  venue: '赛区',
  unit: '单位',
  stages: '闯关',
  change: '本次',
  total: '成绩',
  gap: '差距',
  second: '第2项',
  third: '第3项',
  seconds: '秒',
  minutes: '分',
  connecting: '正在连接',
  reconnecting: '正在重新连接',
  noContest: '这台服务器上还没有公开的赛事',
  noContestHint: '赛事创建后会自动显示',
  unknownContest: '没有赛事“{contest}”',
  unknownBoard: '赛事“{contest}”没有榜单“{board}”',
  noBoard: '赛事“{contest}”没有榜单',
  unknownHint: '请核对网址；创建后会自动显示',
  notPublic: '赛事“{contest}”不公开',
  notPublicHint: '大屏只显示公开的赛事：创建时 public 为 true',
  firstScore: '等待首个成绩',
  late: '数据延迟 {seconds} s',
  offline: '连接中断',
  asOf: '数据截至 {time}',
  page: '第 {page}/{pages} 页',
  contestants: '共 {count} 人',
  startList: '出场名单',
  provisional: '暂定成绩',
  provisionalBand: '暂定成绩，以公告为准',
  official: '正式成绩',
  underCorrection: '成绩更正中',
  protested: '成绩申诉中',
  frozen: '已封榜',
  inReview: '复核中，成绩待公布',
  rose: '{name} 升至第 {rank} 名',
  DNF: '未完赛',
  DNS: '未出场',
  DSQ: '取消资格',
  notEligible: '不参评',
  'value.total': '总分',
  'value.points': '得分',
  'value.score': '得分',
  'value.stages': '过关',
  'value.solved': '解题',
  'value.time': '用时',
  'value.penalty': '罚时',
  'value.violations': '违规',
  'value.wins': '胜场',
  'value.average': '平均',
  'value.best': '最好',
  'value.place': '名次',
} as const

export type Key = keyof typeof zh

const en: { readonly [K in Key]: WithGaps<(typeof zh)[K]> } = {
  product: 'Live results',
  ranking: 'Live ranking',
  rank: 'Rank',
  bib: 'No.',
  name: 'Name',
  venue: 'Venue',
  unit: 'Organisation',
  stages: 'Stages',
  change: 'Last',
  total: 'Result',
  gap: 'Gap',
  second: '2nd',
  third: '3rd',
  seconds: 's',
  minutes: 'min',
  connecting: 'Connecting',
  reconnecting: 'Reconnecting',
  noContest: 'This server has no public contest yet',
  noContestHint: 'It appears here as soon as it is made',
  unknownContest: 'There is no contest “{contest}”',
  unknownBoard: 'Contest “{contest}” has no board “{board}”',
  noBoard: 'Contest “{contest}” has no board',
  unknownHint: 'Check the address; it appears here as soon as it is made',
  notPublic: 'Contest “{contest}” is not public',
  notPublicHint: 'Walls show public contests only: make it with public = true',
  firstScore: 'Waiting for first score',
  late: 'Data {seconds} s late',
  offline: 'Connection lost',
  asOf: 'As of {time}',
  page: 'Page {page}/{pages}',
  contestants: '{count} contestants',
  startList: 'Start list',
  provisional: 'Provisional',
  provisionalBand: 'Provisional, subject to announcement',
  official: 'Official results',
  underCorrection: 'Under correction',
  protested: 'Under protest',
  frozen: 'Standings frozen',
  inReview: 'Under review, result to be posted',
  rose: '{name} up to place {rank}',
  DNF: 'DNF',
  DNS: 'DNS',
  DSQ: 'DSQ',
  notEligible: 'Not eligible',
  'value.total': 'Total',
  'value.points': 'Points',
  'value.score': 'Score',
  'value.stages': 'Stages',
  'value.solved': 'Solved',
  'value.time': 'Time',
  'value.penalty': 'Penalty',
  'value.violations': 'Faults',
  'value.wins': 'Wins',
  'value.average': 'Average',
  'value.best': 'Best',
  'value.place': 'Place',
}

/** Words for values that a rulebook names as most do, but gives no title. */
export type ValueWord = Extract<Key, `value.${string}`>

export const valueWords: readonly ValueWord[] = Object.keys(zh).filter((key): key is ValueWord =>
  key.startsWith('value.'),
)

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** The names between braces. */
type Gaps<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never

/** A text with the same gaps, in any order. */
type WithGaps<Text extends string> = [Gaps<Text>] extends [never]
  ? string
  : All<{ [G in Gaps<Text>]: `${string}{${G}}${string}` }[Gaps<Text>]>

/** All of a union at once. */
type All<Union> = (Union extends unknown ? (x: Union) => void : never) extends (x: infer Each) => void ? Each : never

type Filled<K extends Key> = { readonly [G in Gaps<(typeof zh)[K]>]: string | number }

/** Says a key in one language. */
export type Say = <K extends Key>(key: K, ...gaps: [Gaps<(typeof zh)[K]>] extends [never] ? [] : [Filled<K>]) => string

const words: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { 'zh-CN': zh, en }

export const sayIn =
  (language: Language): Say =>
  (key, ...gaps) =>
    words[language][key].replace(/\{(\w+)\}/g, (_, gap: string) => String(Object(gaps[0])[gap] ?? ''))

export const languageOf = (tag: string | null): Language => (tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN')

/** All texts, for the tests. */
export const allWords = words
