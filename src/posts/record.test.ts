import { expect, test } from 'vitest'
import { withdraw } from '../consent/withdraw.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { checkDraft } from './check-draft.ts'
import { dismissFinding } from './dismiss-finding.ts'
import { reactions } from './reactions.ts'
import { suggestPost } from './suggest-post.ts'
import { takeDownPost } from './take-down-post.ts'
import { facebookForFile } from './testing/facebook-for-file.ts'
import { postingFor } from './testing/posting.ts'

const app = appForFile()
facebookForFile(app)
const { as, decide, deliverWhenDue, draft, illustrated, pupil, saySomebodyElse, submit } = postingFor(app)

test('what this room writes into the record holds no name of a pupil, no word of a text, and nothing to guess them from', async () => {
  const { run, world } = app()
  const secret = 'Quillon Thistlewood'
  const { id: personId } = await pupil(secret, { photo: 'given', name: 'given' })
  const text = `Well done ${secret}, who read us a poem in assembly about wintersweet.`
  const { id } = await run(suggestPost, as('teacher'), {
    schoolId: world.school.id,
    to: as('manager').personId,
    text,
  })
  await run(answerSuggestion, as('manager'), {
    id,
    version: 1,
    answer: 'decline',
    reason: `${secret} was away.`,
  })
  const post = await illustrated([personId], text)
  await submit(post)
  await decide(post, { decision: 'hold', reason: `Ask the neighbour of ${secret}.` })
  await decide(post, { reason: `${secret} may.` })
  await deliverWhenDue(post)
  await run(withdraw, as('teacher'), { personId, relation: 'guardian', about: 'everything' })
  await app().runner.runSystem(world.trustId, 'test', context =>
    reactions[0]!.run(context, { kind: 'consent.withdrawn', subject: { kind: 'person', id: personId } }),
  )
  await deliverWhenDue(post, 'remove')
  const phone = await draft('Ring me at home on 07700 900123 about the wintersweet.')
  const { marks } = await run(checkDraft, as('teacher'), { variantId: phone.variantId })
  const about = { variantId: phone.variantId, version: 1, findingId: marks[0]!.id }
  await run(dismissFinding, as('headteacher'), {
    ...about,
    reason: `It is the number of ${secret}’s kennel.`,
  })
  const poet = await draft('The author Peregrine Wintersweet visits our library, reminder.')
  await pupil('Peregrine Wintersweet')
  await saySomebodyElse(poet)
  await run(takeDownPost, as('headteacher'), {
    variantId: world.published.variantId,
    reason: `${secret} is in it.`,
  })

  const { rows } = await app().database.admin.query<{ payload: Buffer; kind: string }>(
    'select payload, kind from evidence_payload where trust_id = $1',
    [world.trustId],
  )
  const kinds = new Set(rows.map(({ kind }) => kind))
  for (const kind of [
    'suggestion.declined',
    'post.decided',
    'post.published',
    'takedown.done',
    'finding.dismissed',
    'finding.cleared',
  ]) {
    expect(kinds).toContain(kind)
  }
  const record = rows.map(({ payload }) => payload.toString('utf8')).join('\n')
  for (const word of [
    'Quillon',
    'Thistlewood',
    'wintersweet',
    'Wintersweet',
    '900123',
    'poem',
    'kennel',
    'neighbour',
  ]) {
    expect(record).not.toContain(word)
  }
  // An id of a finding is made of its words without a key: whoever guesses the number could test the guess.
  for (const { id: findingId } of marks) expect(record).not.toContain(findingId)
})
