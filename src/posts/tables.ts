import type { ColumnType, Generated } from 'kysely'
import type { Box } from '../media/box.ts'
import type { How } from '../media/cover.ts'
import type { KeptPack } from './outbox/kept-pack.ts'

declare module '../platform/database/tables.ts' {
  interface Tables {
    suggestion: SuggestionTable
    post: PostTable
    variant: VariantTable
    media: MediaTable
    media_person: MediaPersonTable
    media_reading: MediaReadingTable
    media_face: MediaFaceTable
    media_words: MediaWordsTable
    media_cover: MediaCoverTable
    film_making: FilmMakingTable
    rendition: RenditionTable
    resolution: ResolutionTable
    decision: DecisionTable
    outbox: OutboxTable
    account_pace: AccountPaceTable
    publication: PublicationTable
    publication_person: PublicationPersonTable
    leftover: LeftoverTable
  }
}

export interface SuggestionTable {
  trust_id: string
  id: Generated<string>
  school_id: string
  suggested_by: string
  suggested_to: string
  text: string
  category: string | null
  wanted_for: string | null
  state: Generated<'open' | 'accepted' | 'declined' | 'withdrawn'>
  answered_by: string | null
  answered_at: Date | null
  reason: string | null
  post_id: string | null
  version: Generated<number>
  created_at: Date
}

export interface PostTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  case_id: string | null
  author_id: string
  suggestion_id: string | null
  /** The variant that came down and that this is the covered copy of. */
  copy_of: ColumnType<string | null, string | null | undefined, never>
  title: string
  category: string | null
  hash_key: Buffer | null
  created_at: Date
}

export type VariantState =
  | 'draft'
  | 'submitted'
  | 'approved'
  | 'sending'
  | 'unknown'
  | 'published'
  | 'declined'
  | 'stopped'
  | 'removing'
  | 'removed'

export interface VariantTable {
  trust_id: string
  id: Generated<string>
  post_id: string
  school_id: string | null
  case_id: string | null
  account_id: string
  text: string
  link: string | null
  visibility: Generated<'public' | 'private'>
  category: string | null
  version: Generated<number>
  state: Generated<VariantState>
  scheduled_for: Date | null
  submitted_by: string | null
  submitted_at: Date | null
  stopped_why: string | null
  updated_at: Date
}

export interface MediaTable {
  trust_id: string
  id: Generated<string>
  school_id: string | null
  case_id: string | null
  post_id: string | null
  suggestion_id: string | null
  uploaded_by: string
  file_key: string
  type: string
  width: number
  height: number
  bytes: number
  sha256: Buffer
  position: Generated<number>
  alt_text: Generated<string>
  people_answer: Generated<'unanswered' | 'nobody' | 'tagged'>
  kind: Generated<'picture' | 'film'>
  /** Of a film only, as the two that follow. */
  title: Generated<string>
  /** WebVTT. */
  captions: string | null
  /** Null: nobody has said. */
  made_for_children: boolean | null
  erased_at: Date | null
  created_at: Date
}

export interface MediaPersonTable {
  trust_id: string
  media_id: string
  school_id: string | null
  person_id: string
  tagged_by: string
}

/** What is read of a picture, once: where its faces are, and what is written in it. Without a row it is not read. */
export interface MediaReadingTable {
  trust_id: string
  media_id: string
  school_id: string | null
  what: 'faces' | 'words'
  state: Generated<'waiting' | 'done' | 'failed'>
  attempts: Generated<number>
  due_at: Date
  leased_until: Date | null
  /** For people, in a sentence; no word of the picture. */
  failure: string | null
  read_at: Date | null
  /** How much of a film is looked through, 0 to 1. */
  progress: Generated<number>
  /** Who looked for faces where the reading failed. */
  looked_by: string | null
  looked_at: Date | null
}

/** `covered`: on every channel. */
export type FaceAnswer = 'unanswered' | 'person' | 'visitor' | 'unrecognisable' | 'covered'

/** Where a face of a film was at one moment that was looked at. */
export interface SeenAt {
  atMs: number
  box: Box
}

