import { describe, expect, test } from 'vitest'
import { approvalNeeded } from './approval-needed.ts'
import { checkPost } from './check-post.ts'
import { compilePack } from './compile-pack.ts'
import { dlpt, dlptCompiled } from './testing/dlpt.ts'
import { factOf, postWith } from './testing/post-with.ts'
import type { Pack } from './pack/pack-schema.ts'

const withSetting = (approval: Pack['settings']['approval']) =>
  compilePack({ ...dlpt, settings: { ...dlpt.settings, approval } })
const clean = { channel: 'facebook', findings: [], showsPupils: false }
const flaggedBy = (...facts: ReturnType<typeof factOf>[]) =>
  checkPost(dlptCompiled, postWith({ facts, consent: () => 'unknown' })).findings

describe('by the pack’s own setting, flagged or pupils (G11)', () => {
  test('an authorised person publishes what is clean', () => {
    expect(approvalNeeded(dlptCompiled, clean)).toBe('nobody')
  })

  test('a second person decides what shows pupils', () => {
    expect(approvalNeeded(dlptCompiled, { ...clean, showsPupils: true })).toBe('second-person')
  })

  test('who decides what is flagged is the rule’s to say, the highest of them', () => {
    const name = factOf('name', 'full', { people: ['p1'] })
    const politics = factOf('politics', 'topic')
    expect(approvalNeeded(dlptCompiled, { ...clean, findings: flaggedBy(name) })).toBe('second-person')
    expect(approvalNeeded(dlptCompiled, { ...clean, findings: flaggedBy(name, politics) })).toBe(
      'headteacher',
    )
  })
})

test('the trust’s LinkedIn page is decided by the CEO, clean or not (G02)', () => {
  expect(approvalNeeded(dlptCompiled, { ...clean, channel: 'linkedin' })).toBe('ceo')
  expect(approvalNeeded(withSetting('never'), { ...clean, channel: 'linkedin' })).toBe('ceo')
})

test('always: a second person decides everything', () => {
  expect(approvalNeeded(withSetting('always'), clean)).toBe('second-person')
})

test('never: pupils alone need nobody, but a hold is still decided by somebody', () => {
  expect(approvalNeeded(withSetting('never'), { ...clean, showsPupils: true })).toBe('nobody')
  const findings = flaggedBy(factOf('politics', 'topic'))
  expect(approvalNeeded(withSetting('never'), { ...clean, findings })).toBe('headteacher')
})

test('a channel that the policy does not have is an error', () => {
  expect(() => approvalNeeded(dlptCompiled, { ...clean, channel: 'tiktok' })).toThrow('no channel')
})

describe('in an election period (G23)', () => {
  const periods = [{ from: '2029-03-25', until: '2029-05-03' }]
  const pack = compilePack({
    ...dlpt,
    settings: { ...dlpt.settings, electionPeriod: { decidedBy: 'ceo', periods } },
  })
  const political = { ...clean, findings: flaggedBy(factOf('politics', 'topic')) }

  test('the CEO decides what may be political, the first and the last day included', () => {
    for (const on of ['2029-03-25', '2029-05-03'])
      expect(approvalNeeded(pack, { ...political, on })).toBe('ceo')
  })

  test('the headteacher decides it before and after, and everything else throughout', () => {
    for (const on of ['2029-03-24', '2029-05-04']) {
      expect(approvalNeeded(pack, { ...political, on })).toBe('headteacher')
    }
    const advert = { ...clean, findings: flaggedBy(factOf('business', 'possible')), on: '2029-04-01' }
    expect(approvalNeeded(pack, advert)).toBe('headteacher')
  })
})
