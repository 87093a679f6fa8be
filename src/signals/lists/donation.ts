/** How money is asked for. Our own words. */
import type { Cue } from '../phrases.ts'

export const donation: readonly Cue[] = [
  {
    is: 'appeal',
    score: 0.8,
    why: 'It asks for money.',
    phrases: [
      'please donate|give|sponsor',
      'donate here|now|to|via|at|today',
      'donations|donation welcome|to|via|here',
      'sponsor me|us|him|her|them',
      'just giving',
      'justgiving',
      'gofundme|gofund',
      'crowdfund|crowdfunder|crowdfunding',
      'raising money for',
      'raise money for',
      'every penny|pound helps|counts',
      'all money|proceeds to|for',
      'help us reach|raise',
      'dig deep',
      'collection for',
      'whip round',
      'whipround',
      'fundraising page|link',
      'fundraiser for',
    ],
  },
]
