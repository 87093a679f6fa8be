import { addFilm } from './add-film.ts'
import { addPicture } from './add-picture.ts'
import { addVariant } from './add-variant.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { calendar } from './calendar.ts'
import { checkDraft } from './check-draft.ts'
import { clearFinding } from './clear-finding.ts'
import { confirmByHand } from './confirm-by-hand.ts'
import { confirmChecked } from './confirm-checked.ts'
import { createDraft } from './create-draft.ts'
import { decidePost } from './decide-post.ts'
import { dismissFinding } from './dismiss-finding.ts'
import { dropVariant } from './drop-variant.ts'
import { listPosts } from './list-posts.ts'
import { listSuggestions } from './list-suggestions.ts'
import { addFace } from './pictures/add-face.ts'
import { answerFace } from './pictures/answer-face.ts'
import { confirmLooked } from './pictures/confirm-looked.ts'
import { coverPart } from './pictures/cover.ts'
import { coverWithoutYes } from './pictures/cover-without-yes.ts'
import { removeFace } from './pictures/remove-face.ts'
import { showFaces } from './pictures/show-faces.ts'
import { uncover } from './pictures/uncover.ts'
import { movePost } from './move-post.ts'
import { dropUpload } from './uploads/drop-upload.ts'
import { sendPart } from './uploads/send-part.ts'
import { showUpload } from './uploads/show-upload.ts'
import { startUpload } from './uploads/start-upload.ts'
import { removeFilm } from './remove-film.ts'
import { removePicture } from './remove-picture.ts'
import { saveFilm } from './save-film.ts'
import { savePicture } from './save-picture.ts'
import { saveVariant } from './save-variant.ts'
import { showFilmStill } from './film/show-film-still.ts'
import { showFilm } from './show-film.ts'
import { showPicture } from './show-picture.ts'
import { showPost } from './show-post.ts'
import { stopPost } from './stop-post.ts'
import { submitPost } from './submit-post.ts'
import { suggestPost } from './suggest-post.ts'
import { takeDownPost } from './take-down-post.ts'
import { taskPack } from './task-pack.ts'
import { explainUntracked } from './untracked/explain-untracked.ts'
import { listUntracked } from './untracked/list-untracked.ts'
import { takeDownUntracked } from './untracked/take-down-untracked.ts'
import { untrackedGone } from './untracked/untracked-gone.ts'
import { waitingPosts } from './waiting-posts.ts'
import { erasePicture } from './library/erase-picture.ts'
import { library } from './library/library.ts'
import { showThumbnail } from './library/show-thumbnail.ts'
import { copyCovered } from './withdrawals/copy-covered.ts'
import { listWithdrawals } from './withdrawals/list-withdrawals.ts'
import { previewWithdrawals } from './withdrawals/preview-withdrawals.ts'
import { showWithdrawal } from './withdrawals/show-withdrawal.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  suggestPost,
  listSuggestions,
  answerSuggestion,
  createDraft,
  addVariant,
  saveVariant,
  dropVariant,
  startUpload,
  sendPart,
  showUpload,
  dropUpload,
  addPicture,
  savePicture,
  removePicture,
  showPicture,
  showFaces,
  answerFace,
  addFace,
  removeFace,
  coverPart,
  uncover,
  coverWithoutYes,
  confirmLooked,
  addFilm,
  saveFilm,
  removeFilm,
  showFilm,
  showFilmStill,
  checkDraft,
  submitPost,
  decidePost,
  dismissFinding,
  clearFinding,
  movePost,
  stopPost,
  takeDownPost,
  taskPack,
  confirmChecked,
  confirmByHand,
  listPosts,
  showPost,
  waitingPosts,
  calendar,
  listUntracked,
  explainUntracked,
  takeDownUntracked,
  untrackedGone,
  listWithdrawals,
  showWithdrawal,
  previewWithdrawals,
  copyCovered,
  library,
  showThumbnail,
  erasePicture,
] as const
