import { describe, expect, test } from 'vitest'
import { dlptText } from '../policy/testing/dlpt.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { adoptPolicy } from './adopt-policy.ts'
import { packHash } from './compiled-packs.ts'
import { listVersions } from './list-versions.ts'

const app = appForFile()
const adopt = (input: object, who = app().world.people.ceo) =>
  app().run(adoptPolicy, who, { label: 'Next', ...input })
/** The first policy, different by a remark. */
const textWith = (remark: string) => `# ${remark}\n${dlptText}`
const versions = async () => (await app().run(listVersions, app().world.people.ceo, {})).versions

describe('who', () => {
  test.each(['headteacher', 'policyOwner', 'trustAdministrator', 'teacher', 'governor'] as const)(
    'the %s may not approve [0-approved-by-ceo]',
    async person => {
      const before = await versions()
      await expect(
        adopt({ text: textWith(`By the ${person}`) }, app().world.people[person]),
      ).rejects.toMatchObject({ code: 'not-permitted' })
      expect(await versions()).toEqual(before)
    },
  )

  test('the chief executive does, and it is stored who, when and the hash of what [0-approved-by-ceo]', async () => {
    const text = textWith('By the chief executive')
    const { id, hash } = await adopt({ text })
    expect(hash).toBe(packHash(text).toString('hex'))
    expect((await versions()).find(version => version.id === id)).toMatchObject({
      state: 'in-force',
      adoptedBy: { id: app().world.people.ceo.personId },
      adoptedAt: '2026-11-23T10:00:00.000Z',
      hash,
    })
    const entries = await entriesOf(app(), 'policy.adopted')
    expect(entries.at(-1)).toMatchObject({ subject: { id }, content: { hash, pack: 'dlpt-2025-11' } })
    await expect(
      adopt({ text: textWith('By another') }, app().world.people.policyOwner),
    ).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

describe('what was approved', () => {
  test('cannot be edited, by the server itself either', async () => {
    const { database, world } = app()
    const edit = database.app.query("update policy_version set pack = 'other', pack_hash = '\\x00'")
    await expect(edit).rejects.toThrow('permission denied')
    await expect(database.app.query('delete from policy_version')).rejects.toThrow('permission denied')
    const { rows } = await database.admin.query<{ pack: string; pack_hash: Buffer }>(
      'select pack, pack_hash from policy_version where trust_id = $1',
      [world.trustId],
    )
    expect(rows.every(row => packHash(row.pack).equals(row.pack_hash))).toBe(true)
  })

  test('is superseded by the next, and one is in force', async () => {
    const first = await adopt({ text: textWith('One') })
    const second = await adopt({ text: textWith('Two') })
    expect(second.supersededId).toBe(first.id)
    const states = (await versions()).map(({ id, state }) => [id, state])
    expect(states).toContainEqual([first.id, 'superseded'])
    expect(states.filter(([, state]) => state === 'in-force')).toEqual([[second.id, 'in-force']])
  })

  test('is not approved twice while it is in force', async () => {
    await adopt({ text: textWith('Once') })
    await expect(adopt({ text: textWith('Once') })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('two at once leave one in force', async () => {
    await Promise.all([adopt({ text: textWith('Left') }), adopt({ text: textWith('Right') })])
    expect((await versions()).filter(({ state }) => state === 'in-force')).toHaveLength(1)
  })
})

describe('a text with mistakes', () => {
  test('is refused with the line, the path and what would be right, and nothing is stored', async () => {
    const before = await versions()
    const text = dlptText.replace('control: authorisation-grant', 'control: authorisation-grand')
    const line = text.slice(0, text.indexOf('authorisation-grand')).split('\n').length
    await expect(adopt({ text })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [
        {
          field: expect.stringMatching(
            new RegExp(`^text:${line}:\\d+ clauses\\[\\d+\\]\\.control$`),
          ) as string,
          message: expect.stringContaining('authorisation-grant') as string,
        },
      ],
    })
    expect(await versions()).toEqual(before)
  })

  test.each([['x: ['], ['just words'], ['format: copybook-policy/1']])(
    'such as "%s" is refused too',
    async text => {
      await expect(adopt({ text })).rejects.toMatchObject({ code: 'invalid-input' })
    },
  )

  test('no text, two sources and an unknown bundled one are refused', async () => {
    await expect(adopt({})).rejects.toMatchObject({ fields: [{ field: 'text' }] })
    await expect(adopt({ text: dlptText, bundled: 'dlpt-2025-11.yaml' })).rejects.toMatchObject({
      fields: [{ field: 'text' }],
    })
    await expect(adopt({ bundled: '../package.json' })).rejects.toMatchObject({
      fields: [{ field: 'bundled' }],
    })
  })
})

test('what is long enough to be no policy is refused before it is read', async () => {
  await expect(adopt({ text: 'a'.repeat(1_000_001) })).rejects.toMatchObject({ fields: [{ field: 'text' }] })
})
