import type { PersonStage } from '../stage.ts';
import { achievement } from './achievements.ts';
import { impact, keepContact, unsettled } from './afterwards.ts';
import { aimLate, aimOnTrack, alone, judgeAgain, milestoneDue, milestoneNear, unplanned } from './aims.ts';
import { approach, thankForNo } from './approach.ts';
import { clockBack } from './clock.ts';
import { closeNow, closePlanned, endNear, endPassed } from './endings.ts';
import { adHoc, fixDate, gapAmber, gapRed } from './gaps.ts';
import { sendOther } from './letters.ts';
import { firstPage, settle, settleNow } from './pages.ts';
import { particular } from './particulars.ts';
import { pausedLong, resting } from './pauses.ts';
import { ownOverdue, promiseDue, promiseOverdue, tell, theirsOverdue, tryIt } from './promises.ts';
import { decided, reviewDue, reviewHalf, reviewNear, reviewUnplanned } from './reviews.ts';
import { openStage } from './road.ts';
import type { Rule } from './rule.ts';
import { fellThrough, silence } from './silence.ts';
import { letterStages, lookBack, sendLetter, sendRecap, thankThem } from './talks.ts';
import { lookAgainBeside, stopNow } from './troubles.ts';
import { unfinished, unfinishedAbout } from './unfinished.ts';
import { meetToday, onTrack, prepare, sendAgenda } from './upcoming.ts';
import { auditAgain, reviewAll, shortList } from './whole.ts';

/** A mentorship that is going on. */
const living: readonly PersonStage[] = ['agreed', 'active', 'review-due'];
const closed: readonly PersonStage[] = ['closed'];
const paused: readonly PersonStage[] = ['paused'];
/** Whoever one writes to, closed or not: all but who rests. */
const known: readonly PersonStage[] = [
  'contact',
  'idea',
  'researched',
  'asked',
  'silent',
  'talked',
  ...living,
  'closing',
  'closed',
];

/**
 * The table, in order of importance: among things of one urgency the rule that stands higher speaks first. What a rule
 * finds is due `now`, comes `soon` or can wait until `later`; that order goes before the order of the table.
 * Of one topic about one person only the first rule that finds something speaks. Sources are entries of our list
 * of what mentoring literature says.
 */
