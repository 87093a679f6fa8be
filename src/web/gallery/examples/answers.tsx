import { PlacePage } from '../../pages/answers/place.tsx'
import { ReferralsPage } from '../../pages/answers/referrals.tsx'
import { ReportPage, type ShownFigures } from '../../pages/answers/report.tsx'
import { TemplatesPage } from '../../pages/answers/templates.tsx'
import { channels, nowhere, now, type Example } from './example.ts'

const referrals = (
  <ReferralsPage
    now={now}
    csvHref="#"
    referrals={[
      {
        id: '1',
        version: 1,
        channel: channels.facebook,
        writer: 'Sam Larkin',
        text: 'I have called the office four times about the club. Nobody answers!',
        summary: 'Nobody answers the office’s phone.',
        fromParent: 'yes',
        madeBy: 'Mr G. Hughes',
        madeAt: '2026-11-22T16:10:00Z',
        acknowledgeBy: '2026-11-27T16:10:00Z',
        acknowledgedAt: null,
      },
      {
        id: '2',
        version: 2,
        channel: channels.instagram,
        writer: null,
        text: null,
        summary: 'The lane is dark in the evening.',
        fromParent: 'not-known',
        madeBy: 'Miss A. Rees',
        madeAt: '2026-11-20T09:00:00Z',
        acknowledgeBy: '2026-11-25T09:00:00Z',
        acknowledgedAt: '2026-11-20T11:30:00Z',
      },
    ]}
    onAcknowledge={nowhere}
    onFinish={nowhere}
  />
)

const templates = (
  <TemplatesPage
    templates={[
      {
        key: 'concern',
        situation: 'complaint',
        label: 'A concern or a complaint',
        text: 'Thank you for telling us. We are sorry that you are unhappy, and we want to put it right. Please talk to {contact}: {officePhone}. Our complaints procedure: {complaintsPage}',
        version: 0,
        policyText:
          'Thank you for telling us. We are sorry that you are unhappy, and we want to put it right. Please talk to {contact}: {officePhone}. Our complaints procedure: {complaintsPage}',
      },
      {
        key: 'thanks',
        situation: 'thanks',
        label: 'Thanks',
        text: 'Thank you. That is good to hear.',
        version: 1,
        policyText: 'Thank you for your kind words. We pass them on.',
      },
    ]}
    places={{ complaintsPage: 'see our website', officePhone: 'our office', contact: 'the school' }}
    gap={{ id: 'G12', default: 'The ban is of posts; moderated answers from templates are allowed.' }}
    detailsHref="/comments/answers/details"
    onSave={nowhere}
    failure={null}
  />
)

const figures = (more: Partial<ShownFigures> = {}): ShownFigures => ({
  times: [
    { urgency: 'safeguarding', count: 0, median: null, ninetieth: null, inTime: 0, target: 15 },
    { urgency: 'urgent', count: 14, median: 12, ninetieth: 41, inTime: 13, target: 60 },
    { urgency: 'high', count: 40, median: 55, ninetieth: 170, inTime: 38, target: 240 },
    { urgency: 'normal', count: 212, median: 190, ninetieth: 1300, inTime: 199, target: 1440 },
    { urgency: 'low', count: 380, median: 600, ninetieth: 3600, inTime: 371, target: 4320 },
  ],
  decided: { keep: 590, remove: 51, hide: 5 },
  removed: { abuse: 19, spam: 24, 'personal-information': 8, 'commercial-or-donations': 5 },
  strikes: 19,
  answered: 37,
  referred: 9,
  blocks: { proposed: 3, blocked: 1, declined: 1, atOnce: 1, lifted: 0 },
  challenges: { made: 4, upheld: 2, overturned: 1 },
  ...more,
})

const report = (
  <ReportPage
    title="Comments on all our pages"
    period={{ name: 'Autumn 2026', from: '2026-09-01', until: '2026-11-23' }}
    terms={[{ name: 'Autumn 2026' }, { name: 'Summer 2026' }]}
    all={figures()}
    places={[
      { name: 'Heron Lane Primary', figures: figures({ decided: { keep: 300, remove: 30, hide: 2 } }) },
      { name: 'Mill Road Primary', figures: figures({ decided: { keep: 290, remove: 21, hide: 3 } }) },
    ]}
    csvHref="#"
    onTerm={nowhere}
    onPrint={nowhere}
  />
)

const place = (
  <PlacePage
    school="Heron Lane Primary"
    place={{
      complaintsPage: 'https://heronlane.example/complaints',
      officePhone: null,
      contact: 'the school office',
      handlerId: 'w',
    }}
    staff={[
      { id: 'w', name: 'Mrs A. Whitlock' },
      { id: 'h', name: 'Mr G. Hughes' },
    ]}
    wrong={{}}
    saving={false}
    onSave={nowhere}
  />
)

export const answersExamples: readonly Example[] = [
  { id: 'referrals', section: 'comments', page: () => referrals },
  { id: 'templates', section: 'policy', page: () => templates },
  { id: 'place', section: 'policy', page: () => place },
  { id: 'report', section: 'comments', page: () => report },
]
