import { expect, test } from 'vitest'
import { isStrongLead } from './name-leads.ts'
import { openPage } from './page.ts'

test.each(['well done sky', 'so proud of sky', 'happy birthday sky', 'congratulations sky'])('%s', text => {
  const page = openPage(text)
  expect(isStrongLead(page, page.words.length - 1)).toBe(true)
})

test.each(['under the sky', 'sky', 'Well done. sky'])('%s is no lead', text => {
  const page = openPage(text)
  expect(isStrongLead(page, page.words.length - 1)).toBe(false)
})
