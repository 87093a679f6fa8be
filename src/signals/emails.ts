/** E-mail addresses that are somebody's own: not the school's, and not a role mailbox of an organisation. */
import { factAt } from './page.ts'
import type { Signal } from './signal.ts'

const roles =
  /^(?:info|office|admin|enquir(?:y|ies)|bookings?|contact|hello|help|helpdesk|support|events?|jobs|recruitment|vacancies|press|sales|tickets|reception|secretary|treasurer|pta|membership|volunteer(?:s|ing)?|schools?|education|learning|consultations?)@/i
/** Mailboxes that private people have. */
const privateMailbox =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky|virginmedia|talktalk|mail|mailbox|me|proton|protonmail)\./i

export const emails: Signal = (page, world) => {
  const own = new Set((world.school?.emails ?? []).map(email => email.toLowerCase()))
  const domains = new Set([...own].map(email => email.slice(email.indexOf('@') + 1)))
  return page.words
    .filter(word => word.kind === 'email')
    .filter(
      word =>
        !own.has(word.raw.toLowerCase()) &&
        !(domains.has(word.raw.slice(word.raw.indexOf('@') + 1).toLowerCase()) && roles.test(word.raw)),
    )
    .filter(word => privateMailbox.test(word.raw) || !roles.test(word.raw))
    .map(word =>
      factAt(page, word, word, {
        signal: 'personal-information',
        is: 'email',
        score: privateMailbox.test(word.raw) ? 0.9 : 0.82,
        why: 'An e-mail address that is not the school’s.',
      }),
    )
}
