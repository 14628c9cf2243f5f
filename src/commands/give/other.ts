import { forwardClosing, giveClosing } from '../../documents/give.ts';
import { received as inwards, forward as onwards } from '../../worksheets/give.ts';
import { givers } from '../give.ts';
import type { Sheet } from '../sheets.ts';
import { worksheetCommand } from '../worksheet.ts';

export const inward: Sheet = {
  worksheet: inwards,
  stages: givers,
  closing: (journal, { about }) => giveClosing(journal, about),
};

export const onward: Sheet = { worksheet: onwards, closing: (journal) => forwardClosing(journal) };

/** What somebody gave you. */
export const received = worksheetCommand(inward);

/** What you passed on to somebody newer, in your journal or not (S110). */
export const forward = worksheetCommand(onward);
