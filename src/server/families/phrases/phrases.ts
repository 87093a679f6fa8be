import type { GuardianRelation } from '../../../people/tables.ts'
import type { EndedAs } from '../../../posts/withdrawals/tables.ts'
import type { Language } from '../../../consent/families/tables.ts'
import { english } from './english.ts'
import { polish } from './polish.ts'
import { welsh } from './welsh.ts'

/** Every sentence of a family's pages, in one language: short, for a reader of twelve. */
export interface Phrases {
  /** As the language calls itself. */
  self: string
  /** BCP 47, for `html lang` and for dates. */
  tag: string
  dir: 'ltr' | 'rtl'
  language: string
  skip: string
  yes: string
  no: string
  photo: string
  firstName: string
  /** Of the page to a parent, and of the pupil's own. */
  ask: { title(child: string): string; lead(child: string): string }
  askPupil: { title: string; lead: string }
  filledIn: string
  publicPages: string
  publicPagesAre: string
  closedPages: string
  closedPagesAre: string
  childThinks(child: string): string
  pleaseAsk(child: string): string
  childHappy(child: string): string
  childRatherNot(child: string): string
  childSaidNo(child: string): string
  aboutYou: string
  yourName: string
  relation(child: string, relation: GuardianRelation): string
  save: string
  noToAll: string
  points: {
    copy: string
    checked: string
    pupilYes: string
    comesDown(hours: number): string
    ends(child: string, day: string | null): string
  }
  questions(phone: string | null): string
  careTitle: string
  care(basis: 'opt-in' | 'opt-out' | 'public-task'): readonly string[]
  complainLink: string
  changeLink: string
  receiptLink: string
  wrong: { name: string; says: string; again: string }
  saved: { title: string; lead(day: string): string; now: string; keep: string }
  takenDown: {
    title(child: string): string
    /** Of the moment at which the school began to look. */
    since(day: string): string
    working: string
    nothing: string
    /** The school's own store of pictures. */
    store: string
    done: Record<EndedAs, (count: number) => string>
    open(count: number): string
    copies: string
  }
  complain: {
    title: string
    lead: string
    place: string
    placeHint: string
    says: string
    withdraw(child: string): string
    send: string
    thanks: string
    thanksLead: string
    next(day: string): string
    before(day: string): string
    waits: string
    confirmed(day: string): string
    answered: string
  }
  over: { title: string; lead: string; what: string }
  tooMany: { title: string; lead: string }
}

export const phrases: Record<Language, Phrases> = { en: english, cy: welsh, pl: polish }
