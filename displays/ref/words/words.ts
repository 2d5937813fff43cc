// The words of the tablet in Chinese and English. A key that one of them lacks, or a gap left unfilled, does not compile.
import { speech, type SayOf } from '../../ui/i18n'
import { frameEn, frameZh } from './frame'
import { headEn, headZh } from './head'
import { reviewEn, reviewZh } from './review'
import { sheetEn, sheetZh } from './sheet'

const zh = { ...frameZh, ...sheetZh, ...reviewZh, ...headZh }
const en = { ...frameEn, ...sheetEn, ...reviewEn, ...headEn }

export type Key = keyof typeof zh

/** Says a key in one language. */
export type Say = SayOf<typeof zh>

/** All texts, for the tests. */
export const allWords = { zh, en }

export const sayIn = speech(zh, en)
