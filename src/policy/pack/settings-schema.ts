import { z } from 'zod'
import { StrikesSchema } from './strikes-schema.ts'
import { Urgency } from './moderation-schema.ts'
import { CalendarDate, Day, Id, LocalTime, mapping, Positive, Share, Whole, Words } from './text-schema.ts'

const yesNo = z.boolean()
const nameStyle = z.enum(['none', 'first', 'first-initial', 'first-year', 'full'])
const granter = z.enum(['headteacher', 'trust-ceo', 'trust-administrator'])
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
const campaign = z.enum(['each-version', 'each-year', 'never'])

/** Where the policies of trusts differ. Every value is a choice, so none has a hidden default; those of `later-keys.ts` are shown as ours. */
export const Settings = mapping({
  approval: z.enum(['always', 'flagged-or-pupils', 'never']),
  adoption: mapping({
    model: z.enum(['trust-mandated', 'principles-and-local', 'local']),
    schoolsMayVary: yesNo,
  }),
  approverChain: z.array(Id).min(1, 'at least one approver'),
  reviewTriggers: z.array(Id),
  staffIncludes: z.array(z.enum(['employee', 'governor', 'trustee', 'volunteer', 'agency'])),
  headteacherAliases: z.array(Words),
  names: mapping({
    pupil: nameStyle,
    staff: nameStyle,
    governor: nameStyle,
    visitor: nameStyle,
    nameWithPhoto: z.enum(['never', 'with-consent']),
    /** Whom a name means that several people of the register have. */
    sharedName: z.enum(['whoever-is-tagged', 'everybody']),
  }),
  images: mapping({
    faces: z.enum(['none', 'no-faces', 'with-consent']),
    coverOthers: yesNo,
    publicFaceOnWarning: yesNo,
    stripMetadata: yesNo,
    maxPixelsLongestSide: Positive,
    publicLongestSide: Positive,
  }),
  consent: mapping({
    basis: z.enum(['opt-in', 'opt-out', 'public-task']),
    elements: z.array(z.enum(['name', 'photo', 'video', 'voice', 'work'])),
    perChannel: yesNo,
    pupilVoiceAge: Positive,
    pupilVoiceAgeScotland: Positive,
    renewal: z.enum(['none', 'each-year', 'key-stage']),
    leavers: z.enum(['remove-now', 'keep']),
    takeDownHours: Positive,
    staffToo: yesNo,
  }),
  authorisation: mapping({
    grantedBy: z.array(granter).min(1, 'at least one granter'),
    lasts: z.enum(['school-year', 'term', 'until-revoked']),
    twoManagersWarning: yesNo,
    inductionFirst: yesNo,
    trainingWithinMonths: Positive,
    selfGrantNeedsNote: yesNo,
  }),
  accounts: mapping({
    roleMailboxOnly: yesNo,
    twoFactor: z.enum(['required', 'recorded']),
    dormantAfterDays: Positive,
  }),
  publishing: mapping({
    undoSeconds: Whole,
    privateFirst: z.array(Id),
    altTextRequired: yesNo,
    captionsForVideo: yesNo,
    delayOffSiteUntilReturn: yesNo,
    geotag: yesNo,
    tagging: z.enum(['none', 'organisations-only', 'any']),
  }),
  replies: mapping({
    style: z.enum(['none', 'template', 'free']),
    visitorPosts: z.enum(['off', 'moderated']),
    directMessages: yesNo,
  }),
  relatedBusinessByFact: yesNo,
  following: mapping({
    likes: z.enum(['nobody', 'education-only', 'non-commercial', 'any']),
    follows: z.enum(['nobody', 'education-only', 'non-commercial', 'any']),
    privateIndividuals: yesNo,
    recheckMonths: Positive,
  }),
  /** When somebody looks at comments, in local time. Out of these hours the clock of the other levels stands still. */
  cover: mapping({
    days: z.array(z.enum(weekdays)).min(1, 'at least one day'),
    from: LocalTime,
    until: LocalTime,
    /** These cannot wait for the morning: their clock runs day and night. */
    always: z.array(Urgency),
    /** Who looks out of hours. */
    by: z.array(Id),
  }),
  criticism: mapping({ neverProposedForDeletion: yesNo }),
  age: mapping({ minimumFollowerAge: Positive, schoolAgesFrom: z.enum(['register']) }),
  acknowledgement: mapping({
    staff: campaign,
    pupils: campaign,
    parents: campaign,
    countsAsSanction: yesNo,
  }),
  /** School terms in order, by their first day; reports are by term. */
  schoolTerms: z.array(mapping({ name: Words, from: Day })).min(1, 'at least one term'),
  /** Days without school besides weekends, both ends included; clocks in school days stand still on them. */
  schoolHolidays: z.array(mapping({ from: Day, until: Day })),
  electionPeriod: mapping({
    decidedBy: z.enum(['headteacher', 'ceo']),
    periods: z.array(mapping({ from: CalendarDate, until: CalendarDate })),
  }),
  retentionMonths: mapping({
    publishedPost: Positive,
    removedComment: Positive,
    spam: Positive,
    concern: Positive,
    consent: Positive,
  }),
  devices: mapping({ personalDevices: z.enum(['none', 'upload-then-delete', 'allowed']) }),
  rights: mapping({
    musicLicenceField: yesNo,
    aiUseField: yesNo,
    aiAlteredPupilImages: z.enum(['forbidden', 'declared']),
  }),
  crisis: mapping({ freezeBy: z.array(granter), liftBy: z.array(granter) }),
  languages: mapping({ plainEnglishReadingAge: Positive, pairedLanguages: z.array(Words) }),
  relatedPolicyAliases: z.array(z.array(Words).min(2, 'two names or more for one policy')),
})

/** Numbers and clocks; the unit is in the name. */
export const Thresholds = mapping({
  categoryAtLeast: Share,
  strikes: StrikesSchema,
  /** Minutes of cover (`settings.cover`); for what cannot wait, minutes. */
  moderationTargetMinutes: mapping({
    safeguarding: Positive,
    urgent: Positive,
    high: Positive,
    normal: Positive,
    low: Positive,
  }),
  acknowledgementWindowDays: mapping({
    staff: Positive,
    pupils: Positive,
    parents: Positive,
    newStarters: Positive,
  }),
  acknowledgementReminderDays: z.array(Whole),
  reviewReminderDays: z.array(Whole),
  safeguardingEscalationMinutes: Positive,
})
