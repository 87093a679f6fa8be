/**
 * Neutral words for the people whom hate is aimed at, and the slurs for them, by dimension. Words are folded: lower
 * case, no accents, no apostrophes. Our own list; the word alone says nothing of hate, its neighbours do.
 */
export const groupWords: Readonly<Record<string, string>> = {
  'group:women':
    'woman women womens female females lady ladies girl girls lass lasses womankind feminist feminists feminism housewife housewives wife wives girlfriend girlfriends gal gals womxn businesswoman businesswomen policewoman sportswomen sportswoman heroine sisterhood maternal motherhood feminine',
  'group:men':
    'man men mens male males guy guys bloke blokes lad lads gentleman gentlemen mankind husband husbands boyfriend boyfriends masculine masculinity fella fellas',
  'group:gay':
    'gay gays lesbian lesbians bisexual bisexuals bi homosexual homosexuals homosexuality lgbt lgbtq lgbtqia lgbtqi lgb queer pansexual asexual pride rainbow samesex sapphic lesbianism bisexuality sexuality',
  'group:trans':
    'trans transgender transgendered transsexual transsexuals transwoman transwomen transman transmen nonbinary enby genderfluid genderqueer intersex pronoun pronouns transition transitioned transitioning gender genders cis cisgender agender',
  'group:black':
    'black blacks african africans caribbean caribbeans jamaican jamaicans nigerian nigerians somali somalis ghanaian ghanaians kenyan kenyans ethiopian ethiopians sudanese eritrean eritreans congolese zimbabwean zimbabweans afrocaribbean afro windrush africa nigeria somalia jamaica ghana blackness melanin dreadlocks afros ugandan ugandans',
  'group:asian':
    'asian asians indian indians pakistani pakistanis bangladeshi bangladeshis bengali bengalis tamil tamils punjabi punjabis gujarati sri lankan lankans nepali nepalese chinese japanese korean koreans vietnamese thai thais filipino filipinos filipina malaysian malaysians taiwanese indonesian indonesians burmese cambodian mongolian desi kashmiri kashmiris india pakistan bangladesh china japan',
  'group:arab':
    'arab arabs arabic arabian iranian iranians iraqi iraqis syrian syrians turkish turk turks kurd kurds kurdish afghan afghans afghani moroccan moroccans algerian algerians egyptian egyptians yemeni yemenis libyan libyans lebanese palestinian palestinians saudi saudis persian persians tunisian middleeastern afghanistan iraq syria iran palestine gaza',
  'group:nation':
    'polish pole poles romanian romanians bulgarian bulgarians lithuanian lithuanians latvian latvians ukrainian ukrainians russian russians albanian albanians hungarian hungarians slovak slovaks czech czechs french frenchman german germans italian italians spanish spaniard spaniards portuguese greek greeks irish irishman irishmen scottish scot scots scotsman welsh welshman english englishman englishmen american americans mexican mexicans latino latinos latina latinas hispanic hispanics brazilian brazilians colombian colombians cuban australian australians aussie canadian canadians dutch belgian swedish danish norwegian finnish swiss austrian serbian serbs kosovan kosovans bosnian croatian moldovan georgian european europeans british briton britons poland romania albania ukraine russia mexico ireland scotland wales germany france',
  'group:race':
    'ethnic ethnics ethnicity ethnicities minority minorities race races racial bame bme poc coloured brown mixed biracial multiracial multicultural multiculturalism nationality nationalities skin indigenous aboriginal aboriginals aborigine aborigines maori native natives tribe tribal heritage nonwhite diverse diversity',
  'group:white': 'white whites caucasian caucasians',
  'group:muslim':
    'muslim muslims moslem moslems islam islamic islamist islamists mosque mosques hijab hijabs niqab burka burqa headscarf headscarves quran koran ramadan eid halal imam imams sharia allah mohammed muhammad prophet sunni shia ahmadi',
  'group:jewish':
    'jew jews jewish judaism synagogue synagogues rabbi rabbis israeli israelis israel zionist zionists zionism kosher hanukkah passover shabbat orthodox hasidic holocaust kippah yarmulke torah semite semitic',
  'group:faith':
    'hindu hindus hinduism sikh sikhs sikhism buddhist buddhists buddhism christian christians christianity catholic catholics catholicism protestant protestants mormon mormons jehovahs atheist atheists pagan pagans religion religions religious faith faiths believer believers church churches temple temples gurdwara turban turbans diwali vaisakhi priest priests nun nuns vicar bible god gods worshippers jain jains quaker quakers evangelical rastafarian',
  'group:disabled':
    'disabled disability disabilities autistic autism adhd dyslexic dyslexia dyspraxia wheelchair wheelchairs deaf blind deafblind downs syndrome epileptic epilepsy cerebral palsy amputee amputees impaired impairment impairments neurodivergent neurodiverse neurodiversity sen send senco ehcp ehcps tourettes bipolar schizophrenic schizophrenia schizophrenics depressed depression anxiety mental mentally handicapped handicap learning paraplegic quadriplegic stammer stutter carers paralympian paralympians additional hearing sighted',
  'group:migrant':
    'migrant migrants immigrant immigrants immigration migration refugee refugees asylum seeker seekers foreigner foreigners foreign boats dinghy dinghies channel crossings expat expats visa visas undocumented arrivals newcomers overseas displaced border borders resettled citizenship eal',
  'group:traveller':
    'traveller travellers gypsy gypsies roma romani romany sinti showmen showman caravan caravans travelling nomadic bargee bargees',
  'group:age':
    'elderly pensioner pensioners boomer boomers teenager teenagers teens teen youth youths toddler toddlers millennial millennials oaps seniors',
  'group:class': 'poor benefits claimants claimant homeless homelessness unemployed estate',
}

