import { describe, expect, test } from 'vitest';
import { critiqueGoal, lookAt } from '../../src/critique/index.ts';

/** Specific, measurable, time-bound: one letter each, a dash where it is not. */
const smart = (text: string) => {
  const { labels } = critiqueGoal(text);
  return `${labels['specific'] ? 'S' : '-'}${labels['measurable'] ? 'M' : '-'}${labels['time_bound'] ? 'T' : '-'}`;
};
const rules = (text: string, context = {}) => critiqueGoal(text, context).findings.map(({ rule }) => rule);
const now = new Date(2026, 10, 21);

describe('the letters of SMART', () => {
  test.each([
    ['Deliver one 15-minute talk at a local meetup by 30 April 2027', 'SMT'],
    ['Have coffee with two people from the product team each month until June', 'SMT'],
    ['Read 12 books this year', 'SMT'],
    ['Reduce page load time to under 2 seconds by the end of the sprint', 'SMT'],
    ['Raise my GPA from 3.0 to 3.5 by the end of spring semester', 'SMT'],
    ['Leave work by 6pm at least four days a week', 'SMT'],
    ['Within six months, transition from marketing analyst to associate product manager', 'SMT'],
    ['By the end of June, I will have shadowed two senior consultants on client calls', 'SMT'],
    ['Improve my leadership by leading two sprint retrospectives before the end of Q1', 'SMT'],
    ['Find a mentor in data science before my next performance review', 'SMT'],
    ['Become a senior engineer within 18 months', 'SMT'],
    ['Get promoted', 'SM-'],
    ['Submit applications to three degree programmes', 'SM-'],
    ['Become a better manager this year', '--T'],
    ['I will improve my writing skills over the next six months', '--T'],
    ['Get better at public speaking', '---'],
    ['Have a better work-life balance', '---'],
    ['Build confidence', '---'],
    ['Network more', '---'],
    ['Be a great leader', '---'],
    ['Learn Python', '---'],
    ['Make progress in my career someday', '---'],
    ['Make our handbook clearer', '---'],
  ])('%s is %s', (text, letters) => expect(smart(text)).toBe(letters));

  test('a number inside a deadline measures nothing', () => {
    expect(smart('Become more confident within 10 weeks')).toBe('--T');
  });

  test('a length of work is no deadline', () => {
    expect(critiqueGoal('Practise the speech for eight hours').labels['time_bound']).toBe(false);
  });

  test('a method makes it achievable, a reason relevant, and neither can be told from silence', () => {
    const { labels } = critiqueGoal(
      'Pass the CPA exam by May by studying every evening so that I can lead audits',
    );
    expect([labels['achievable'], labels['relevant']]).toEqual([true, true]);
    const bare = critiqueGoal('Pass the CPA exam by May').labels;
    expect([bare['achievable'], bare['relevant']]).toEqual([null, null]);
    expect(critiqueGoal('Become an expert in statistics in a week').labels['achievable']).toBe(false);
  });

  test('what is kept beside the text counts', () => {
    const { labels } = critiqueGoal('Write a guide for new joiners', {
      by: '2027-03-01',
      why: 'I onboard them',
    });
    expect([labels['time_bound'], labels['relevant']]).toEqual([true, true]);
    expect(rules('Write a guide for new joiners', { by: '2027-03-01' })).not.toContain('goal-date');
  });
});

describe('the main fault comes first', () => {
  test.each([
    ['Improve my leadership skills', 'goal-vague'],
    ['Pass the driving test', 'goal-date'],
    ['Get certified soon', 'goal-date'],
    ['Become fluent in Mandarin in a week', 'goal-achievable'],
    ['Reach [number] readers by May', 'placeholder'],
    ['Run a 5k on 31 June', 'date-impossible'],
    ['', 'empty'],
    ['  \n ', 'empty'],
  ])('%j: %s', (text, rule) => expect(rules(text)[0]).toBe(rule));

  test('two goals in one', () => {
    expect(rules('Publish two articles by June and become a team lead by December')).toContain(
      'goal-several',
    );
    expect(rules('Plan and run two workshops by June')).not.toContain('goal-several');
  });

  test('a result that others decide, an activity without its outcome', () => {
    expect(rules('Reach 500 followers by May')).toContain('goal-control');
    expect(rules('Attend three job fairs by May')).toContain('goal-activity');
    expect(rules('Attend three job fairs by May so that I meet two hiring managers')).not.toContain(
      'goal-activity',
    );
  });
});

