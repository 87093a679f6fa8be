/**
 * Words and turns of phrase that hurt. A checker cannot find what it may not spell, so slurs stand here in full;
 * they are read by programs and never shown to anybody. Our own list, from knowledge of British English. Words with a
 * common harmless sense (a place, a food, a surname) are only in phrases.
 */
import type { Cue } from '../phrases.ts'

const people = 'kids|children|families|parents|people|lot|mums|dads|teachers|staff|pupils|students|boys|girls|man|woman|boy|girl'

export const abuse: readonly Cue[] = [
  {
    is: 'racist', score: 0.9, why: 'A racist word or phrase.',
    phrases: [
      'nigger|niggers|nigga|niggas|paki|pakis|wog|wogs|gook|gooks|chink|chinks|spic|spics|coon|coons|darkie|darkies|kike|kikes|golliwog|raghead|ragheads|towelhead|sambo|half caste', 'pikey|pikeys|gyppo|gyppos', 'dirty gypsies|gypsy|foreigners|immigrants|jews|muslims|arabs', 'go back to your|where', 'send them|him|her back home|to', 'me love you long time', 'flied lice', 'ching chong', 'bloody foreigners|immigrants', 'speak english or', 'white power', 'all muslims|jews|blacks|foreigners|immigrants are',
    ],
  },
  {
    is: 'sexist', score: 0.85, why: 'A sexist word or joke.',
    phrases: [
      'slut|sluts|slag|slags|whore|whores|skank|bimbo|bimbos', 'bitch|bitches|bitching', 'back in the kitchen', 'get back to the kitchen', 'girls ... washing up', 'girls|women cant drive|throw|play|do', 'throws|runs|fights like a girl', 'man up', 'time of the month', 'normal service resumes', 'womens work', 'make me a sandwich', 'asking for it', 'mutton dressed as', 'boys will be boys', 'dumb blonde',
    ],
  },
  {
    is: 'homophobic', score: 0.85, why: 'A homophobic or transphobic word or joke.',
    phrases: ['faggot|faggots|fag|fags|poof|poofs|poofter|dyke|dykes|tranny|trannies|shemale', 'bit|so|well|really|too gay', 'thats gay', 'dont be gay', 'how gay', 'no homo', 'bender|benders', 'batty boy|man', 'man in a dress'],
  },
  {
    is: 'ableist', score: 0.85, why: 'A word or joke that mocks disabled people.',
    phrases: ['retard|retards|retarded|spastic|spastics|spaz|spacker|mong|mongs|cripple|cripples|window licker|lickers', 'special needs lol', 'psycho|psychos|nutter|nutters|nutjob', 'if they can ... anyone can', 'what are you deaf|blind', 'not right in the head'],
  },
  {
    is: 'threat', score: 0.85, why: 'A threat.',
    phrases: ['or well find out who', 'well|ill find out who you are', 'get whats coming', 'ill|well kill|hurt|get|smash|batter|punch|slap you|him|her|them', 'going to kill|batter|hurt|smash', 'know where you live', 'watch your back', 'youll regret', 'you will pay for this', 'deserves a|to slap|beating|hanging|die', 'kill yourself', 'kys', 'or else'],
  },
  {
    is: 'sexual', score: 0.85, why: 'A sexual remark about somebody.',
    phrases: ['nice|great|cracking|lovely arse|bum|tits|boobs|legs', 'id do|smash|bang her|him|that', 'show us your', 'send nudes', 'get your kit off'],
  },
  {
    is: 'abusive', score: 0.85, why: 'An insult.',
    phrases: [
      'idiot|idiots|moron|morons|imbecile|imbeciles|scumbag|scumbags|scum|lowlife|lowlifes|loser|losers|cretin|cretins|thicko|thickos|numpty|numpties|muppet|muppets|dimwit|halfwit|pillock|plonker|tosser|tossers|prat|prats|chav|chavs', 'thick as mince|two|a|pig', 'youre|theyre|hes|shes|are thick|stupid|pathetic|useless|disgusting', 'fat and|cow|slow|pig|lazy', 'fat slow', 'past it', 'ugly|ugliest', 'feral|scummy|dirty|filthy|vile|disgusting|awful|dreadful|entitled|lazy ' + people,
      'kids|families from the estate|council', 'from the estate', 'thug|thugs|yob|yobs', 'a disgrace to', 'keyboard warrior|warriors', 'snowflake|snowflakes', 'jobsworth|jobsworths', 'get a life', 'drama queen|queens', 'shame on you', 'wall|walk|name of|and shame', 'hang your head|heads in', 'letting everyone|everybody|us all? down', 'bottom of the pile', 'actual animals', 'put|lock ... in a cage', 'like animals', 'feeding time at the zoo', 'couldnt|cant|cannot organise a', 'couldnt run a', 'shut up', 'shut your', 'grow up', 'try parenting', 'learn to|how to? parent', 'your kid|kids|child no|is|are? no? better|worse|thick|rude', 'worst _ we have|weve ever', 'laugh along at', 'laugh|laughing at', 'fails compilation', 'tantrum|tantrums from', 'dont give up the day job', 'no time wasters', 'time wasters', 'explained in pictures|crayon', 'need the job explained', 'brain cell|cells', 'worms|bone idle', 'waste of space|oxygen', 'hate you|them all', 'rot in hell',
    ],
  },
  {
    is: 'abusive', score: 0.8, why: 'It talks down to families, pupils or staff.',
    phrases: [
      'some of you clearly|need to|obviously|still', 'cant read a|the|an', 'its not rocket science', 'off your phones', 'always the same families|parents|children|people|ones|few|dirty', 'same _ families|parents|kids again', 'who think nursery|school|lunch is', 'ones we really need to see', 'wont bother', 'cant be bothered', 'usual meltdown|meltdowns', 'you know who honestly|again', 'puts our|their|your lots? ... perspective', 'whinge|whinging|whingeing|whingers|moaners', 'the ones moaning|complaining', 'written slowly for', 'for those who|of you? struggled', 'for the parents who still|cant', 'who still cant work', 'were|was|are pathetic', 'pathetic|laughable excuse|effort|answers|attempt', 'grumpy drivers', 'screamed the place down', 'what a drama', 'if they can manage', 'must be able to cope with', 'sort it out', 'you lot', 'your lot', 'these people', 'must try harder parents', 'not good enough', 'pay your', 'freeloaders|scroungers|scrounging|sponging',
    ],
  },
  {
    is: 'borderline', score: 0.6, why: 'It may hurt or shame somebody.',
    phrases: ['you know who you are', 'ashamed that|of', 'were|we|are ashamed', 'turning circle of', 'disgrace|disgraceful', 'still havent paid', 'old crock|codger|bat', 'worst ever'],
  },
]
