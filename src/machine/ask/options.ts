import type { QuestionOf } from '../../worksheets/worksheet.ts';
import { oneLine } from '../text.ts';

export type Choosing = QuestionOf<'choice' | 'choices' | 'scale' | 'yes'>;
export type Offered = { readonly value: string | number | boolean; readonly label: string };

/** What can be picked. A label may hold somebody's name, so it is made safe here. */
export function optionsOf(question: Choosing): readonly Offered[] {
  switch (question.kind) {
    case 'yes':
      return [
        { value: true, label: 'Yes' },
        { value: false, label: 'No' },
      ];
    case 'scale':
      return [1, 2, 3, 4, 5].map((value) => {
        const end = { 1: question.low, 5: question.high }[value];
        return { value, label: end ? `${value}  ${oneLine(end)}` : String(value) };
      });
    default:
      return question.options.map(({ value, label }) => ({ value, label: oneLine(label) }));
  }
}

/** The option somebody means: by its number in the list, its value, or the only one that begins so. */
export function optionMeant(options: readonly Offered[], reply: string): Offered | null {
  const text = reply.trim().toLowerCase();
  if (text === '') return null;
  if (/^\d+$/.test(text)) return options[Number(text) - 1] ?? null;
  const names = (option: Offered) => [String(option.value).toLowerCase(), option.label.toLowerCase()];
  const exact = options.find((option) => names(option).includes(text));
  const begun = options.filter((option) => names(option).some((name) => name.startsWith(text)));
  return exact ?? (begun.length === 1 ? begun[0]! : null);
}
