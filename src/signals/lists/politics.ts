/**
 * How a political side is taken, in our own words. `partisan`: for or against a party, a politician, a government,
 * a cause in dispute, or a call to act. `topic`: politics is near, a person should look.
 * Lessons, polling stations and invitations to all sides use none of these.
 */
import type { Cue } from '../phrases.ts'

const party = 'tories|tory|labour|conservatives|conservative|libdems|ukip|snp|plaid|greens|farage|starmer|badenoch|corbyn|sunak|trump|thatcher'
const rulers = 'government|ministers|minister|mps|chancellor|westminster|parliament|politicians|council|councillors|unions|union|lords|dfe|ofsted'
const blame = 'useless|cruel|shocking|disgraceful|corrupt|lying|hopeless|greedy|shameful|clueless|heartless|spineless|incompetent|terrible|rotten'

export const politics: readonly Cue[] = [
  {
    is: 'partisan', score: 0.9, why: 'It asks for votes, or for a party or politician to win or go.',
    phrases: [
      `vote|voting|voted for? the? ${party}|reform`, 'vote lib dem|dems', 'vote leave|remain|green|reform', 'vote them|him|her out|in',
      `get|kick|throw|vote|want the? ${party}|${rulers} out|gone`, `${party} won|win|gone|out|again|lied|lie|ruined|broke|hate`,
      `dont|never vote ... ${party}|reform`, 'over the line ... election|ward|may', 'lets get him|her|them over the line',
      'back|backing|support|supporting|endorse ... candidate|mp|councillor', 'candidate ... backing|support|supporting|vote',
      'cast your vote for', 'our next mp|councillor|mayor should', 'theyre|youre out in may', 'make|making _ great again',
      'well said nigel|keir|boris|rishi|kemi|jeremy|donald|mr? farage',
    ],
  },
  {
    is: 'partisan', score: 0.85, why: 'It blames or attacks a government, a council or a party.',
    phrases: [
      `${blame} ... ${rulers}|budget|${party}`, `${blame} budget|cuts`, `this|our|the|that ${rulers} ... ${blame}`,
      `government|council|chancellor|minister|westminster ... brought|hates|hate|betrayed|sold|lied|failed|failing|wrecked|ruined|couldnt|killing|con`,
      `mps give|gave|vote|voted|award themselves`, 'is|are a con', 'biggest con', 'sold our|us _ out', 'voters were|are lied|lying|stupid|idiots|wrong',
      'secretary of state should', 'should be ashamed', 'a betrayal', 'is a disgrace', 'no thanks to a|the chancellor|government|council|minister|mp|dfe',
      'thats what you get when you vote', `unlike that lot in`, 'holding families|parents|schools|children|the country to ransom', 'austerity with',
      'austerity', `shame on the|this ${rulers}|${party}`, `shame the|that|our ... ${party} ... cant|couldnt|wont|doesnt|dont`, 'only politician|party ... cares|who',
      'remember that on|at polling|election', 'remember ... on polling day', 'vote tory|labour ... learned|learnt', 'thanks to brexit',
    ],
  },
  {
    is: 'partisan', score: 0.85, why: 'It calls people to a campaign, a protest or a petition.',
    phrases: [
      'sign the|this|our|my petition', 'petition to stop|save|ban|scrap|end|force|make|against', 'join ... march|protest|rally|picket|demonstration|demo',
      'join ... climate strike', 'march on|against parliament|westminster|whitehall|downing', 'bring placards|banners',
      'tell|email|write|lobby|ring|pester to? your mp|mps|councillor|councillors', 'make the council|government|mp|mps|minister listen', 'we call on',
      'rt|retweet|share|like if you agree', 'stand|standing|stood with|behind the|our? strikers|strike|unions|israel|palestine|gaza|nurses|doctors|farmers|protesters',
      'stop the boats|cuts|war|bombing|genocide|strikes', 'free palestine|gaza', 'end the occupation|genocide|siege', 'defund the', 'just stop oil', 'extinction rebellion are|is right',
      'fight back against', 'save our nhs|schools from', 'say no to the', 'take our? country back', 'its our country', 'send them back|home', 'no deal with moscow|putin|russia',
      'send the|more jets|missiles|weapons|tanks', 'no both sides', 'has every right to do', 'abolish the|all', 'refuse to implement', 'we need to abolish|scrap|end',
      'private schools should', 'landlords should', 'the rich should', 'should pay vat', 'boycott',
    ],
  },
  {
    is: 'topic', score: 0.6, why: 'It is close to a political question that people disagree on.',
    phrases: [
      `reform|labour|conservative|green|tory|ukip|snp|plaid uk? candidate`, 'lib dem|democrat candidate', 'climate strike|strikes|protest', 'rainbow|pride|palestine|palestinian|israeli flag goes|flies|up|raised|flying',
      'medical aid for palestinians', 'these|the|those cuts', 'urge every|all families|family|parents|parent', 'fight for more money|funding', 'hold her|him|them to it|account',
      'banned|ban in|from all schools ... law', 'banned ... by law ... we think', 'white paper ... worried|concerned|means', 'why were worried', 'funding crisis', 'fair funding', 'underfunded', 'cost of living crisis',
      'brexit means', 'two tier|child benefit cap', 'asylum seekers should', 'immigration policy', 'back british', 'black lives matter march|protest', 'trans rights', 'take the knee', 'school streets ... council should',
      'the? council should|must', 'the? government should|must|needs', 'ministers should|must|need', 'mps should|must|need',
    ],
  },
]
