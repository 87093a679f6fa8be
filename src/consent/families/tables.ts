import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    consent_campaign: ConsentCampaignTable
    consent_ask: ConsentAskTable
    consent_link: ConsentLinkTable
    family_mail: FamilyMailTable
    picture_complaint: PictureComplaintTable
  }
}

export interface ConsentCampaignTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  /** Null: the whole school. */
  class: string | null
  asks: 'renewal' | 'missing'
  answer_by: string
  made_by: string
  made_at: Date
  ended_at: Date | null
  ended_by: string | null
}

/** One person is asked about one pupil; the pupil themselves where the giver is the pupil. */
export interface ConsentAskTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  pupil_id: string
  giver_id: string
  campaign_id: string | null
  answer_by: string
  expires_at: Date
  language: Language
  made_by: string
  made_at: Date
  remind_at: Date | null
  answered_at: Date | null
  ended_at: Date | null
}

export interface ConsentLinkTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  ask_id: string
  token_hash: Buffer
  expires_at: Date
  made_at: Date
}

export const FAMILY_MAILS = ['asked', 'reminded', 'saved', 'complained', 'complaint-answered'] as const
export type FamilyMail = (typeof FAMILY_MAILS)[number]

export interface FamilyMailTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  ask_id: string
  kind: FamilyMail
  state: Generated<'waiting' | 'sent' | 'given-up'>
  attempts: Generated<number>
  due_at: Date
  sent_at: Date | null
  last_code: string | null
  made_at: Date
}

/** A data-protection complaint about a picture: acknowledged within 30 days (Data Protection Act 2018, s164A). */
export interface PictureComplaintTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  pupil_id: string
  ask_id: string
  by_id: string
  place: string
  says: string
  /** They took their yes back with it. */
  withdrew: boolean
  made_at: Date
  /** Last day, inclusive. */
  acknowledge_by: string
  acknowledged_at: Date | null
  acknowledged_by: string | null
  answer: string | null
  answered_at: Date | null
  answered_by: string | null
}

/** The languages that families are written to in. */
export const LANGUAGES = ['en', 'cy', 'pl'] as const
export type Language = (typeof LANGUAGES)[number]
