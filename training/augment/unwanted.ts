/** Spam, adverts, appeals and personal information, and their harmless neighbours. Numbers are Ofcom's for drama. */
import { harmless } from './row.ts'
import type { Label, Theme } from './row.ts'

const fills = {
  mobile: '07700 900123|07700 900 417|07700900655|07700-900-288|+44 7700 900731|0770 0900 902|07700 900 064',
  landline: '01632 960145|01632 960 772|(01632) 960318|01632-960-906',
  mail: 'kim.dashwood@mailbox.example|lee_t@post.example|bookings@trader.example|moira99@webmail.example',
  street: '14 Larkspur Way|3 Tanner’s Yard|27b Mill Rise|the red door on Quarry Street|9 Heron Close',
  link: 'bit.ly/free-4-u|www.quick-cash.example|tinyurl.com/win-now|t.me/profitroom|crypto-coach.example',
  trade:
    'plastering|dog grooming|party balloons|guitar lessons|gutter cleaning|lash extensions|maths tuition|car valeting|bouncy castle hire|cake toppers|personal training|decorating|garden clearance|nail art|driving lessons|photo shoots',
  cause:
    'the hospice|my cousin’s funeral|the donkey sanctuary|a new wheelchair for Alf|my sister’s IVF|the lifeboats|the earthquake victims|a family who lost everything|my skydive for cancer research|the scouts’ minibus',
  name: 'Ellis|Mrs Tranter|my ex Craig|young Poppy|Year 4’s Rory|Mr Lidgate|Jody Marsh',
  health:
    'is off with depression|has HIV|is being tested for autism|had a miscarriage|is in rehab|has cancer and isn’t telling people|takes tablets for fits|was sectioned',
}

const unwanted = (id: string, labels: Label[], templates: string): Theme => ({
  id,
  meaning: { hate: 0, labels, also: [], route: 'none', action: 'remove' },
  aboutGroups: false,
  cap: 9,
  fills,
  templates,
})

export const unwantedTexts: Theme[] = [
  unwanted(
    'spam',
    ['spam'],
    `Earn [£500|£2k|$900] a [day|week] from your [phone|sofa], {link}
I made [£4,000|£1,200|8k] in a month thanks to [Mrs Brooke Trading|Coach Nate|this system] {link}
Congratulations! You have been selected, claim here {link}
[Hot|Lonely|Single] [girls|ladies|men] near you {link}
Follow for follow? Sub to my channel {link}
Free [iPhone|voucher|air fryer] for the first 100, click {link}
Your page violates our rules, verify at {link} or it will be deleted
Dr Osas brought back my husband in 24 hours, message him {link}
Watch the full game live here {link}
Check my profile 🔥🔥🔥 {link}
Invest now, bitcoin doubled, ask me how 📈💰 {link}
Cheap followers, real and fast {link}
Nice post! Also visit {link}
Lost your account? @recover_fast helped me get it back
Home workers wanted, no experience, start today {link}`,
  ),
  unwanted(
    'advert',
    ['commercial'],
    `I do {trade}, message me for prices
{trade} from £[15|25|40], local and friendly
10% off {trade} this [week|month] for school families
Spaces left for {trade}, DM to book
Anybody need {trade}? My [lad|wife|cousin] is cheap and good
New in town: {trade}, first one half price
Selling [a buggy|tickets|a trampoline|school shoes size 3], £[5|20|35], pick up
For your {trade} look no further than Bright & Beany
Black Friday at our shop, {trade} deals all day
We cater for parties, {trade} too, ask for a quote`,
  ),
  unwanted(
    'advert-with-number',
    ['commercial', 'personal-info'],
    `{trade}, ring {mobile}
Call {landline} for {trade}, free quotes
{trade} by a mum of three, text {mobile} or email {mail}
Selling a [bike|cot|sofa], collect from {street}, {mobile}
WhatsApp {mobile} for {trade} 🙂`,
  ),
  unwanted(
    'appeal',
    ['donation'],
    `Please give to {cause}, every penny helps
I’m raising money for {cause}, link in my bio
Sponsor me for {cause}, even a pound
My page for {cause} is stuck at £240, please share and donate
Can we have a whip-round for {cause}?
Collecting [old coats|coins|tins] for {cause}, leave them at my porch
Buy a raffle ticket for {cause}, £2 a strip
gofundme dot com slash help-us for {cause}
Just £3 a month changes everything for {cause}
Bank transfer is easiest, all for {cause}`,
  ),
  unwanted(
    'personal',
    ['personal-info'],
    `Ring me on {mobile}
My number is {mobile}, call after six
Text {name} on {mobile}
Email {mail} and I’ll send it over
{name} lives at {street}
I’m at {street} if you want to come and talk
Is that {name}? Their number is {mobile}
The car is [AB12 CDE|NK99 WVE|YX09 QRS], owner lives at {street}
For the record {name} {health}
Did you know {name} {health}?
Heard {name} {health}, pass it on
{name}’s dad is in prison, that’s why
Seven seven double oh nine oh oh one two three, oh at the front, that’s me
reach me on oh one six three two nine six oh one four five
Her birthday is the [3rd of May 2014|21/09/2013] and she lives at {street}`,
  ),
  {
    id: 'unwanted-look-alike',
    meaning: harmless,
    aboutGroups: false,
    cap: 9,
    fills,
    templates: `Tickets are £[3|4|5] from the office
Is the fair cash only?
Great prices on the cake stall, 50p a slice
We raised £[312|1,040|86] at the bake sale, well done all
Does anybody know a good [plumber|tutor|dentist]?
I won the raffle! First time ever
Lost: order number 07312 for the book fair
Final score [23–17|3–2|41–38], Ada got 12 points
The office number in the letter has a digit missing
Ring 111 if the cough gets worse
Call the school office in the morning, they’ll know
The free tickets went in ten minutes
Who do I pay for the trip?
My granddad worked as a decorator and painted this very hall
She wants to sell lemonade for charity like in the story, bless
Room 14, floor 3, bring a pencil
Sponsored walk done, [9|12] miles, my feet
Half price costumes at the swap shop run by the PTA
Year 6 learned about bank accounts and scams today
The maths puzzle: 960 take away 145?
Thank you to everyone who gave to the food bank through school
My boy saved his pocket money for the pond fund
I follow this page for the photos of the hens
Click on the second tab for the menu, took me ages
{trade} club was brilliant this term
Proud of {name}, ran the whole way`,
  },
]
