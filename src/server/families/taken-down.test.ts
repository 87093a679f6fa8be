import { beforeEach, expect, test } from 'vitest'
import { askFamily } from '../../consent/families/ask-family.ts'
import { familyLetters } from '../../consent/families/family-letters.ts'
import { setProtection } from '../../consent/set-protection.ts'
import { addPerson } from '../../people/add-person.ts'
import { noteGuardian } from '../../people/note-guardian.ts'
import { createDraft } from '../../posts/create-draft.ts'
import { sweepWithdrawals } from '../../posts/withdrawals/sweep-withdrawals.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import type { FamilyBrowser } from '../../testing/family-browser.ts'
import { familyBrowser } from '../../testing/family-browser.ts'

const app = appForFile()
let pupil = ''
let count = 0

beforeEach(async () => {
  app().clock.set('2026-11-23T10:00:00Z')
  pupil = await add('pupil', `Amara ${(count += 1)} Bello`)
})

async function add(kind: 'pupil' | 'parent', name: string): Promise<string> {
  const { world, run } = app()
  const about = { schoolId: world.school.id, kind, name, class: kind === 'pupil' ? 'Year 4' : null }
  return (await run(addPerson, world.people.office, about)).id
}

/** A guardian with parental responsibility, in a browser at their own page. */
async function guardian(name: string): Promise<FamilyBrowser> {
  const { world, run } = app()
  const { office } = world.people
  const guardianId = await add('parent', name)
  const held = { relation: 'mother', responsibility: 'held' } as const
  await run(noteGuardian, office, { pupilId: pupil, guardianId, ...held })
  const asked = { pupilId: pupil, giverId: guardianId, way: 'letter', language: 'en' } as const
  const { askId } = await run(askFamily, office, asked)
  const browser = familyBrowser(app())
  await browser.open((await run(familyLetters, office, { askIds: [askId] })).letters[0]!.link)
  return browser
}

const saved = async (browser: FamilyBrowser) => (await browser.get('/family/saved')).text()
const sweep = () => sweepWithdrawals(app().runner, app().world.trustId)

test('who took a yes back reads on the receipt page what came of it, and another guardian does not', async () => {
  const [mother, father] = [await guardian('Ngozi Bello'), await guardian('Emeka Bello')]
  for (const one of [mother, father]) await one.send({ 'facebook/photo': 'yes' })
  await sweep()
  expect(await saved(mother)).not.toContain('What we took down')
  app().clock.advance({ days: 1 })
  await mother.send({ all: 'no' })
  await sweep()
  const receipt = await saved(mother)
  expect(receipt).toContain('You said no on 24 November 2026')
  expect(receipt).toContain('found nothing that shows or names your child')
  expect(await saved(father)).not.toContain('What we took down')
})

test('a receipt is theirs however long the job took, and a protection’s is nobody’s', async () => {
  const [mother, father] = [await guardian('Ngozi Bello'), await guardian('Emeka Bello')]
  await father.send({ all: 'no' })
  // Nothing showed the child: no withdrawal was opened for his answer.
  await sweep()
  await mother.send({ 'facebook/photo': 'yes' })
  app().clock.advance({ days: 1 })
  await mother.send({ all: 'no' })
  app().clock.advance({ hours: 7 })
  await sweep()
  expect(await saved(mother)).toContain('You said no on 24 November 2026')
  expect(await saved(father)).not.toContain('What we took down')

  const { people, account } = app().world
  await app().run(createDraft, people.teacher, {
    accountId: account.id,
    text: `Well done Amara ${count} Bello!`,
  })
  await app().run(setProtection, app().world.people.dsl, { personId: pupil, protected: true })
  await sweep()
  const { rows } = await app().database.admin.query('select id from withdrawal where person_id = $1', [pupil])
  expect(rows).toHaveLength(2)
  expect(await saved(father)).not.toContain('What we took down')
})
