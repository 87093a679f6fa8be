import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../api/error.ts'
import { DraftStore, type DraftPorts, type Written } from './draft-store.ts'
import type { Marked } from './marks.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const marked: Marked = {
  decision: 'publish',
  category: 'event',
  allowedBy: null,
  decider: 'nobody',
  marks: [],
  network: {
    name: 'Facebook',
    takesPictures: true,
    takesFilms: false,
    problems: [],
    length: null,
    price: null,
  },
}
const variant = (text: string, version = 1) => ({
  id: 'v',
  accountId: 'a',
  channel: 'facebook',
  account: 'Heron Lane',
  text,
  link: null,
  visibility: 'public' as const,
  category: null,
  version,
  state: 'draft' as const,
  stoppedWhy: null,
  scheduledFor: null,
  goesOutAt: null,
  permalink: null,
  byHand: false,
  awaitsLook: false,
  trouble: null,
  marked,
  decisions: [],
  may: { edit: true, decide: false, takeDown: false },
})

function store(save?: DraftPorts['save']) {
  const saves: { version: number; written: Written }[] = []
  const kept: (string | null)[] = []
  const checks: string[] = []
  const drafts = new DraftStore({
    save:
      save ??
      (async (_id, version, written) => {
        saves.push({ version, written })
        return { version: version + 1 }
      }),
    check: async (_id, { text }) => {
      checks.push(text)
      return { ...marked, decision: 'hold' }
    },
    keep: (_id, draft) => kept.push(draft?.text ?? null),
    now: () => Date.parse('2026-11-24T12:00:00Z'),
  })
  drafts.adopt([variant('Hello')])
  return { drafts, saves, kept, checks }
}

describe('writing', () => {
  test('is checked after a moment, saved after a pause, kept on the device meanwhile', async () => {
    const { drafts, saves, kept, checks } = store()
    drafts.write('v', { text: 'Hello all' })
    expect(kept).toEqual(['Hello all'])
    await vi.advanceTimersByTimeAsync(300)
    expect(checks).toEqual(['Hello all'])
    expect(drafts.snapshot().variants['v']?.marked.decision).toBe('hold')
    await vi.advanceTimersByTimeAsync(1700)
    expect(saves).toMatchObject([{ version: 1, written: { text: 'Hello all' } }])
    expect(kept).toEqual(['Hello all', null])
    expect(drafts.snapshot().variants['v']).toMatchObject({ version: 2, dirty: false })
  })

  test('on while a save is on its way keeps it unsaved, and the next save builds on the new version', async () => {
    const answers: (() => void)[] = []
    const versions: number[] = []
    const { drafts } = store((_id, version) => {
      versions.push(version)
      return new Promise(done => answers.push(() => done({ version: version + 1 })))
    })
    drafts.write('v', { text: 'one' })
    const first = drafts.save()
    await vi.advanceTimersByTimeAsync(0)
    drafts.write('v', { text: 'two' })
    answers[0]?.()
    expect(await first).toBe(false)
    const second = drafts.save()
    await vi.advanceTimersByTimeAsync(0)
    answers[1]?.()
    expect(await second).toBe(true)
    expect(versions).toEqual([1, 2])
  })

  test('what the server says does not overwrite what is not saved', () => {
    const { drafts } = store()
    drafts.write('v', { text: 'mine' })
    drafts.adopt([variant('theirs', 4)])
    expect(drafts.snapshot().variants['v']).toMatchObject({ written: { text: 'mine' } })
  })

  test('what is not saved does not overwrite what somebody else wrote meanwhile: the save is refused', async () => {
    const { drafts, saves } = store()
    drafts.write('v', { text: 'mine' })
    drafts.adopt([variant('theirs', 4)])
    await drafts.save()
    expect(saves.map(({ version }) => version)).toEqual([1])
  })

  test('a version that counts a picture and has the same words is built upon', async () => {
    const { drafts, saves } = store()
    drafts.write('v', { text: 'mine' })
    drafts.adopt([variant('Hello', 4)])
    await drafts.save()
    expect(saves.map(({ version }) => version)).toEqual([4])
    drafts.write('v', { text: 'mine too' })
    drafts.adopt([variant('mine', 6)])
    await drafts.save()
    expect(saves.map(({ version }) => version)).toEqual([4, 6])
  })

  test('is not undone by an answer that set out before the last save', async () => {
    const { drafts, saves } = store()
    drafts.write('v', { text: 'first' })
    await drafts.save()
    drafts.adopt([variant('Hello', 1)])
    expect(drafts.snapshot().variants['v']).toMatchObject({ version: 2, written: { text: 'first' } })
    drafts.write('v', { text: 'second' })
    await drafts.save()
    expect(saves.map(({ version }) => version)).toEqual([1, 2])
  })
})

describe('somebody was faster', () => {
  const faster = new ApiError(409, 'conflict', 'Somebody was faster.', [], {
    by: 'Mr Hughes',
    at: '2026-11-24T11:48:00.000Z',
    version: 5,
  })

  test('says who and when, and keeps what was typed', async () => {
    const { drafts, kept } = store(() => Promise.reject(faster))
    drafts.write('v', { text: 'mine' })
    expect(await drafts.save()).toBe(false)
    expect(drafts.snapshot().conflict).toMatchObject({ by: 'Mr Hughes', version: 5 })
    expect(drafts.snapshot().variants['v']?.written.text).toBe('mine')
    expect(kept).toEqual(['mine'])
  })

  test('keeping one’s own saves it over the version that stands now', async () => {
    const versions: number[] = []
    const { drafts } = store(async (_id, version) => {
      versions.push(version)
      if (version === 1) throw faster
      return { version: version + 1 }
    })
    drafts.write('v', { text: 'mine' })
    await drafts.save()
    await drafts.settle('mine')
    expect(versions).toEqual([1, 5])
    expect(drafts.snapshot().conflict).toBeNull()
  })

  test('leaving them for theirs takes what the server has next', async () => {
    const { drafts } = store(() => Promise.reject(faster))
    drafts.write('v', { text: 'mine' })
    await drafts.save()
    await drafts.settle('theirs')
    drafts.adopt([variant('theirs', 5)])
    expect(drafts.snapshot().variants['v']).toMatchObject({ written: { text: 'theirs' }, version: 5 })
  })
})

test('a field that is wrong is told as its own sentence', async () => {
  const wrong = new ApiError(422, 'invalid-input', 'Look at the fields.', [
    { field: 'text', message: 'Write less.' },
  ])
  const { drafts } = store(() => Promise.reject(wrong))
  drafts.write('v', { text: 'too long' })
  await drafts.save()
  expect(drafts.snapshot().error).toBe('Write less.')
})