export const rules: readonly Rule[] = [
  { id: 'clock-back', source: 'ours', of: 'journal', find: clockBack },
  { id: 'unfinished', source: 'ours', of: 'journal', find: unfinished },
  { id: 'unfinished-about', source: 'ours', of: 'person', topic: 'draft', find: unfinishedAbout },

  // Around a meeting.
  { id: 'meet-today', source: 'S88', of: 'person', topic: 'today', find: meetToday },
  { id: 'look-back', source: 'S22', of: 'person', topic: 'talk', find: lookBack },
  { id: 'send-recap', source: 'S48', of: 'person', topic: 'talk', find: sendRecap },
  { id: 'thank', source: 'S48', of: 'person', topic: 'talk', at: living, find: thankThem },
  { id: 'prepare', source: 'S88', of: 'person', topic: 'talk', find: prepare },
  { id: 'send-agenda', source: 'S61', of: 'person', topic: 'talk', find: sendAgenda },
  {
    id: 'send-letter',
    source: 'S76',
    of: 'person',
    topic: 'talk',
    at: letterStages,
    find: sendLetter,
  },
  { id: 'send-other', source: 'S76', of: 'person', topic: 'letter', at: known, find: sendOther },

  // What somebody waits for.
  { id: 'promise-overdue', source: 'S75', of: 'person', topic: 'promise', find: promiseOverdue },
  { id: 'own-overdue', source: 'S20', of: 'journal', find: ownOverdue },
  { id: 'promise-due', source: 'S75', of: 'person', topic: 'promise', find: promiseDue },

  // On the way to a yes.
  { id: 'open-stage', source: 'S76', of: 'journal', find: openStage },
  { id: 'approach', source: 'S86', of: 'person', topic: 'bond', find: approach },
  { id: 'thank-for-no', source: 'S16', of: 'person', topic: 'bond', at: closed, find: thankForNo },

  // How it stands with a mentor.
  { id: 'page-first', source: 'S18', of: 'person', topic: 'bond', find: firstPage },
  { id: 'page-overdue', source: 'S59', of: 'person', topic: 'bond', find: settleNow },
  { id: 'close-now', source: 'S95', of: 'person', topic: 'bond', at: ['closing'], find: closeNow },
  { id: 'close-planned', source: 'S95', of: 'person', topic: 'bond', at: ['closing'], find: closePlanned },
  { id: 'decided', source: 'S27', of: 'person', topic: 'bond', at: living, find: decided },
  { id: 'trouble-stop', source: 'S93', of: 'person', topic: 'bond', at: living, find: stopNow },
  { id: 'trouble-again', source: 'S92', of: 'person', topic: 'trouble', at: living, find: lookAgainBeside },
  { id: 'review-due', source: 'S64', of: 'person', topic: 'bond', at: living, find: reviewDue },
  { id: 'end-passed', source: 'S95', of: 'person', topic: 'bond', at: living, find: endPassed },
  { id: 'silent', source: 'S65', of: 'person', topic: 'bond', at: living, find: silence },
  { id: 'fell-through', source: 'S26', of: 'person', topic: 'bond', at: living, find: fellThrough },
  { id: 'gap-red', source: 'S65', of: 'person', topic: 'bond', at: living, find: gapRed },
  { id: 'gap-amber', source: 'S108', of: 'person', topic: 'bond', at: living, find: gapAmber },
  { id: 'review-half', source: 'S64', of: 'person', topic: 'bond', at: living, find: reviewHalf },
  { id: 'review-near', source: 'S64', of: 'person', topic: 'bond', at: living, find: reviewNear },
  { id: 'end-near', source: 'S95', of: 'person', topic: 'bond', at: living, find: endNear },
  { id: 'review-unplanned', source: 'S64', of: 'person', topic: 'bond', at: living, find: reviewUnplanned },
  { id: 'page-settle', source: 'S59', of: 'person', topic: 'bond', find: settle },
  { id: 'gap-near', source: 'S108', of: 'person', topic: 'bond', at: living, find: fixDate },
  { id: 'ad-hoc', source: 'S65', of: 'person', topic: 'bond', at: living, find: adHoc },

  // Where you want to go.
  { id: 'aim-late', source: 'S20', of: 'objective', find: aimLate },
  { id: 'milestone-due', source: 'S20', of: 'objective', find: milestoneDue },
  { id: 'milestone-near', source: 'S25', of: 'objective', find: milestoneNear },
  { id: 'aim-unplanned', source: 'S20', of: 'objective', find: unplanned },

  // Word of what became of it.
  { id: 'advice-tell', source: 'S113', of: 'person', topic: 'advice', find: tell },
  { id: 'achievement', source: 'S110', of: 'person', topic: 'news', at: living, find: achievement },
  { id: 'advice-try', source: 'S57', of: 'person', topic: 'advice', find: tryIt },
  { id: 'promise-theirs', source: 'S75', of: 'person', topic: 'offer', find: theirsOverdue },
  { id: 'impact', source: 'S97', of: 'person', topic: 'bond', at: closed, find: impact },
  { id: 'keep-contact', source: 'S27', of: 'person', topic: 'bond', at: closed, find: keepContact },

  // What can wait.
  { id: 'review-all', source: 'S64', of: 'journal', find: reviewAll },
  { id: 'short-list', source: 'S10', of: 'journal', find: shortList },
  { id: 'audit-again', source: 'S64', of: 'journal', find: auditAgain },
  { id: 'unsettled', source: 'S95', of: 'person', topic: 'promise', at: closed, find: unsettled },
  { id: 'aim-alone', source: 'S10', of: 'objective', find: alone },
  { id: 'aim-judge', source: 'S25', of: 'objective', find: judgeAgain },
  { id: 'paused-long', source: 'S75', of: 'person', topic: 'bond', at: paused, find: pausedLong },
  { id: 'particular', source: 'S28', of: 'person', topic: 'bond', find: particular },

  // Nothing to do: said to whoever asks how it stands.
  { id: 'resting', source: 'S75', of: 'person', topic: 'bond', at: paused, find: resting },
  { id: 'on-track', source: 'S108', of: 'person', topic: 'bond', at: [...living, 'closing'], find: onTrack },
  { id: 'aim-on-track', source: 'S20', of: 'objective', find: aimOnTrack },
];

/** Rules that say how it stands where nothing is to be done. */
export const quietRules: ReadonlySet<string> = new Set(['resting', 'on-track', 'aim-on-track']);
