/**
 * Words that people hide behind stars, dots and odd letters, because everybody knows them. Only for reading a masked
 * word: what it means is for the lexicons to say. The likelier word first, where a mask leaves several. Our own list.
 */
export const maskedWords: readonly string[] = (
  'fuck fucking fucked fucker fuckers fuckin fucks shit shits shitty shite shithole bullshit cunt cunts bitch bitches ' +
  'bitching bastard bastards wanker wankers wank wanking twat twats prick pricks dick dicks dickhead dickheads ' +
  'arsehole arseholes asshole assholes arse arses slut sluts slutty slag slags whore whores tosser tossers tosspot ' +
  'bollocks piss pissed pissing cock cocks cocksucker crap knob knobhead bellend bloody bugger buggers damn nigger ' +
  'niggers nigga niggas paki pakis faggot faggots fag retard retards retarded spastic spaz mong pikey pikeys chink ' +
  'chinks coon coons wog wogs gyppo gypo tranny trannies dyke dykes poof poofs poofter queer kike kikes raghead ' +
  'ragheads towelhead jihadi terrorist nonce nonces paedo paedos pedo pedos paedophile rape rapist raped murder kill ' +
  'killed suicide porn sex sexy nazi nazis idiot idiots moron morons stupid scum pussy tits boobs minger motherfucker ' +
  'motherfuckers hate gay lesbian muslim muslims jews blacks immigrants drugs weed cocaine vape vapes'
).split(' ')
