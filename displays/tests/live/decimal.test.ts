import { describe, expect, test } from 'vitest'
import { difference, formatted, isZero, signed } from '../../live/decimal'

describe('decimal text', () => {
  test.each([
    ['12.5', 1, '12.5'],
    ['12.5', 3, '12.500'],
    ['12', 2, '12.00'],
    ['0', null, '0'],
    ['-3.25', 1, '\u22123.3'],
    ['1284.5', 2, '1,284.50'],
    ['999999', null, '999,999'],
    ['1000000', 0, '1,000,000'],
    ['33.333333333333333333333333', 2, '33.33'],
    ['9.995', 2, '10.00'],
    ['-0.004', 2, '0.00'],
    ['79228162514264337593543950335', null, '79,228,162,514,264,337,593,543,950,335'],
    ['~DNF', 2, '~DNF'],
    ['', 2, ''],
  ])('%s with %s decimals is %s: padded or rounded, and grouped', (text, decimals, expected) => {
    expect(formatted(text, decimals)).toBe(expected)
  })

  test.each([
    ['486.5', '482', '4.5'],
    ['482', '486.5', '-4.5'],
    ['0.3', '0.1', '0.2'],
    ['5', '5.00', '0'],
    ['-1.5', '1', '-2.5'],
    ['0', '0.001', '-0.001'],
    [
      '79228162514264337593543950335',
      '0.0000000000000000000000000001',
      '79228162514264337593543950334.9999999999999999999999999999',
    ],
  ])('%s − %s is %s, exactly', (a, b, expected) => {
    expect(difference(a, b)).toBe(expected)
  })

  test('there is no difference to what is no number', () => {
    expect(difference('~DNF', '1')).toBeNull()
    expect(difference('1', '')).toBeNull()
    expect(difference('1e5', '1')).toBeNull()
  })

  test('a signed number always says which way', () => {
    expect(signed('12.5', 1)).toBe('+12.5')
    expect(signed('-3', 1)).toBe('\u22123.0')
    expect(signed('0', 1)).toBe('0.0')
  })

  test('zero is zero however it is written', () => {
    expect(['0', '0.00', '-0'].map(isZero)).toEqual([true, true, true])
    expect(['0.01', '10', '~NM'].map(isZero)).toEqual([false, false, false])
  })
})
