/** How things are sold, in our own words. `possible`: credit to a firm, or a price at somebody else's till. */
import type { Cue } from '../phrases.ts'

const trades =
  'plastering|plumbing|landscapes|landscaping|builders|electrical|roofing|motors|garage|bridal|salon|gym|fitness|nails|beauty|catering|cakes|bakery|inflatables|photography|portraits|solicitors|mortgages|tuition|removals|cleaning|ltd|limited|solutions|wealth|lettings|estates|agency'

export const business: readonly Cue[] = [
  {
    is: 'advert', score: 0.85, why: 'It offers a discount or a bargain, as an advert does.',
    phrases: [
      '<percent>|<money> off', 'half|third price|off', 'with|use|quote|enter code', 'discount code|codes', 'use _ at the? till|checkout', 'use _ for <percent>',
      'buy one get', '2|two|3|three for <money>', '3 for 2', 'black friday|cyber', 'sale starts|ends|now|on', 'special offer|offers', 'introductory offer', 'early bird offer|rate|price',
      'first lesson|session|class|month|visit|week free', 'free trial|quote|quotes|consultation|review|reviews|valuation|estimate|estimates', 'free cap|gift|hamper|sample with|when|for',
      'tell them _ sent', 'mention|quote|say _ for|when|and', 'just say _ ', 'refer a friend', 'affiliate link|links', 'use my|our link', 'my link', 'best prices', 'unbeatable', 'cheapest in', 'competitive prices|rates', 'no obligation',
      'chance to win a|an ... worth|hamper|voucher', 'tag _ mums|friends|people', 'like and share', 'golden hello', 'brought to you by',
    ].map(phrase => phrase.trim()),
  },
  {
    is: 'advert', score: 0.8, why: 'Somebody sells goods or services here.',
    phrases: [
      'book on|at <number>', 'dm|message|text|whatsapp|inbox|pm me|us for|and|to ... number|order|prices|details|bring|book', 'message me and', '<money> each or', 'from <money> at', 'shoots|portraits|sessions|lessons|classes|packages from <money>',
      '<money> a|per session|lesson|month|week|class|hour|day mention|online|first|after', '<money> a month', '<money> a day', '<money> an hour online|first', 'private|home|online tuition|tutor|tutoring', 'is|are hiring|recruiting ... store|apply|hour',
      '_ wants level', '<money> an hour golden|apply|in', 'apply in store', 'has|have|got space|spaces|availability|slots|appointments in|this|for', 'taking bookings', 'now taking orders', 'orders? taken', 'place your order with', 'for all your _ needs',
      'for patios|parties|weddings|kitchens|bathrooms|gardens', 'only one|ones wed|i|we trust|recommend|use|buy', 'best|finest in town|the area|the business', 'theyre the best', 'number one agency|firm|company', 'are back <money>', 'get down there', 'get yours from|at',
      'thinking of remortgaging|moving|selling|investing', 'learn to trade', 'crypto', 'investment opportunity', 'sponsored by ... off|price|store|sale', 'fuelled by', 'powered by', 'available at all', 'in store|stores', 'shop now|online|local', 'buy now|yours|it here', 'order now|online from', 'ask for ... discount',
      'candles|jewellery|cakes|tupperware|makeup|perfume|slime are|is back|available', 'franchise', 'be your own boss', 'work from home',
    ],
  },
  {
    is: 'possible', score: 0.6, why: 'It names a firm with thanks, praise or a price: credit or advert?',
    phrases: [
      `thanks|thank|credit ... ${trades}`, `& son|sons ${trades}`, 'who did it for free', 'sponsored by', 'our sponsor|sponsors', 'in partnership with', 'kindly donated by', 'courtesy of', 'the best in the business', 'support them', 'do support', 'highly recommend', 'we recommend', 'cant recommend', 'recommended by',
      'own party if you book', 'paid apprenticeships|apprenticeship|placements', 'tickets <money>', 'stall|stand at our|the', 'careers? partner', 'wholl have a stall', 'exhibitor|exhibitors',
    ],
  },
]
