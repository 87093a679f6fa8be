/** Swearing that is aimed at nobody. Aimed at somebody it is an insult (`insults.ts`). */
import type { Cue } from '../phrases.ts'
import { swearing } from './abuse-severity.ts'

export const profanity: readonly Cue[] = [
  {
    is: 'swearing',
    score: swearing.strong,
    why: 'Strong swearing.',
    phrases: [
      'fuck|fucks|fucked|fucking|fuckin|fuckn|fuckers|fking|fkin|fkn|fcking|fckin|fck|fuk|fuking|fukin|fuckery|motherfucking|clusterfuck|omfg|wtaf|fml|fuckup|fuckall|phuck|phuk|fvck',
      'shit|shite|shits|shitty|shitting|shitter|shitshow|bullshit|horseshit|batshit|shittest|shitload|dogshit|apeshit',
      'cunt|cunts|cunting|cock|cocks|twat|twats|twatting|wank|wanking|wanked|wanky',
      'for fucks|fuck sake',
      'wtf|ffs|jfc|stfu|gtfo',
    ],
  },
  {
    is: 'swearing',
    score: swearing.moderate,
    why: 'Swearing.',
    phrases: [
      'bollocks|bollox|bollock|bollocking|piss|pissed|pissing|arse|arsed|bugger|buggered|buggers|bastarding|sodding|tits|goddamn|goddamned|arsehole|feck|fecking|feckin|frigging|friggin|shag|shagged|shagging|cockup',
      'jesus christ|wept',
      'christ almighty',
      'cock|balls up|ups',
      'pile of crap',
      'load of crap|balls|bull|bollocks',
    ],
  },
  {
    is: 'swearing',
    score: swearing.mild,
    why: 'A mild swear word.',
    phrases: [
      'bloody|damn|dammit|damned|crap|crappy|bleeding|ruddy|flipping|freaking|freakin|chuffing|blooming',
      'sod it|this|that|all|off',
      'what the hell|heck',
    ],
  },
]
