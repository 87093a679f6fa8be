import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula for a spreadsheet', text => {
  expect(csvOf([[text]]).replace(/^"/, '')).toMatch(/^'/)
})

test('numbers stay numbers, and what is unknown is empty', () => {
  expect(csvOf([['Oak, "Hill"', -3, null]])).toBe('"Oak, ""Hill""",-3,\r\n')
})

test('whatever a school is called, it is read back as it was, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), row => {
      const [read] = parse(csvOf([row]), { record_delimiter: '\r\n', relax_quotes: false })
      expect(read!.map(one => one.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(row)
    }),
  )
})
