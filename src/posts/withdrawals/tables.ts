import type { ColumnType, Generated } from 'kysely'
import type { ConsentElement } from '../../consent/tables.ts'
import type { Written } from '../mentions/tables.ts'
import type { Receipt } from './receipt.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    withdrawal_due: WithdrawalDueTable
    withdrawal: WithdrawalTable
    withdrawal_item: WithdrawalItemTable
    withdrawal_answer: WithdrawalAnswerTable
  }
}

/** Why somebody may not be shown or named any more. A protection looks like any other no (G47). */
export const CAUSES = ['consent', 'left', 'import', 'complaint'] as const
export type WithdrawalCause = (typeof CAUSES)[number]

/** What a thing was when it was found. `by-hand`: somebody was about to post it by hand. `found`: not made here. */
export const FOUND_AS = ['draft', 'scheduled', 'sending', 'by-hand', 'published', 'found', 'picture'] as const
export type FoundAs = (typeof FOUND_AS)[number]

export const ITEM_STATES = ['working', 'with-person', 'done'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export const ENDED_AS = ['held', 'stopped', 'taken-down', 'erased'] as const
export type EndedAs = (typeof ENDED_AS)[number]

/** One channel and element without a yes. */
export interface Lost {
  channel: string
  element: ConsentElement
}

/** What the network said to a removal, or that somebody did it by hand. */
export interface Proof {
  how: string
  status?: number
  said?: string | null
}

export interface WithdrawalDueTable {
  trust_id: string
  person_id: string
  cause: Exclude<WithdrawalCause, 'complaint'>
  school_id: string | null
  from_date: string
}

export interface WithdrawalTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  person_id: string
  cause: WithdrawalCause
  lost: ColumnType<Lost[], string, string>
  state: Generated<'open' | 'settled'>
  opened_at: Date
  listed_at: Date | null
  due_on: string | null
  interim: ColumnType<Receipt | null, string | null | undefined, string | null>
  interim_at: Date | null
  receipt: ColumnType<Receipt | null, string | null | undefined, string | null>
  settled_at: Date | null
}

export interface WithdrawalItemTable {
  trust_id: string
  withdrawal_id: string
  kind: Written
  source_id: string
  school_id: string | null
  account_id: string | null
  found_as: FoundAs
  elements: ConsentElement[]
  state: ItemState
  ended_as: EndedAs | null
  due_at: Date | null
  found_at: Date
  settled_at: Date | null
  proof: ColumnType<Proof | null, string | null | undefined, string | null>
}

/** A no that somebody said, and the withdrawal that was opened for it; null while nobody has looked. */
export interface WithdrawalAnswerTable {
  trust_id: string
  answer_id: string
  person_id: string
  school_id: string | null
  withdrawal_id: string | null
}