/** Words that are an insult to the group by themselves. Some have innocent meanings (`dyke`, `spade`): context decides. */
export const slurWords: Readonly<Record<string, string>> = {
  'slur:race':
    'nigger niggers nigga niggas niggaz nig nigs nigg nignog nignogs negro negroes negroid coon coons darkie darkies darky sambo sambos golliwog golliwogs wog wogs jigaboo jigaboos spearchucker spearchuckers porchmonkey kaffir kaffirs kaffer junglebunny paki pakis packi packis paky chink chinks chinky chinkies chinaman gook gooks slope slopes slanty nip nips jap japs zipperhead ching chong raghead ragheads towelhead towelheads sandnigger cameljockey currymuncher currymunchers dothead dotheads spic spics spick wetback wetbacks beaner beaners greaser greaseball dago dagos wop wops kraut krauts polack polacks taff taffy jock sheepshagger frog frogs yid yids halfbreed halfcaste halfcastes mudblood mongrel mongrels mulatto injun redskin redskins squaw abo abos boong coolie uncletom oreo coconut bounty houseboy groid dindu dindus monkeys apes gorilla jungle honky honkies cracker gringo gweilo',
  'slur:women':
    'slut sluts slutty slag slags slapper slappers whore whores whoring whorish hoe hoes ho thot thots skank skanks skanky tart tarts tramp hussy trollop harlot strumpet bint bints bitch bitches bitchy bitching biatch feminazi feminazis femoid femoids foid foids roastie roasties cunt cunts twat twats slattern sket skets gash minge bimbo bimbos wench broad broads hag hags shrew harpy harpies battleaxe milf milfs gilf cougar golddigger golddiggers cumdumpster simp simps cuck cucks sow moo floozy floozie slore hoebag fishwife nag chick chicks bird birds dolly dollybird totty crumpet karen karens',
  'slur:gay':
    'faggot faggots fag fags faggy faggotry poof poofs poofter poofters pouf poove dyke dykes lesbo lesbos lezza lezzas lezzer lezzers lezzie bender benders bumder bumders bummer bummers batty battyboy battyman battybwoy chichi queers queen fairy fairies nancy pansy pansies fruit fruity homo homos bumboy bumboys arsebandit arsebandits buttfucker fudgepacker fudgepackers shirtlifter shirtlifters rentboy sodomite sodomites sodomy pillowbiter woofter carpetmuncher rugmuncher muffdiver cocksucker cocksuckers sissy sissies ponce ponces poncey alphabet groomers gayboy gaylord gaylords bufty jessie',
  'slur:trans':
    'tranny trannies trannie trannys shemale shemales ladyboy ladyboys heshe hesheit troon troons transtrender transvestite transvestites tranz trap traps transformer itself crossdresser crossdressers femboy femboys hermaphrodite',
  'slur:disabled':
    'retard retards retarded tard tards libtard libtards fucktard spastic spastics spaz spazz spazzes spacker spackers spakka spacka spacko mong mongs monged mongol mongoloid mongoloids cripple cripples crippled crip crips gimp gimps flid flids joey joeys windowlicker windowlickers invalid vegetable vegetables midget midgets dwarf schizo schizos psycho psychos psychopath psychopaths lunatic lunatics nutter nutters nutjob nutjobs nutcase nutcases loony loonies headcase basketcase autist autists sperg spergs sped downie downies downy deformed defective defectives subnormal dumbo thalidomide divvy divvies remedial mongy tism',
  'slur:faith':
    'kike kikes kyke heeb heebs hebe shylock jewboy zio zios zionazi yids muzzie muzzies muzrat muzrats muzz musrat goatfucker goatshagger jihadi jihadis jihadist jihadists jihad infidel infidels kafir kuffar papist papists taig taigs fenian fenians hun huns prod prods holyroller godbotherer godbotherers letterbox letterboxes ninja ninjas islamofascist cutthroats christkiller oven ovens gasser lampshade globalist globalists cabal goy goyim mudslime mudslimes',
  'slur:migrant':
    'illegals illegal invader invaders invasion invading rapefugee rapefugees scroungers freeloaders sponger spongers infestation swarm swarms flood flooded flooding hordes horde boatpeople rapeugees imported importing replacement replaced replacing infiltrating overrun overrunning takeover islamisation islamification fob fobs freshie freshies',
  'slur:traveller':
    'gyppo gyppos gypo gypos gippo gippos gypped pikey pikeys piky pikies pykie pykies pikie tinker tinkers tinkerer knacker knackers diddicoy diddicoys didicoi gyp gyps jippo gypsie',
  'slur:class':
    'chav chavs chavvy chavtastic pleb plebs plebby scutter peasant peasants povvo povvos povo tramps ned neds charver charvers scally scallies oik oiks crusty dole dolescum doley scrounger benefitscum',
}