describe('dates', () => {
  test.each([
    ['Finish the course by 30 February', 'date-impossible'],
    ['Finish the course by 2027-02-29', 'date-impossible'],
    ['Finish the course by February 30th, 2027', 'date-impossible'],
    ['Finish the course by March 2019', 'date-past'],
    ['Finish the course by 20 November 2026', 'date-past'],
  ])('%s: %s', (text, rule) => {
    const found = critiqueGoal(text, { now }).findings[0]!;
    expect(found.rule).toBe(rule);
    expect(text.toLowerCase()).toContain(found.quote.toLowerCase());
    expect(found.quote).not.toBe('');
  });

  test.each([
    'Finish the course by 29 February',
    'Finish the course by 29 February 2028',
    'Finish the course by 21 November 2026',
    'Finish the course by the end of 2026',
  ])('%s is fine', (text) => expect(rules(text, { now })).not.toContain('date-impossible'));

  test('nothing is past when nobody says what day it is', () => {
    expect(rules('Finish the course by March 2019')).not.toContain('date-past');
  });

  test('a date kept beside the text is looked at too', () => {
    expect(rules('Finish the course', { now, by: '2027-02-30' })[0]).toBe('date-impossible');
    expect(rules('Finish the course', { now, by: '2020-01-01' })[0]).toBe('date-past');
  });
});

describe('in a worksheet', () => {
  const goal = { id: 'goal', look: 'goal' };

  test('a goal is not nagged for the measure and the date that are asked next', () => {
    expect(lookAt(goal, 'Pass the driving test', {})).toBeNull();
    expect(lookAt(goal, 'Improve my leadership', {})?.rule).toBe('goal-vague');
    expect(lookAt(goal, 'Get certified soon', {})?.quote).toBe('soon');
  });

  test('a fourth objective is one too many', () => {
    const row = { goal: 'Pass the driving test' };
    const objectives = { id: 'objectives', look: 'objectives' };
    expect(lookAt(objectives, [row, row, row], {})).toBeNull();
    expect(lookAt(objectives, [row, row, row, row], {})).toMatchObject({
      rule: 'goal-fourth',
      source: 'S20',
    });
  });

  test('a question without a look, a blank or an unknown name is left alone', () => {
    expect(lookAt({ id: 'goal' }, 'Improve', {})).toBeNull();
    expect(lookAt(goal, null, {})).toBeNull();
    expect(lookAt({ id: 'x', look: 'nobody' } as { id: string }, 'Improve', {})).toBeNull();
  });
});

describe('other answers of worksheets', () => {
  const at = (look: string, answer: unknown, beside = {}) =>
    lookAt({ id: 'x', look } as { id: string }, answer, beside);

  test('questions, one or a list of them', () => {
    expect(at('question', ['How did you choose your first team in Leeds?', 'Any tips?'])?.rule).toBe(
      'question-generic',
    );
    expect(at('question', 'How did you choose your first team in Leeds?')).toBeNull();
  });

  test('a letter that thanks is not asked for a request', () => {
    const note = 'Dear Ada, thank you for everything. Ben';
    expect(at('message', note, { kind: 'thanks' })).toBeNull();
    expect(at('message', note, { kind: 'cold' })).not.toBeNull();
    expect(at('message', 'Dear [Name], thank you', { kind: 'thanks' })?.rule).toBe('placeholder');
  });

  test('why them: something of theirs, not their success', () => {
    expect(at('why-them', 'Great experience and success')?.rule).toBe('why-them');
    expect(at('why-them', 'She moved from sales to product at Northwind in 2021')).toBeNull();
  });
});
