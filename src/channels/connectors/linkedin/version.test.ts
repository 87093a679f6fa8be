import { describe, expect, test } from 'vitest'
import { linkedinSunset, linkedinVersion, sunsetWarning } from './version.ts'

describe('the version of LinkedIn’s API', () => {
  test('is a month, and lives for a year at least', () => {
    expect(linkedinVersion).toMatch(/^20\d\d(0[1-9]|1[0-2])$/)
    const [year, month] = [linkedinVersion.slice(0, 4), linkedinVersion.slice(4)]
    expect(linkedinSunset >= new Date(`${Number(year) + 1}-${month}-01T00:00:00Z`)).toBe(true)
  })

  test.each([
    ['2027-06-17T00:00:00Z', null],
    ['2027-06-18T00:00:00Z', /before then\.$/],
    ['2027-08-16T23:59:59Z', /before then\.$/],
    ['2027-08-17T00:00:00Z', /now\.$/],
  ])('at %s the administrator reads %s', (at, says) => {
    const warning = sunsetWarning(new Date(at))
    if (says === null) expect(warning).toBeNull()
    else expect(warning).toMatch(says)
  })
})
