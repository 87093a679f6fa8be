import { managersOf } from '../../channels/managers.ts'
import { accountFor } from '../../channels/account.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { londonDate } from '../../platform/clock.ts'
import { untrackedFound } from '../letters.ts'
import { reaction } from '../../platform/operations/operation.ts'

/** Who administers the account and heads the school (or the trust) is told by mail, once a day however much there is. */
export const tellAboutUntracked = reaction({
  name: 'posts.tell-about-untracked',
  on: untrackedFound.kind,
  async run(context, { subject }) {
    const { tx, clock } = context
    const today = londonDate(clock.now())
    const { id, schoolId } = await accountFor(tx, subject.id)
    const managers = (await managersOf(tx, [id], today)).get(id) ?? []
    const heads = await tx
      .selectFrom('role_grant')
      .select('person_id as personId')
      .where('role', '=', schoolId === null ? 'trust-ceo' : 'headteacher')
      .where('school_id', schoolId === null ? 'is' : '=', schoolId)
      .where('from_date', '<=', today)
      .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', today)]))
      .execute()
    const administrators = managers.filter(({ capabilities }) => capabilities.includes('administer'))
    await writeLetter(context, untrackedFound, {
      to: [...administrators, ...heads].map(({ personId }) => personId),
      path: '/accounts',
      about: `${id}:${today}`,
    })
  },
})
