import { EvidencePage, type EvidenceProps } from '../../pages/evidence/evidence.tsx'
import type { Entry } from '../../pages/evidence/entries.tsx'
import { ClausePage } from '../../pages/policy/clause.tsx'
import type { SectionRef } from '../../pages/policy/contents.tsx'
import { PolicyPage } from '../../pages/policy/policy.tsx'
import type { ClauseRef } from '../../finding.ts'
import { clauses, nowhere, now, type Example } from './example.ts'

const pack = { title: 'Social media policy', approved: 'November 2025', review: 'September 2027' }

const section = (number: string, title: string, openQuestion = false): SectionRef => ({
  section: number,
  title,
  openQuestion,
})

const sections = [
  section('0', 'Approval and dates'),
  section('1', 'Who must follow it'),
  section('2', 'Our accounts'),
  section('2.1', 'Facebook, Instagram', true),
  section('2.2', 'X'),
  section('2.3', 'YouTube', true),
  section('2.4', 'Dojo and Tapestry', true),
  section('2.5', 'Comments'),
  section('2.4b', 'Likes'),
  section('3', 'Staff'),
  section('4', 'Pupils'),
  section('5', 'Parents'),
  section('6', 'Training'),
  section('7', 'Watching and review'),
  section('8', 'Other policies'),
]

const question =
  '“Names and photos”: does a name alone need a yes, and a photo alone too? Or only the two together?'

const entry = (
  index: number,
  when: string,
  who: string | null,
  what: string,
  code: string,
  clause: ClauseRef | null,
  more: Partial<Entry> = {},
): Entry => ({
  index,
  when,
  who,
  what,
  code,
  clause,
  reason: null,
  open: false,
  ...more,
})

const evidence: EvidenceProps = {
  now,
  check: {
    at: '2026-11-24T11:58:00Z',
    entries: 4812,
    whole: true,
    firstBad: null,
    against: 'the checkpoint of 06:00 that Mrs Nair and the chair of governors hold',
  },
  checking: false,
  entries: [
    entry(4812, '11:52', 'Mrs Nair', 'approved a held post', '9f3ac1', clauses.political, {
      reason: 'A hope for school sport. No party, no vote.',
    }),
    entry(4811, '10:58', 'Mr Okafor', 'mended 2 marks', '41d07b', clauses.names),
    entry(4810, '09:58', 'Mr Hughes', 'let Miss Rees in to Instagram', 'c2e815', clauses.accounts),
    entry(4809, '08:13', 'Copybook', 'took down 2 posts, Facebook confirmed', '7750fe', clauses.names),
    entry(4808, '08:12', 'Ngozi Bello', 'changed an answer from yes to no', '0ab9d3', clauses.names),
    entry(
      4807,
      'Mon 16:20',
      'Mrs Whitlock',
      'brought in the consent list, 412 pupils',
      'e6614c',
      clauses.names,
    ),
    entry(
      4806,
      'Mon 14:02',
      'Miss Rees',
      'tried to open the X account. Refused',
      '58b2a0',
      clauses.accounts,
      { open: true },
    ),
    entry(4805, 'Mon 11:31', null, 'Words erased on request today. The proof still holds.', 'd1047e', null),
  ],
  checkpoint: {
    at: '2026-11-24T06:00:00Z',
    entries: 4807,
    sum: 'k3Qv 8sXe 1mTz 0Rda',
    signer: 'Wherrybridge Trust',
    heldBy: 'Mrs Nair, Mr Adeyemi (chair of governors)',
  },
  proof: {
    index: 4806,
    neighbourSide: 'left',
    neighbour: 'd104',
    upper: 'b81f',
    neighbourErased: 4805,
    codes: 13,
  },
  mayExport: true,
  onCheck: nowhere,
  onFind: nowhere,
  onOpen: nowhere,
  onOlder: nowhere,
}

const person = { name: 'Mr R. Patel', role: 'Policy owner' }

export const policyExamples: Example[] = [
  {
    id: 'policy',
    section: 'policy',
    person,
    page: () => (
      <PolicyPage
        pack={{ ...pack, inForce: 47, clauses: 140 }}
        sections={sections}
        open={section('2.1', 'Facebook and Instagram', true)}
        clauses={[
          {
            ref: clauses.names,
            words: 'Nobody is named or pictured who has not agreed to it.',
            binds: 'whoever posts',
            state: 'in-force',
            waitsFor: null,
          },
          {
            ref: clauses.political,
            words: 'No political statement goes out in the school’s name.',
            binds: 'whoever posts',
            state: 'in-force',
            waitsFor: null,
          },
          {
            ref: clauses.achievements,
            words: 'What pupils achieved may be told.',
            binds: 'whoever posts',
            state: 'not-in-force',
            waitsFor: 'the connector of Instagram',
          },
        ]}
        gaps={[
          { id: 'G05', number: '5', title: 'Names and photos: and, or or?', question, clause: clauses.names },
        ]}
        ourDefaults={['When somebody looks at comments']}
        onSection={nowhere}
      />
    ),
  },
  {
    id: 'clause',
    section: 'policy',
    person,
    page: () => (
      <ClausePage
        pack={pack}
        sections={sections}
        clause={{
          ref: clauses.names,
          sectionTitle: 'Facebook and Instagram',
          words: 'Nobody is named or pictured on Facebook or Instagram who has not agreed to it.',
          meaning:
            'A name or a photo goes out only if the family said yes to that thing, on that channel. No answer is a no. Nobody can overrule this, not even the headteacher.',
          channels: ['Facebook', 'Instagram'],
          state: 'in-force',
        }}
        questions={[
          {
            id: 'G05',
            title: 'Names and photos: and, or or?',
            asks: question,
            ourDefault: 'Each needs a yes of its own. This is the careful reading.',
          },
        ]}
        owner="The policy owner"
        controls={[
          { name: 'While you write', what: 'Names and faces are checked against the register.' },
          { name: 'At the last second', what: 'Asked again just before the post goes out.' },
          { name: 'When a yes becomes a no', what: 'Old posts come down, with proof.' },
        ]}
        tests={[
          { title: 'A pupil with no answer is never named', file: 'posts/check-post.test.ts' },
          { title: 'A no after approval stops the post', file: 'posts/publish-post.test.ts' },
          { title: 'A no takes down every old post', file: 'consent/withdraw-consent.test.ts' },
        ]}
      />
    ),
  },
  { id: 'evidence', section: 'evidence', page: () => <EvidencePage {...evidence} /> },
  {
    id: 'evidence-broken',
    section: 'evidence',
    page: () => (
      <EvidencePage
        {...evidence}
        check={{ at: now, entries: 4812, whole: false, firstBad: 4806, against: 'the checkpoint of 06:00' }}
        proof={null}
      />
    ),
  },
]
