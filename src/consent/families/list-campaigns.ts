import { z } from 'zod'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { schoolTarget } from '../../people/targets.ts'

const MOST = 50

export const listCampaigns = query({
  name: 'consent.list-campaigns',
  about:
    'How far asking the families has come: how many were asked and have answered. Nobody counts who opened what.',
  permission: 'consent:view',
  input: z.strictObject({ schoolId: z.uuid() }),
  output: z.object({
    campaigns: z.array(
      z.object({
        id: z.uuid(),
        class: z.string().nullable(),
        asks: z.enum(['renewal', 'missing']),
        answerBy: z.iso.date(),
        madeAt: instant,
        endedAt: instant.nullable(),
        asked: z.int(),
        mailed: z.int(),
        answered: z.int(),
      }),
    ),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'office',
  async run({ tx }, { schoolId }) {
    const campaigns = await tx
      .selectFrom('consent_campaign as campaign')
      .select(eb => [
        'campaign.id',
        'campaign.class',
        'campaign.asks',
        'campaign.answer_by as answerBy',
        'campaign.made_at as madeAt',
        'campaign.ended_at as endedAt',
        eb
          .selectFrom('consent_ask as ask')
          .select(count => count.fn.countAll<string>().as('n'))
          .whereRef('ask.trust_id', '=', 'campaign.trust_id')
          .whereRef('ask.campaign_id', '=', 'campaign.id')
          .as('asked'),
        eb
          .selectFrom('consent_ask as ask')
          .select(count => count.fn.countAll<string>().as('n'))
          .whereRef('ask.trust_id', '=', 'campaign.trust_id')
          .whereRef('ask.campaign_id', '=', 'campaign.id')
          .where('ask.answered_at', 'is not', null)
          .as('answered'),
        eb
          .selectFrom('consent_ask as ask')
          .innerJoin('family_mail as mail', join =>
            join.onRef('mail.trust_id', '=', 'ask.trust_id').onRef('mail.ask_id', '=', 'ask.id'),
          )
          .select(count => count.fn.count<string>('ask.id').distinct().as('n'))
          .whereRef('ask.trust_id', '=', 'campaign.trust_id')
          .whereRef('ask.campaign_id', '=', 'campaign.id')
          .whereRef('mail.made_at', '>=', 'campaign.made_at')
          .where('mail.kind', '=', 'asked')
          .where('mail.state', '=', 'sent')
          .as('mailed'),
      ])
      .where('campaign.school_id', '=', schoolId)
      .orderBy('campaign.made_at', 'desc')
      .limit(MOST)
      .execute()
    return {
      campaigns: campaigns.map(({ asked, answered, mailed, ...campaign }) => ({
        ...campaign,
        asked: Number(asked),
        answered: Number(answered),
        mailed: Number(mailed),
      })),
    }
  },
})
