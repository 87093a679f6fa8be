/**
 * Characters of picture books, chapter books, tales and nursery rhymes, folded: a further part of
 * `known-figures.ts`. From general knowledge of what British classes read; names that a private person is as likely
 * to have ("Charlie Cook") are left out.
 */
const pictureBooks = `
  mrs honey|miss polly|mr majeika|sir gadabout|tabby mctat|maisy mouse|percy the park keeper|mr creep the crook
  mrs wobble the waitress|mr tick the teacher|mr cosmo the conjuror|mrs plug the plumber|miss dose|mrs jolly
  mr mcgregor|dr xargle|mrs pepperpot|mr magnolia|mrs large|mr silly|mr nosey|mr topsy turvy|mr noisy|mr lazy
  mr funny|mr grumpy|mr chatterbox|mr muddle|mr forgetful|mr impossible|mr jelly|mr daydream|mr uppity|mr grumble
  mr sneeze|mr nonsense|mr fussy|mr bounce|mr dizzy|mr clumsy|mr adventure|miss sunshine|miss bossy|miss naughty
  miss giggles|miss chatterbox|miss helpful|miss magic|miss splendid|miss plump|miss scatterbrain|miss fickle
  miss stubborn|miss contrary|miss somersault|miss whoops|miss inventor|miss dotty|miss princess|miss tidy|miss loud
  katie morag|captain pugwash|sir lilypad|sir scallywag|mrs goose|mr croc|mr crocodile|mr panda|mr lion|mr tiger
  mr penguin|mr squirrel|mr badger|mrs mouse|mr pusskins|mr tweedy|mrs tweedy|rosie revere|sofia valdez|miss clavel
  amelia bedelia|mr gumpys outing|mrs mopple|mrs armadillo|alfie and annie rose|mrs tittlemouse|tommy brock
  mrs lippety lop|sir charlie stinky socks|sir rupert
`
const chapterBooks = `
  stanley lambchop|arthur lambchop|maud spellbody|miss hardbroom|miss cackle|professor branestawm|isadora moon
  amelia fang|judy moody|dame washalot|mr watzisname|mr whatsisname|mr plod|mr popper|mrs popper|stuart little
  charlotte a cavatica|george marvellous medicine|arthur slugworth|jennifer honey|amanda thripp|mr hoppy
  nathan boggis|miss spider|mr centipede|mrs pratchett|billy and the minpins|miss battle axe|mr spud
  raj the newsagent|miss midnight|stella saxby|billy william the third|marcus meldrew|mr fullerman|mrs nap
  george beard|harold hutchins|mr krupp|professor poopypants|barry loser|charlie peaceful|albert narracott
  william beech|zach wrench|albert sandwich|councillor evans carries|jim jarvis|aaron dangerfield|otis gardiner
  mina mckee|johnny trott|bradley chalkers|marion sevillo|mr pendanski|max vandenburg|rosa hubermann|rudy steiner
  christopher boone|conor omalley|violet baudelaire|alice pleasance|queen of hearts|uncle quentin
  violet elizabeth bott|nancy blackett|albert perks|pauline fossil|clara sesemann|theodore laurence|polly pocket
  rachel lynde|becky thatcher|aunt polly|billy bones|ben gunn|miss prism|captain haddock|professor calculus
  miss minchin|ben weatherstaff|martha sowerby|roger radcliffe|anita radcliffe|harriet the spy|hazel wong
  emily windsnap|magnus chase|peter pettigrew|fred and george weasley|george weasley|fred weasley|molly weasley
  arthur weasley|percy weasley|bill weasley|charlie weasley|professor sprout|professor flitwick|professor lupin
  professor quirrell|professor trelawney|professor slughorn|rita skeeter|vincent crabbe|gregory goyle|tom riddle
  mr ollivander|mrs coulter|lee scoresby|mr beaver|mrs beaver|jill pole|professor kirke|polly plummer|inigo montoya
`
const tales = `
  tom thumb|sarah the cook|alice fitzwarren|nurse glucose|prince john|will scarlett|alan a dale|allan a dale
  richard the lionheart|mr anansi|ali baba|fionn mac cumhaill|sir galahad|sir percival|sir bedivere|sir kay
  sir gareth|sir tristan|johnny appleseed|paul bunyan|william tell|mrs christmas
`
const nurseryRhymes = `
  mary mary|jack horner|jack sprat|tommy tucker|tom the pipers son|lucy locket|peter piper|doctor foster
  peter pumpkin eater|betty botter|polly flinders|jack spratt|duke of york|mary mack|mary had a little|tommy stout
  alice the camel|molly malone|uncle tom cobley|tom cobley|john barleycorn|nick nack paddywhack|robin redbreast
  christopher columbo
`

export const bookFigures = [pictureBooks, chapterBooks, tales, nurseryRhymes].join('\n')
