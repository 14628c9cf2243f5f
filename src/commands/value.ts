import type { Closing } from '../documents/closing.ts';
import { valuePoints } from '../documents/value.ts';
import type { Journal } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { valueFor } from '../domain/values.ts';
import { value as worksheet } from '../worksheets/value.ts';
import type { Sheet } from './sheets.ts';
import { worksheetCommand } from './worksheet.ts';

/** The three points to be able to say aloud: why you, what I hope, what I promise (S84). */
function closing(journal: Journal, { about }: { readonly about: string | null }): Closing {
  const value = valueFor(journal, about);
  const slug = personById(journal, about)?.slug ?? 'NAME';
  return {
    title: 'Three points to say aloud',
    lines: value ? valuePoints(value) : [],
    next: [
      { command: `mentor outreach ${slug}`, what: 'write to them' },
      { command: 'mentor export value', what: 'write this as a note' },
    ],
  };
}

export const sheet: Sheet = { worksheet, stages: ['idea', 'researched'], closing };
export const value = worksheetCommand(sheet);
