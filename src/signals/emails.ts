/** E-mail addresses that are somebody's own: not the school's, and not a role mailbox of an organisation. */
import { factAt } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, Signal, World } from './signal.ts'
import { spelledEmails } from './spelled-emails.ts'

const roles =
  /^(?:info|office|admin|enquir(?:y|ies)|bookings?|contact|hello|help|helpdesk|support|events?|jobs|recruitment|vacancies|press|sales|tickets|reception|secretary|treasurer|pta|membership|volunteer(?:s|ing)?|schools?|education|learning|consultations?)@/i
/** Mailboxes that private people have. */
const privateMailbox =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky|virginmedia|talktalk|mail|mailbox|me|proton|protonmail)\./i

export const emails: Signal = (page, world) => [...written(page, world), ...spelled(page)]

function written(page: Page, world: World): Fact[] {
  if (!page.normalised.text.includes('@')) return []
  const found = page.words.filter(word => word.kind === 'email')
  const own = new Set((world.school?.emails ?? []).map(email => email.toLowerCase()))
  const domains = new Set([...own].map(email => email.slice(email.indexOf('@') + 1)))
  return found
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

const sign = /@|\bat\b/i

function spelled(page: Page): Fact[] {
  if (!sign.test(page.normalised.text)) return []
  return Array.from(spelledEmails(page), ({ first, last }) =>
    factAt(page, page.words[first]!, page.words[last]!, {
      signal: 'personal-information',
      is: 'email',
      score: 0.88,
      why: 'An e-mail address, spelled out.',
    }),
  )
}
