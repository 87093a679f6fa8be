/** Ways of speaking to one person without their name. Our own words. */
import type { Cue } from '../phrases.ts'

export const addressing: readonly Cue[] = [
  {
    is: 'to-person',
    score: 0.8,
    why: 'It speaks to one person.',
    phrases: [
      'message|note|word for|to the|a|one mum|dad|parent|family|man|lady',
      '^to the mum|dad|parent|lady|man|woman|gentleman|person|driver|owner|grandparent|family who|in|with|that|whose',
      'replying to <handle>',
      'you know who you are',
      'whoever ... youre|your|you',
      'that includes you',
      'thanks|thank for your review|comment|message',
      'as i told you',
      'we owe you',
      'can|could you dm|ring|call|message me|us',
      'this account down',
    ],
  },
  {
    is: 'to-person',
    score: 0.6,
    why: 'It may speak to one person.',
    phrases: [
      'would the owner|driver|parent of',
      'looking at you',
      'owner|driver of the ... please',
      'she|he knows who she|he is',
      'you know who',
      'a certain someone|somebody',
    ],
  },
]
