import { prep } from '../../worksheets/prep.ts';
import type { Sheet } from '../sheets.ts';

/** Whom one may be about to meet: those one would prepare for. */
export const prepSubject: Sheet = {
  worksheet: prep,
  stages: ['talked', 'agreed', 'active', 'review-due', 'closing'],
  closing: () => ({ title: '', lines: [], next: [] }),
};
