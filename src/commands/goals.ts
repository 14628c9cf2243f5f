import { goalsClosing } from '../documents/goals.ts';
import { currentGoals } from '../domain/goals.ts';
import { goals as worksheet } from '../worksheets/goals.ts';
import type { Sheet } from './sheets.ts';
import { worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  closing: (journal) => goalsClosing(journal, currentGoals(journal)!),
};
export const goals = worksheetCommand(sheet);
