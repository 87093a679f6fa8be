import type { Replies } from './pack-schema.ts'

/**
 * What answers hold to, and the words that they begin from, in a policy that was adopted before packs said so (gaps G12
 * and G18). `fitReplies` fits it to the pack, and adds the pack's rules about links.
 */
export const defaultReplies: Replies = {
  clause: '2.5-address-politely',
  gap: 'G12',
  control: 'polite-reply',
  when: [
    {
      signal: 'name',
      is: ['any'],
      atLeast: 0.5,
      message: '“{text}” may be somebody on our register. An answer names nobody.',
    },
    {
      signal: 'stranger',
      is: ['private-person'],
      atLeast: 0.5,
      message: '“{text}” may be a name. An answer names nobody.',
    },
    {
      signal: 'writer',
      is: ['any'],
      atLeast: 0.5,
      message: '“{text}” is the name of who wrote this. An answer names nobody.',
    },
    {
      signal: 'about-one-person',
      is: ['child'],
      atLeast: 0.5,
      message: '“{text}” speaks of one child. Say nothing of a child here, and talk in private.',
    },
    {
      signal: 'about-one-person',
      is: ['somebody'],
      atLeast: 0.5,
      message: '“{text}” speaks of one person. Say nothing of them here, and talk in private.',
    },
  ],
  postRules: [
    'personal-information',
    'political-statement',
    'business-advertisement',
    'not-age-appropriate',
    'harmful-or-abusive',
  ],
  complaints: {
    clause: '2.5-follow-complaints-policy',
    gap: 'G18',
    control: 'complaints-in-reply',
    situations: ['complaint'],
    words: ['complaints procedure', 'complaints policy'],
    message: 'This answers a concern. Say where the complaints procedure is.',
    acknowledgeWithinDays: 5,
  },
  placeholders: {
    complaintsPage: 'see our website',
    officePhone: 'our office',
    contact: 'the school',
    challenge: 'call our office',
  },
  templates: [
    {
      id: 'concern',
      situation: 'complaint',
      label: 'A concern or a complaint',
      text: 'Thank you for telling us. We are sorry that you are unhappy, and we want to put it right. Please talk to {contact}: {officePhone}. Our complaints procedure: {complaintsPage}',
    },
    {
      id: 'heated',
      situation: 'behaviour',
      label: 'Somebody was rude',
      text: 'We welcome every view here, and we ask everybody to stay kind. If you are worried about something, please talk to {contact}: {officePhone}. Our complaints procedure: {complaintsPage}',
    },
    {
      id: 'not-so',
      situation: 'wrong-information',
      label: 'Something is not right',
      text: 'Thank you for raising this. It is not quite as it is told here. For the facts, please ask {contact}: {officePhone}.',
    },
    {
      id: 'question',
      situation: 'question',
      label: 'A question',
      text: 'Thank you for asking. Please call {contact}: {officePhone}.',
    },
    {
      id: 'removed',
      situation: 'removed',
      label: 'Why a comment went',
      text: 'We took a comment away because it broke the rules of this page. If you think that we got it wrong, tell us, and somebody else looks again: {challenge}',
    },
    {
      id: 'private-details',
      situation: 'private-details',
      label: 'Private details were shown',
      text: 'We took a comment away to keep private details safe. Please tell such things to {contact} and not here: {officePhone}.',
    },
    {
      id: 'thanks',
      situation: 'thanks',
      label: 'Thanks',
      text: 'Thank you for your kind words. We pass them on.',
    },
  ],
}
