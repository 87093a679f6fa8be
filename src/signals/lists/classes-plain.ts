/** Ordinary words: persons, negation, praise, reporting, and the things that people may be angry at without hurting anybody. */
export const plainWords: Readonly<Record<string, string>> = {
  i: 'i im ive id ill me my mine myself',
  we: 'we us our ours ourselves weve lets',
  you: 'you your youre youve youd youll yours yourself yourselves u ur ya yer yall ye yous youse',
  he: 'he him his hes himself',
  she: 'she her hers shes herself',
  they: 'they them their theirs theyre theyve theyd theyll themselves themself em dem',
  those: 'those these such this that thats thatll',
  it: 'it its itself itll',
  everyone:
    'everyone everybody anyone anybody someone somebody people person persons folk folks human humans humanity ppl peeps individuals community communities public society families citizens others population',
  all: 'all every each always most many majority typical typically usually generally entire whole any ever constantly lots loads both',
  few: 'some few one only sometimes occasionally several certain couple',
  none: 'no not never none neither nor nothing nowhere without hardly barely scarcely cannot cant dont doesnt didnt wont wouldnt shouldnt couldnt isnt arent wasnt werent aint havent hasnt hadnt mustnt neednt nope nah non',
  but: 'but however although though yet despite because since so therefore if unless except',
  is: 'is are was were be been being am become becomes became seem seems remain remains',
  have: 'have has had having get gets got getting',
  modal:
    'should must ought need needs needed could would might may can will shall supposed gotta wanna gonna want wants wanted wish wishes wished hope hopes hoping deserve deserves deserved belong belongs let lets allow allowed allowing make makes making made',
  love: 'love loves loved loving adore adores adored cherish like likes liked liking enjoy enjoys enjoyed enjoying proud prouder fond care cares caring admire admired admiring',
  praise:
    'good great lovely amazing brilliant fantastic wonderful excellent superb awesome fabulous beautiful gorgeous handsome pretty cute adorable kind kindest kinder gentle sweet nice best better perfect incredible outstanding impressive inspiring inspirational talented clever smart bright intelligent brave courageous strong hardworking dedicated committed friendly helpful generous patient warm welcoming thoughtful cheerful happy happier glad delighted pleased thrilled excited joyful fun funny hilarious cool ace mint belting lush cracking smashing spectacular marvellous magnificent stunning splendid terrific tremendous phenomenal remarkable super superstar star stars legend legends hero heroes champion champions winner winners genius angel angels treasure gem gems bless blessed congratulations congrats bravo hooray yay woohoo hurray thank thanks thankyou thankful grateful appreciate appreciated appreciation ta cheers respect respected respects wow well welldone buzzing chuffed wicked class quality decent fair honest polite calm safe clean tidy smile smiling smiles laughed laughing laugh lol haha hahaha lmao xx xxx fab brill win wins won success successful achievement achievements effort',
  support:
    'support supports supported supporting supportive help helps helped helping protect protects protected protecting defend defended defending welcome welcomed welcomes celebrate celebrates celebrated celebrating celebration include included includes including inclusion inclusive inclusivity accept accepted accepting acceptance equal equally equality equity rights right freedom solidarity ally allies allyship unity united together tolerance tolerant understanding compassion empathy dignity belonging encourage encouraged encouraging stand standing campaign awareness educate educated educating education learn learned learning learnt peace peaceful hug hugs kindness charity volunteer volunteers volunteering fundraise',
  report:
    'say says said saying tell tells told telling call calls called calling name named naming write writes wrote written writing post posts posted posting comment comments commented commenting tweet tweeted tweets shout shouts shouted shouting yell yelled scream screamed chant chanted chanting claim claims claimed claiming argue argued think thinks thought thinking believe believes believed believing reckon suggest suggested quote quoted quoting word words term phrase language sign headline headlines article story news report reports reported reporting heard hear hears hearing read reads statement statements message messages joke jokes joked joking spoke speak speaking spoken mean means meant meaning define definition according ask asked asking answer answered reply replied explain explained describe described describing accuse accused song lyrics lyric film book character sprayed graffiti whisper whispered mutter muttered',
  question: 'what who whom whose which when where why how whats whos wheres whys hows whether',
  time: 'today tomorrow yesterday tonight now then later soon week weeks weekly day days daily month months year years yearly hour hours minute minutes morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december term autumn spring summer winter christmas easter again still already since ago before after during until date dates time times birthday century history historical',
  emphasis:
    'very really so too absolutely completely totally utterly extremely incredibly seriously honestly literally actually truly proper properly dead pure bare quite just even simply clearly obviously definitely certainly freaking such deeply highly hugely massively',
  go: 'go goes going went gone come comes came coming back return returns returned returning move moved moving arrive arrived arriving travel travelled live lives lived living stay stays stayed staying born raised settle settled cross crossed crossing enter entered entering',
  place:
    'country countries home homes house houses land lands town city village street streets road roads area areas neighbourhood neighbourhoods place places world somewhere here there everywhere abroad county kitchen zoo cave desert hotel hotels shop shops hospital hospitals park library airport station beach',
  money:
    'money pay pays paid paying payment cost costs price prices pound pounds quid pence tax taxes taxpayer taxpayers benefit welfare housing handouts wage wages salary salaries rent cash bank fee fees charge charged donate donated donation donations fund funds funding budget afford expensive cheap cheaper free bargain sale refund invoice rich wealth wealthy debt loan loans lottery crypto bitcoin invest investment earn earning',
  job: 'job jobs work works worked working worker workers career employ employed employer employers boss bosses ceo manager managers business businesses company companies shift uniformed office offices',
  kin: 'mum mums mummy mam mams mom moms mother mothers dad dads daddy father fathers parent parents son sons daughter daughters child children kid kids baby babies brother brothers sister sisters sibling siblings nan nans nana grandma granny gran grandad grandads grandpa grandparent grandparents grandson granddaughter aunt aunts auntie aunty uncle uncles cousin cousins niece nephew stepdad stepmum family partner bairn bairns wean weans wee little ones youngest eldest twins',
  friend:
    'friend friends friendship mate mates pal pals bestie buddy neighbour neighbours colleague colleagues classmate classmates teammate teammates',
  staff:
    'teacher teachers head headteacher heads headmaster headmistress principal deputy ta tas lsa assistant assistants staff caretaker receptionist secretary governor governors cook lunchtime supervisor tutor tutors coach coaches nurse librarian counsellor mentor dsl slt leadership sir miss mr mrs ms dr',
  school:
    'school schools class classes classroom classrooms lesson lessons homework spellings phonics maths science geography pe art music uniform jumper jumpers blazer tie trousers skirt shoes trainers bag bags lunch lunches dinner dinners menu canteen playground playtime break assembly assemblies trip trips sats gcse gcses exam exams mock mocks test tests grades results reception nursery preschool pupil pupils student students prefect pta ofsted trust academy primary secondary sixth form attendance register behaviour detention detentions suspended expulsion timetable newsletter letter letters app dojo tapestry concert nativity disco fair fete fayre sports match fixture gate gates railings pickup collection',
  contact:
    'phone phones phoned ring rang text texted texting whatsapp email emails emailed dm dms inbox contact contacted contacting number address link website site click visit follow follower followers subscribe insta instagram snapchat snap tiktok facebook fb group page profile account bio postcode',
  object:
    'weather rain raining snow snowing wind windy cold hot heat heatwave ice fog sun sunny storm traffic car cars bus buses train trains bike bikes van vans lorry lorries queue queues parking potholes pothole roadworks computer laptop laptops printer wifi internet broadband password screen tablet ipad keyboard software update updates battery charger tv telly show episode movie movies game games console xbox playstation fortnite minecraft roblox football rugby cricket netball hockey tennis swimming pool goal goals team teams season league cup referee ref player players food tea coffee pizza chips burger sandwich sandwiches pasta soup cake cakes biscuit biscuits cheese milk bread potato potatoes sprouts broccoli peas beans carrots mushrooms salad chocolate table tables chair chairs door doors window windows toilet toilets sink bin bins litter floor carpet sofa bed washing ironing laundry dishes dishwasher fridge kettle garden lawn weed hedge hedges mud puddle puddles leaf leaves trees tree flower flowers bench benches sock shirt shirts hat gloves glitter slime lego glue paint pen pens pencil pencils paper cardboard costume costumes cat cats kitten puppy puppies hamster rabbit rabbits hen hens chicken chickens duck ducks goose geese seagull seagulls pigeon pigeons wasps wasp spider spiders midges nits headlice ants mice mouse alarm alarms mondays admin paperwork forms hayfever flu cough colds migraine',
  politics:
    'government labour tory tories conservative conservatives reform ukip libdem greens brexit mp mps minister politician politicians council councillor councillors election vote votes voted voting policy policies law laws party parliament president prime petition protest protests woke agenda liberal liberals lefty lefties leftist leftists marxist communist communists media bbc elites propaganda lobby conspiracy indoctrinate indoctrinated indoctrination brainwash brainwashed brainwashing shove shoved shoving throats throat',
}