/** A face: its box and the detector's score, nothing else of it. Whose it is, a person says. */
export interface MediaFaceTable extends Box {
  trust_id: string
  id: Generated<string>
  media_id: string
  school_id: string | null
  found_by: 'detector' | 'person'
  score: number | null
  answer: Generated<FaceAnswer>
  /** Of a `person`, and of nobody else. */
  person_id: string | null
  /** Of a visitor: who gave permission and how. Of somebody who cannot be recognised: why not. */
  reason: string | null
  answered_by: string | null
  answered_at: Date | null
  /** Of a film, as the four that follow; its box is that of the moment in which it is clearest. */
  from_ms: number | null
  to_ms: number | null
  clearest_ms: number | null
  /** In the order of time, JSON. */
  seen: ColumnType<SeenAt[] | null, string | null | undefined, never>
  /** A picture of that moment, by which a person is asked. */
  still_key: string | null
  created_at: Date
}

/** One word that is written in a picture. */
export interface MediaWordsTable extends Box {
  trust_id: string
  id: Generated<string>
  media_id: string
  school_id: string | null
  text: string
  confidence: number
  /** Words of one line stand beside each other; lines count from the top. */
  line: number
  /** The order in which they are read. */
  position: number
}

/** What is covered of a picture, and where. */
export interface MediaCoverTable extends Box {
  trust_id: string
  id: Generated<string>
  media_id: string
  school_id: string | null
  /** Null: on every variant that the post has and gets. */
  variant_id: string | null
  /** The face that it was made for. What it hides is read from where it lies, whatever it was made for. */
  face_id: string | null
  how: How
  made_by: string
  made_at: Date
}

/** A picture as it goes out on one variant that covers something of it. */
export interface RenditionTable {
  trust_id: string
  media_id: string
  variant_id: string
  school_id: string | null
  /** Of the covers that it was made for: with others it is not what goes out, and nothing does. */
  covers_hash: Buffer
  file_key: string
  sha256: Buffer
  width: number
  height: number
  bytes: number
}

/** A film whose covers changed, until it is made anew for every variant that they concern. */
export interface FilmMakingTable {
  trust_id: string
  media_id: string
  school_id: string | null
  state: Generated<'waiting' | 'done' | 'failed'>
  attempts: Generated<number>
  due_at: Date
  leased_until: Date | null
  /** For people, in a sentence. */
  failure: string | null
}

export interface ResolutionTable {
  trust_id: string
  id: Generated<string>
  variant_id: string
  school_id: string | null
  finding_id: string
  kind: 'fact' | 'dismissal'
  fact: string | null
  person_id: string | null
  reason: string
  by_id: string
  at: Date
}

export interface DecisionTable {
  trust_id: string
  id: Generated<string>
  variant_id: string
  school_id: string | null
  version: number
  content_hash: Buffer
  decision: 'publish' | 'hold' | 'refuse'
  decided_by: string | null
  stands_in_for: string | null
  reason: string | null
  findings: ColumnType<unknown, string, never>
  at: Date
}

export interface OutboxTable {
  trust_id: string
  id: Generated<string>
  variant_id: string
  account_id: string
  school_id: string | null
  act: 'publish' | 'remove'
  decision_id: string | null
  not_before: Date
  state: Generated<'waiting' | 'sending' | 'unknown' | 'done' | 'stopped' | 'assisted' | 'given-up'>
  attempts: Generated<number>
  /** Of these, so many do not count: they were made before the account was connected again. */
  attempts_forgiven: Generated<number>
  due_at: Date
  started_at: Date | null
  ended_at: Date | null
  taken_at: Date | null
  last_error: string | null
  staged: string | null
  staged_checked: Generated<boolean>
  pack: ColumnType<KeptPack | null, string | null | undefined, string | null>
  updated_at: Date
}

export interface AccountPaceTable {
  trust_id: string
  account_id: string
  school_id: string | null
  posts_from: Date | null
  removals_from: Date | null
  why: string | null
  sent: Generated<Date[]>
}

export interface PublicationTable {
  trust_id: string
  id: Generated<string>
  variant_id: string
  school_id: string | null
  account_id: string
  remote_id: string | null
  permalink: string | null
  published_at: Date
  removed_at: Date | null
  removed_why: string | null
  /** No longer on its network, though nobody took it down here. */
  missing_since: Date | null
}

export interface PublicationPersonTable {
  trust_id: string
  publication_id: string
  school_id: string | null
  person_id: string
  element: 'photo' | 'name'
}

export interface LeftoverTable {
  trust_id: string
  id: Generated<string>
  variant_id: string
  school_id: string | null
  account_id: string
  remote_id: string
  state: Generated<'open' | 'cleared'>
  attempts: Generated<number>
  due_at: Date
  last_error: string | null
  since: Date
  cleared_at: Date | null
}
