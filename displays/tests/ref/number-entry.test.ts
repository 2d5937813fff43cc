import { describe, expect, test } from 'vitest'
import { canonical, compare, isOnStep, sum, textOf } from '../../ref/sheet/exact'
import { blocked, pressed, ruleOf, stepped, unfit, type Key, type NumberRule } from '../../ref/sheet/number-entry'
import { input } from './some'

const rule = (more: Partial<NumberRule> = {}): NumberRule => ({
  min: '0',
  max: '10',
  step: '0.5',
  decimals: 1,
  ...more,
})
const typed = (...keys: readonly Key[]): string => keys.reduce(pressed, '')

describe('a number under the fingers', () => {
  test('is what the keys make of it', () => {
    expect(typed('7', '.', '5')).toBe('7.5')
    expect(typed('0', '7')).toBe('7')
    expect(typed('.', '5')).toBe('0.5')
    expect(typed('7', 'half')).toBe('7.5')
    expect(typed('7', '-', 'back')).toBe('-')
    expect(typed('7', '5', 'back')).toBe('7')
  })

  test.each([
    ['10.5', { why: 'above', of: '10' }],
    ['-1', { why: 'below', of: '0' }],
    ['7.25', { why: 'decimals', of: '1' }],
    ['7.3', { why: 'off-step', of: '0.5' }],
    ['-', { why: 'no-number', of: '' }],
    ['7.5', null],
    ['7.50', null],
    ['10', null],
  ])('%s is judged as %o', (text, verdict) => expect(unfit(text, rule())).toEqual(verdict))

  test('counts steps from the least, as the server does', () => {
    expect(unfit('1.25', rule({ min: '0.25', step: '0.5', decimals: null }))).toBeNull()
    expect(unfit('1', rule({ min: '0.25', step: '0.5', decimals: null }))).toEqual({ why: 'off-step', of: '0.5' })
  })

  test('has no key that leads out of range', () => {
    expect(blocked('1', '0', rule())).toBeNull()
    expect(blocked('1', '1', rule())).toEqual({ why: 'above', of: '10' })
    expect(blocked('7.5', '5', rule())).toEqual({ why: 'decimals', of: '1' })
    expect(blocked('7.5', '.', rule())).not.toBeNull()
    expect(blocked('7', '-', rule())).toEqual({ why: 'below', of: '0' })
    expect(blocked('-4', '9', rule({ min: '-5' }))).toEqual({ why: 'below', of: '-5' })
    expect(blocked('', 'back', rule())).not.toBeNull()
    expect(blocked('7', '.', rule({ step: '1', decimals: null }))).toEqual({ why: 'decimals', of: '0' })
  })

  test('goes a step up or down, from the least where there is none, and never out of range', () => {
    expect(stepped('7', 1, rule())).toBe('7.5')
    expect(stepped('0', -1, rule())).toBeNull()
    expect(stepped('10', 1, rule())).toBeNull()
    expect(stepped('', 1, rule())).toBe('0')
  })

  test('of attempts knows no greatest: that is how many there may be', () => {
    expect(ruleOf(input('tries', 'attempts', { max: 3 })).max).toBe('')
    expect(ruleOf(input('b2', 'number', { max: 3 })).max).toBe('3')
  })
})

describe('exact numbers', () => {
  test('add without a float', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3')
    expect(sum(['7', '', '-0.5'])).toBe('6.5')
  })

  test('are written as the server writes them', () => {
    expect(['007.50', '-0', '0.0', '.5', '', '1e3'].map(canonical)).toEqual(['7.5', '0', '0', '0.5', '', ''])
    expect([7.35, 1e-7, '2.50', null].map(textOf)).toEqual(['7.35', '0.0000001', '2.5', ''])
  })

  test('are compared and stepped by their digits', () => {
    expect(compare('10', '9.99')).toBe(1)
    expect(compare('-2', '-1')).toBe(-1)
    expect(isOnStep('0.3', '0', '0.1')).toBe(true)
    expect(isOnStep('0.35', '0', '0.1')).toBe(false)
  })
})
