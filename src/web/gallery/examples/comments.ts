import type { Decision, Finding } from '../../finding.ts'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { channels, clauses } from './example.ts'

const network = ['Remove and hide: yes', 'Block the writer: yes', 'Tell the writer why: only by a reply']

const finding = (
  id: string,
  text: string,
  words: string | null,
  more: { decision?: Decision; message: string },
): Finding => {
  const start = words === null ? null : text.indexOf(words)
  return {
    id,
    clause: clauses.comments,
    decision: 'refuse',
    state: 'open',
    start,
    end: start === null || words === null ? null : start + words.length,
    media: null,
    text: words ?? '',
    mends: [],
    ...more,
  }
}

const comment = (id: string, more: Partial<DeskItem>): DeskItem => ({
  id,
  version: 1,
  channel: channels.facebook,
  proposal: 'review',
  route: 'none',
  gist: 'The checker was not sure',
  enteredAt: '2026-11-24T09:50:00Z',
  dueAt: '2026-11-24T15:00:00Z',
  where: 'Under “Harvest festival, Friday at 2pm”, posted Thursday',
  permalink: 'https://network.example/1',
  lead: 'Mrs Doyle (DSL)',
  complaints: 'Mrs Whitlock',
  author: { name: 'Gaz P.', note: 'Today, 09:47' },
  text: 'So whose idea was that then.',
  noWords: null,
  hurts: false,
  findings: [],
  remarks: [],
  pictures: [],
  screenshot: null,
  reason: null,
  closed: {},
  hints: {},
  alone: null,
  told: { keep: 'Kept. You can undo it for', remove: 'It is removed in', hide: 'It is hidden in' },
  past: { keep: 'kept', remove: 'removed', hide: 'hidden' },
  names: { remove: 'Remove from Facebook', hide: 'Hide it' },
  network,
  ...more,
})

const abuse = 'That Year 5 teacher is a useless lying witch and too thick to teach. Whole village knows it.'
const swimming =
  'Really disappointed that Year 3 swimming was called off again, third week running, and no notice. My son was in tears. I have emailed twice and nobody has answered me.'
const phone = 'Ring her at home then, 07700 900142, she loves a chat.'

/** What waits at Heron Lane this Tuesday. All invented. */
export const comments: readonly DeskItem[] = [
  comment('abuse', {
    proposal: 'remove',
    hurts: true,
    reason: 'abuse',
    gist: 'Abuse about a member of staff',
    dueAt: '2026-11-24T12:20:00Z',
    text: abuse,
    findings: [
      finding('a1', abuse, 'useless lying witch', {
        message: 'Abuse aimed at a member of staff. The checker is almost certain.',
      }),
      finding('a2', abuse, 'too thick to teach', { message: 'This insults somebody.' }),
    ],
    remarks: ['Says nothing about a child at risk. If you think it does, send it to Mrs Doyle.'],
  }),
  comment('swimming', {
    proposal: 'keep',
    route: 'complaint',
    alone: 'It raises a concern. Decide this one by itself.',
    gist: 'Somebody is unhappy',
    dueAt: '2026-11-24T13:38:00Z',
    where: 'Under “Year 3 swimming starts after half-term”',
    author: { name: 'Laura F.', note: 'Today, 08:31' },
    text: swimming,
    findings: [
      finding('s1', swimming, 'Really disappointed', {
        decision: 'publish',
        message: 'This is criticism. Criticism is answered, never removed.',
      }),
    ],
  }),
  comment('phone', {
    channel: channels.instagram,
    names: { remove: 'Remove from Instagram', hide: 'Hide it' },
    proposal: 'remove',
    hurts: true,
    reason: 'personal-information',
    gist: 'A private phone number',
    dueAt: '2026-11-24T13:53:00Z',
    text: phone,
    findings: [finding('p1', phone, '07700 900142', { message: 'This is somebody’s own phone number.' })],
    closed: { hide: 'Instagram hides no comment of this kind.' },
  }),
  comment('unread', {
    proposal: null,
    gist: 'No machine has read it',
    text: 'Look at this \u202ella uoy\u202c \u200b!!!',
    remarks: ['The checker did not answer in time. Nothing was decided: read it yourself.'],
    screenshot: '/api/v1/moderation/screenshot?id=unread',
    pictures: [
      { kind: 'photo', url: null },
      { kind: 'link', url: 'https://shop.example/a-very-long-address/that-goes-on/and-on' },
    ],
    closed: { hide: 'Removing it hides it here.' },
    names: { remove: 'Hide on X', hide: 'Hide it' },
    channel: channels.x,
    network: ['Remove: no, it can only be hidden', 'Hide: yes'],
  }),
  comment('thanks', {
    proposal: 'keep',
    gist: 'Nothing was found',
    dueAt: '2026-11-27T09:00:00Z',
    text: 'Thanks for the bake sale, the lemon ones went first!',
    author: { name: 'Priya S.', note: 'Today, 07:50' },
  }),
]
