import type { OutputOf, StaffApi } from '../api/client.ts'
import type { FamiliesProps, ShownCampaign } from '../pages/register/families.tsx'
import { dateOf } from '../when.ts'

type Campaign = OutputOf<StaffApi, 'consent.list-campaigns'>['campaigns'][number]
type Ask = OutputOf<StaffApi, 'consent.list-asks'>['asks'][number]
type Ending = OutputOf<StaffApi, 'consent.list-ending'>['people'][number]
type Started = OutputOf<StaffApi, 'consent.start-campaign'>

const day = (date: string) => dateOf(`${date}T12:00:00Z`)
const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const campaignShown = (campaign: Campaign): ShownCampaign => ({
  id: campaign.id,
  title: `${campaign.class ?? 'The whole school'}, ${campaign.asks === 'renewal' ? 'all families' : 'families that had not answered'}`,
  more: `Answers by ${day(campaign.answerBy)}. ${some(campaign.mailed, 'link was', 'links were')} mailed.${campaign.endedAt === null ? '' : ' Nobody is reminded any more.'}`,
  asked: campaign.asked,
  answered: campaign.answered,
  isOver: campaign.endedAt !== null,
})

export const waitingShown = (ask: Ask): FamiliesProps['waiting'][number] => ({
  id: ask.id,
  pupil: ask.pupil.name,
  pupilHref: `/register/${ask.pupil.id}`,
  hasAddress: ask.hasAddress,
  more: `${ask.class === null ? '' : `${ask.class} · `}${ask.giver}, by ${day(ask.answerBy)} · ${mailed(ask)}`,
})

function mailed({ hasAddress, mailedAt }: Ask): string {
  if (mailedAt !== null) return `mailed ${dateOf(mailedAt)}`
  return hasAddress ? 'no mail has left yet' : 'no email: print a letter'
}

export const endingShown = ({ id, name, class: group, endsOn, why }: Ending) => ({
  id,
  name,
  more: `${group === null ? '' : `${group} · `}${why === 'leaves' ? 'leaves on' : 'a yes ends on'} ${day(endsOn)}`,
})

/** What happened, and what is left to a person. */
export function afterWords({ asked, mailed, withoutAddress, pupilsWithNobody }: Started): string {
  const parts = [`${some(asked, 'person was', 'people were')} asked, ${mailed} by mail.`]
  if (withoutAddress.length > 0)
    parts.push(`${some(withoutAddress.length, 'has', 'have')} no email: print their letters below.`)
  if (pupilsWithNobody.length > 0) {
    const names = pupilsWithNobody.slice(0, 5).map(({ name }) => name)
    const others = pupilsWithNobody.length - names.length
    parts.push(
      `Nobody is on the register for ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}: add a parent or carer on their page.`,
    )
  }
  return parts.join(' ')
}