/** Emoji by what they stand for in a hostile text, and the warm ones that say the opposite. */
export const emojiClasses: Readonly<Record<string, string>> = {
  'emoji:animal':
    '🐀 🐁 🐒 🐵 🙈 🙉 🙊 🦍 🦧 🐖 🐷 🐽 🐍 🪳 🐛 🐕 🐶 🐄 🐮 🐘 🐳 🐋 🪱 🐌 🦠 🪰 🐐 🐑 🦨 🐫 🐪 🦝',
  'emoji:disgust': '🤮 🤢 💩 🗑 🚮 🚽 🤧 😷',
  'emoji:weapon': '🔪 🔫 💣 🗡 ⚔ 🪓 🧨 🪚 🏹',
  'emoji:death': '💀 ☠ ⚰ 🪦 🩸 🔥',
  'emoji:angry': '😡 😠 🤬 👿 😤 🖕 👎 🙄 😒 😾 🚫 ❌ ⛔',
  'emoji:fist': '👊 🤜 🤛',
  'emoji:laugh': '😂 🤣 😆 😹 🤡',
  'emoji:love':
    '❤ 🧡 💛 💚 💙 💜 🤍 🖤 🤎 💖 💕 😍 🥰 😘 😊 😀 😃 😄 😁 🙂 ☺ 🤗 👏 🙌 👍 🎉 🥳 ⭐ 🌟 ✨ 💪 🏆 🙏 💐 🌸 🌞 🌈 😻',
  'emoji:sexual': '🍆 🍑 💦 👅 🥵 😈 😏 🍒',
  'emoji:group': '🏳 🕌 🕍 ⛪ 🛕 ☪ ✡ 🕉 ✝ ☸ ♿ 🦽 🦼 🧕 👳 👲 👩 👨 👧 👦 🧑 👭 👬 👫 ⚧ ♀ ♂ 👴 👵 🧏 🦯 👱 🤰',
  'emoji:food': '🍌 🍉 🍗 🍚 🍛 🥓 🥥 🍪 🌮 🥔 🥐 🥨 🥜',
  'emoji:away': '✈ 🚢 🛶 🚤 🚪 🏠 👋 🧳 🛂 ⛵',
  'emoji:money': '💰 💵 💷 💸 🤑 📈 🪙 💳',
  'emoji:contact': '📞 📱 📲 ☎ 📧 📩 👉 👇 🔗 📍',
}
