import type { Phrases } from './phrases.ts'

const relations = {
  mother: 'mother',
  father: 'father',
  'step-parent': 'step-parent',
  grandparent: 'grandparent',
  'foster-carer': 'foster carer',
  'local-authority': 'local authority',
  carer: 'carer',
} as const

const own = (child: string): string => `${child}’s`

export const english: Phrases = {
  self: 'English',
  tag: 'en-GB',
  dir: 'ltr',
  language: 'Language',
  skip: 'Skip to the questions',
  yes: 'Yes',
  no: 'No',
  photo: 'Photo',
  firstName: 'First name',
  ask: {
    title: child => `May we show ${own(child)} photo and name?`,
    lead: child =>
      `You choose, page by page. You can change your mind on any day. A no changes nothing for ${child} in school.`,
  },
  askPupil: {
    title: 'May we show your photo and name?',
    lead: 'You choose, page by page. You can change your mind on any day. A no changes nothing for you in school.',
  },
  filledIn: 'Your answers so far are filled in. What you never answered starts as no.',
  publicPages: 'Pages that anyone can see',
  publicPagesAre: 'People anywhere in the world can look at these, copy a picture and keep it.',
  closedPages: 'Pages for our families only',
  closedPagesAre: 'Only families and staff can look at these.',
  childThinks: child => `What ${child} thinks`,
  pleaseAsk: child =>
    `Please ask ${child}. After a no from ${child} we show neither photo nor name, even if you say yes.`,
  childHappy: child => `${child} is happy with this`,
  childRatherNot: child => `${child} would rather not`,
  childSaidNo: child =>
    `${child} would rather not, so we show neither photo nor name. If ${child} thinks again, ${child} can tell the school.`,
  aboutYou: 'About you',
  yourName: 'Your name',
  relation: (child, relation) => `${own(child)} ${relations[relation]}, as the school knows you.`,
  save: 'Save my answers',
  noToAll: 'Say no to everything',
  points: {
    copy: 'If the school has your email, you get a message with a link to your answers.',
    checked: 'A no counts at once. The school checks a new yes before it counts.',
    pupilYes: 'Your parent or carer is asked too. Nothing is shown without a yes from them.',
    comesDown: hours => `If a yes becomes a no, old posts come down. We aim for ${hours} hours.`,
    ends: (child, day) =>
      day === null
        ? `Your answers end when ${child} leaves the school.`
        : `A yes ends when ${child} leaves the school, or after ${day}. Then we ask again.`,
  },
  questions: phone =>
    phone === null ? 'Questions? Ask the school office.' : `Questions? Ring the office: ${phone}.`,
  careTitle: 'How we look after pictures',
  care: basis => [
    basis === 'public-task'
      ? 'The law lets the school use pictures for its work. The school’s policy asks for your yes all the same. You can object at any time.'
      : 'The school uses a picture or a name only with your yes. You can take it back at any time.',
    'The school never uses face recognition.',
    'Your answers stay with the school. Only staff who need them can see them.',
  ],
  complainLink: 'Complain about a picture',
  changeLink: 'Change my answers',
  receiptLink: 'See your receipt',
  wrong: {
    name: 'Write your name, so that the school knows who answered.',
    says: 'Write in a few words what is wrong.',
    again:
      'This page was open too long or in two windows. Nothing was saved. Look at your answers and save again.',
  },
  saved: {
    title: 'Your answers are saved',
    lead: day => `Saved on ${day}. This page is your receipt.`,
    now: 'What you said',
    keep: 'Keep the link in your message. You can look again or change an answer on any day.',
  },
  takenDown: {
    title: child => `What we took down for ${child}`,
    since: day => `You said no on ${day}.`,
    working: 'We are looking through everything that was posted. Open this page again later.',
    nothing: 'We looked through everything and found nothing that shows or names your child.',
    store: 'The school’s own pictures',
    done: {
      held: count => (count === 1 ? '1 draft held back' : `${count} drafts held back`),
      stopped: count =>
        count === 1 ? '1 post stopped before it went out' : `${count} posts stopped before they went out`,
      'taken-down': count => (count === 1 ? '1 post taken down' : `${count} posts taken down`),
      erased: count => (count === 1 ? '1 picture erased' : `${count} pictures erased`),
    },
    open: count => (count === 1 ? '1 more is being dealt with' : `${count} more are being dealt with`),
    copies: 'Others may have kept a copy of what anybody could see. The school cannot undo that.',
  },
  complain: {
    title: 'Complain about a picture',
    lead: 'Tell the school about a picture that should not be there. You do not have to say why you mind.',
    place: 'Where is the picture?',
    placeHint:
      'For example: “Facebook, the sports day post of 12 June”, or its web address. You may leave it empty.',
    says: 'What is wrong?',
    withdraw: child => `Show no photo and no name of ${child} anywhere from now on`,
    send: 'Send my complaint',
    thanks: 'We have your complaint',
    thanksLead: 'The school office and the headteacher are told now.',
    next: day =>
      `The law gives the school until ${day} to confirm it. It then has to act without undue delay. If you are not content, you can complain to the Information Commissioner’s Office: ico.org.uk.`,
    before: day => `Your complaint of ${day}`,
    waits: 'The school has it and has not answered yet.',
    confirmed: day => `The school confirmed it on ${day}.`,
    answered: 'The school answers:',
  },
  over: {
    title: 'This link does not work',
    lead: 'It was not copied whole, or its time has passed.',
    what: 'Open the newest message from the school, or ask the school office for a new link. To say no at once, ring the office: a no by telephone counts too.',
  },
  tooMany: {
    title: 'Wait a little',
    lead: 'Too many links that do not work were tried from here. Try again in ten minutes, or ring the school office.',
  },
}
