import { meetingStages } from '../../domain/stage.ts';
import { prep } from '../../worksheets/prep.ts';
import type { Sheet } from '../sheets.ts';

/** Whom one may be about to meet: those one would prepare for. */
export const prepSubject: Pick<Sheet, 'worksheet' | 'stages'> = { worksheet: prep, stages: meetingStages };
