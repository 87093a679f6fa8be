/**
 * Appeals for money or things. Says nothing of for whom: the rules weigh that with the links found. Thanks for money
 * that has been raised is no appeal: what stands in a sentence with them is `thanks`, and so is the school's own way to
 * pay.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { donation as cues } from './lists/donation.ts'
import type { Page } from './page.ts'
import type { Fact } from './signal.ts'

const signal = lexiconSignal('donation', cues)

const thanks =
  /(?<!\p{L})(?:thank|thanks|thankyou|congratulations|congrats|proud|well done|amazing|incredible|brilliant|raised|fantastic|have donated|kindly donated)(?!\p{L})/iu
const asks =
  /(?<!\p{L})(?:donate|please (?:give|sponsor|help|share)|sponsor me|link|still|to go|needs?|dm|message me)(?!\p{L})/iu
const ownWay =
  /(?<!\p{L})(?:parentpay|parent pay|pta|arbor|schoolmoney|office|class bucket|children in need|red nose|non.?uniform)(?!\p{L})/iu

export const donation = {
  lexicon: signal.lexicon,
  read(page: Page): Fact[] {
    const facts = signal.read(page)
    if (facts.length === 0) return facts
    const { text } = page.normalised
    if (ownWay.test(text) || (thanks.test(text) && !asks.test(text)))
      return facts.map(fact => ({
        ...fact,
        is: 'thanks',
        score: 0.3,
        why: 'It speaks of money raised, or of the school’s own collection.',
      }))
    return facts
  },
}
