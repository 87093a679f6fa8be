/**
 * Characters of musicals, plays, set texts, films, television, games and toys, folded: a further part of
 * `known-figures.ts`. From general knowledge of what British schools stage, study and watch.
 */
const musicals = `
  mr brownlow|mrs bedwin|mr sowerberry|mrs sowerberry|noah claypole|charley bates|betty rizzo|eugene florczyk
  sandy dumbrowski|wilbur turnblad|penny pingleton|jean prouvaire|princess fiona|summer hathaway|rosalie mullins
  ned schneebly|zack mooneyham|prince eric|ursula the sea witch|kathy selden|lina lamont|nathan detroit
  miss adelaide|sister mary clarence|louisa von trapp|max detweiler|doctor dillamond|christine daae|mr mistoffelees
  alexander hamilton|aaron burr|eliza schuyler|evan hansen|mr mushnik|bill snibson|professor callahan|annie oakley
  joseph and the amazing|gabriella montez|chad danforth|ms darbus|joseph pulitzer|katherine plumber|veronica sawyer
  sandy cheeks|mr krabs|patrick star|anastasia romanov
`
const setTexts = `
  sheila birling|sybil birling|mr birling|mrs birling|daisy renton|king duncan|malcolm and donalbain|john falstaff
  jack falstaff|henry bolingbroke|richard of gloucester|andrew aguecheek|toby belch|beatrice and benedick
  francis flute|robin starveling|tom snout|antonio and bassanio|marcus brutus|mark anthony|christopher sly
  kate minola|bianca minola|michael cassio|mr fezziwig|mrs fezziwig|peter cratchit|martha cratchit|belinda cratchit
  tim cratchit|mrs dilber|mr jaggers|mr wemmick|herbert pocket|mr pumblechook|mr murdstone|edward murdstone
  clara peggotty|james steerforth|tommy traddles|dora spenlow|mr gradgrind|thomas gradgrind|josiah bounderby
  stephen blackpool|charles darnay|doctor manette|esther summerson|mr tulkinghorn|nell trent|nicholas nickleby
  martin chuzzlewit|mrs gamp|amy dorrit|dr lanyon|henry jekyll|mr utterson|gabriel utterson|richard enfield
  henry clerval|elizabeth lavenza|mary morstan|thaddeus sholto|professor moriarty|james moriarty|irene adler
  sir henry baskerville|hugo baskerville|mr brocklehurst|adele varens|isabella linton|cathy earnshaw|lydia bennet
  caroline bingley|charles bingley|lady catherine de bourgh|george wickham|frank churchill|tess of the durbervilles
  angel clare|gabriel oak|jude fawley|michael henchard|silas marner|mr casaubon|maggie tulliver|jack merridew
  jean louise finch|miss maudie|arthur radley|mrs dubose|daisy buchanan|tom buchanan|linda loman|elizabeth proctor
  reverend parris|betty parris|eddie carbone|catherine carbone|beatrice carbone|mr alfieri|stella kowalski
  stanley kowalski|jack worthing|canon chasuble|dr chasuble|nora helmer|arthur kipps|alice drablow|anita rutter
  harrison opoku
`
const screen = `
  tom nook|ash ketchum|professor oak|nathan drake|miles prower|doctor eggman|dr eggman|dr robotnik|jean luc picard
  mr sulu|elizabeth swann|john rambo|kevin mccallister|ellen ripley|mr freeze|mr incredible|carl fredricksen
  mike wazowski|sally carrera|riley andersen|anton ego|flynn rider|eugene fitzherbert|anna of arendelle
  princess anna|doctor facilier|dr facilier|judy hopps|felix fix it|luca paguro|thomas omalley|mr smee
  kevin the minion|stuart the minion|dr nefario|gloria the hippo|mr gruber|miss pettigrew|ron burgundy|penny gadget
  dennis the menace|minnie the minx|roger the dodger|billy whizz|fred flintstone|barney rubble|betty rubble
  george jetson|daphne blake|penelope pitstop|betty boop|olive oyl|lucy van pelt|ned flanders|ralph wiggum
  jimmy neutron|kim possible|ron stoppable|hannah montana|lizzie mcguire|doctor doofenshmirtz|perry the platypus
  oscar the grouch|mr snuffleupagus|dr teeth|dr bunsen honeydew|dr mopp|professor yaffle|wendy the builder
  bella lasagne|mrs goggins|reverend timms|sir topham hatt|harold the helicopter|henry the green|gordon the big
  percy the small|toby the tram|rebecca rabbit|zoe zebra|emily elephant|mandy mouse|gerald giraffe|mr zebra
  professor inkling|mike the knight|justin time|captain jake|sofia the first|princess sofia|princess elena
  miles from tomorrow|diego marquez|rory the racing|robbie rotten|stephanie meanswell|lady penelope
`

export const stageFigures = [musicals, setTexts, screen].join('\n')
